import fc from 'fast-check';
import { PageProblem } from '../../../src/resolver/page-problem';
import { readExport } from '../../../src/administration/settings/exported-configurations';
import { readConfigurationSet } from '../../../src/configuration/read-configuration-set';
import { PolicyError } from '../../../src/failure/policy-error';
import { declared, fuzzTarget } from '../fuzz-target';
import { exportTexts, hostileSettings } from '../inputs/configurations';
import { hostileValue } from '../inputs/hostile-text';

const here = { canAllowInvalidCertificates: false };

/** Exports that somebody pastes. */
export const importTarget = fuzzTarget({
  name: 'imports',
  share: 30,
  inputs: exportTexts,
  look: (text) => declared(() => readExport(text, [], here), PageProblem, PolicyError),
});

const stored = fc.record({
  revision: fc.oneof(fc.nat(), hostileValue),
  configurations: fc.oneof(
    fc.array(
      fc.oneof(
        fc.record({
          id: fc.constantFrom('a', 'b'),
          version: fc.constantFrom(1, 99),
          revision: fc.nat(),
          settings: hostileSettings,
        }),
        hostileValue,
      ),
      { maxLength: 3 },
    ),
    hostileValue,
  ),
  settings: hostileValue,
});

/** What is in storage, whatever left it there. */
export const storedSetTarget = fuzzTarget({
  name: 'stored-set',
  share: 15,
  inputs: fc.oneof(stored, hostileValue),
  look: (value) => declared(() => readConfigurationSet(value), PolicyError),
});
