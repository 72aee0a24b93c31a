import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/**
 * ESLint's configuration for the one question whether a regular expression can take more than linear time on a text
 * that was made for it. Apart from eslint.config.mjs, since it needs no types and looks at the app only.
 */
export default [
  {
    files: ['src/**/*.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser },
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': [
        'error',
        { report: 'potential', ignorePartial: false, ignoreSticky: false },
      ],
    },
  },
];
