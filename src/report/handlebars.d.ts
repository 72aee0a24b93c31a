/**
 * With the compiler. The package's main file hooks into `require.extensions`, and its other builds carry source maps.
 */
declare module 'handlebars/dist/handlebars.min.js' {
  import Handlebars from 'handlebars';
  export default Handlebars;
}

/** Renders what was compiled before, and loads in a fraction of the time. */
declare module 'handlebars/dist/handlebars.runtime.min.js' {
  import type Handlebars from 'handlebars';
  const runtime: Pick<
    typeof Handlebars,
    'template' | 'SafeString' | 'Exception' | 'helpers' | 'escapeExpression'
  >;
  export default runtime;
}
