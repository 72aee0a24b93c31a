import fc from 'fast-check';
import { builtInTemplates } from '../../../src/report/built-in-templates';
import { handlebarsBlocks, ownBlocks, valueHelpers } from '../../../src/report/helper-names';
import { hostileName, mixedText, mutated } from './hostile-text';

const path = fc.oneof(
  fc.constantFrom(
    ...[
      'session',
      'session.customer.name',
      'events',
      'session.externalKey',
      'session.startedAt',
      'this',
      '.',
      '../session',
    ],
    ...[
      '@index',
      '@root.session',
      '@first',
      'body',
      'session.leftOut',
      'links',
      'session.[customAttributes]',
      'people',
      'nothing',
    ],
  ),
  hostileName,
);

const literal = fc.oneof(
  fc.constantFrom(
    '"info"',
    '"chat"',
    '""',
    '0',
    '-1',
    '1.5',
    '1e9',
    'true',
    'null',
    'undefined',
    '"UTC"',
    '"Nowhere/At_all"',
    '"%"',
  ),
  mixedText.map((text) => JSON.stringify(text).slice(0, 40)),
);

const { template, call } = fc.letrec<{ template: string; part: string; call: string; argument: string }>(
  (tie) => ({
    argument: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      path,
      literal,
      tie('call').map((inside) => `(${inside})`),
    ),
    call: fc
      .tuple(
        fc.oneof(fc.constantFrom(...valueHelpers), path),
        fc.array(tie('argument'), { maxLength: 3 }),
        fc.option(tie('argument')),
      )
      .map(([helper, given, named]) =>
        [helper, ...given, ...(named === null ? [] : [`style=${named}`])].join(' '),
      ),
    part: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      mixedText,
      tie('call').map((inside) => `{{${inside}}}`),
      tie('call').map((inside) => `{{{${inside}}}}`),
      fc
        .tuple(
          fc.constantFrom(...handlebarsBlocks, ...ownBlocks),
          tie('argument'),
          tie('template'),
          tie('template'),
        )
        .map(
          ([block, given, inside, otherwise]) =>
            `{{#${block} ${given}}}${inside}{{else}}${otherwise}{{/${block}}}`,
        ),
    ),
    template: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
  }),
);

/** What administrators may type: mostly sound, partly not. */
export const templateTexts = fc.oneof(
  { weight: 4, arbitrary: template },
  { weight: 1, arbitrary: call.map((inside) => `{{${inside}}}`) },
  { weight: 2, arbitrary: mutated(Object.values(builtInTemplates)) },
  { weight: 1, arbitrary: mixedText },
);
