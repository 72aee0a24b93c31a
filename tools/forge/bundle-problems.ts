/** A script or page of a bundle. */
export interface ShippedFile {
  /** Within the bundle. */
  readonly path: string;
  readonly content: Buffer;
}

const entryExtension = '.cjs';
const inlineSourceMap = 'sourceMappingURL=data:';

/** A source map in a file is loaded with it, and may be a fifth of it. Packages carry some. */
export function inlineSourceMaps(files: readonly ShippedFile[]): string[] {
  return files
    .filter(({ content }) => content.includes(inlineSourceMap))
    .map(({ path }) => `${path} has a source map in it`);
}

/**
 * What is wrong with the bundle of the functions: it consists of one file for each entry, and none is larger than its
 * limit. A file beside these would be loaded late, within an event.
 *
 * @param entries the files that the manifest names, without the extension
 * @param limits of each entry, in KB
 */
export function functionProblems(
  files: readonly ShippedFile[],
  entries: readonly string[],
  limits: Readonly<Record<string, number>>,
): string[] {
  const others = files.filter(({ path }) => !entries.some((entry) => path === entry + entryExtension));
  return [
    ...others.map(({ path }) => `${path} is the file of no function`),
    ...Object.keys(limits)
      .filter((name) => !entries.includes(name))
      .map((name) => `${name} has a limit, and is no function's file`),
    ...entries.flatMap((entry) => {
      const file = files.find(({ path }) => path === entry + entryExtension);
      return file ? sizeProblem(file, limits[entry]) : [`${entry}${entryExtension} is missing`];
    }),
  ];
}

function sizeProblem({ path, content }: ShippedFile, limit: number | undefined): string[] {
  const kilobytes = Math.ceil(content.length / 1024);
  if (limit === undefined) return [`${path} has ${kilobytes} KB, and no limit`];
  return kilobytes > limit ? [`${path} has ${kilobytes} KB, and ${limit} KB are its limit`] : [];
}
