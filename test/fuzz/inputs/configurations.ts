import fc from 'fast-check';
import { settingsWith } from '../../unit/ui/admin/settings-under-test';
import { hostileName, hostileValue, mixedText, namedValues } from './hostile-text';

const sound: Record<string, unknown> = { ...settingsWith() };

const change = fc.tuple(fc.oneof(fc.constantFrom(...Object.keys(sound)), hostileName), hostileValue);

/** Settings of which some are not what they should be. */
export const hostileSettings = fc
  .array(change, { maxLength: 3 })
  .map((changes) => namedValues([...Object.entries(sound), ...changes]));

/** Texts that claim to be an export. */
export const exportTexts = fc.oneof(
  fc
    .record({
      format: fc.oneof(
        { weight: 8, arbitrary: fc.constant('remote-support-for-jira') },
        { weight: 1, arbitrary: mixedText },
      ),
      version: fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: hostileValue }),
      configurations: fc.oneof(
        { weight: 8, arbitrary: fc.array(fc.oneof(hostileSettings, hostileValue), { maxLength: 3 }) },
        { weight: 1, arbitrary: hostileValue },
      ),
      ownTemplates: fc.oneof(fc.constant(undefined), hostileValue),
    })
    .map((exported) => JSON.stringify(exported)),
  hostileValue.map((value) => JSON.stringify(value) ?? ''),
  mixedText,
);
