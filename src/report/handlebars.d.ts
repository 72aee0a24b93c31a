/** The build that a bundler takes without warnings. The package's main file hooks into `require.extensions`. */
declare module 'handlebars/dist/cjs/handlebars' {
  import Handlebars from 'handlebars';
  export default Handlebars;
}
