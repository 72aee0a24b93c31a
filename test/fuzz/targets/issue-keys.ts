import fc from 'fast-check';
import { issueKeysIn, maximumKeys } from '../../../src/jira/issue-key';
import { Finding, fuzzTarget } from '../fuzz-target';
import { mixedText } from '../inputs/hostile-text';

const word = fc.oneof(
  fc.constantFrom(
    'SUP-1',
    'sup-2',
    'A1_B-3',
    'SUP\u20112',
    'SUP-0',
    'SUP-1-x',
    'x/browse/SUP-7?a=b',
    'acme-1.example.com',
  ),
  fc.stringMatching(/^[A-Za-z]{1,4}[-_\u2010-\u2015]\d{1,4}$/),
  mixedText,
);

/** What is read as keys is in the form of a key, each once, and not too many: paths are made of it. */
export const issueKeyTarget = fuzzTarget({
  name: 'issue-keys',
  share: 150,
  inputs: fc
    .array(fc.tuple(word, fc.constantFrom(' ', ', ', '/', '', '\n')), { maxLength: 12 })
    .map((words) => words.flat().join('')),
  look: (externalKey) => {
    const keys = issueKeysIn(externalKey);
    const wrong = keys.find((key) => !/^[A-Z][A-Z0-9_]+-[1-9]\d*$/.test(key));
    if (wrong !== undefined) throw new Finding('broken promise', `${JSON.stringify(wrong)} is no key`);
    if (new Set(keys).size !== keys.length) throw new Finding('broken promise', 'a key comes twice');
    if (keys.length > maximumKeys) throw new Finding('broken promise', `${keys.length} keys`);
  },
});
