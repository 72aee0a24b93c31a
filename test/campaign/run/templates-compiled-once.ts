import Handlebars from 'handlebars';

let isInstalled = false;

/**
 * Lets the thousands of runs of a process share what Handlebars compiles, which would take most of their time. Every
 * text is compiled as usual, but only the first time.
 */
export function compileTemplatesOnce(): void {
  if (isInstalled) return;
  isInstalled = true;
  const environment = Handlebars.create();
  const { parse, compile, precompile } = environment;
  const programs = new Map<string, hbs.AST.Program>();
  const compiled = {
    rich: new Map<hbs.AST.Program, Handlebars.TemplateDelegate>(),
    plain: new Map<hbs.AST.Program, Handlebars.TemplateDelegate>(),
  };
  const templatesFor = ({ noEscape }: CompileOptions) => compiled[noEscape ? 'plain' : 'rich'];
  Object.assign(environment, {
    parse: (text: string) => {
      const program = programs.get(text) ?? parse(text);
      programs.set(text, program);
      return program;
    },
    precompile: (program: hbs.AST.Program, options: PrecompileOptions) =>
      templatesFor(options).has(program) ? '' : precompile(program, options),
    compile: (program: hbs.AST.Program, options: CompileOptions) => {
      const template = templatesFor(options).get(program) ?? compile(program, options);
      templatesFor(options).set(program, template);
      return template;
    },
  });
  Handlebars.create = () => environment;
}
