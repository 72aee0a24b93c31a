import { shownApplianceText } from '../../../src/session/shown-appliance-text';

test('a text from the appliance is shown in an error in one short line, without anything like a key', () => {
  expect(shownApplianceText(' Token\n eyJhbGciOiJIUzI1NiJ9abcdef \u0007 is bad ')).toBe('Token … is bad');
  expect(shownApplianceText('word '.repeat(1000))).toHaveLength(200);
  expect(shownApplianceText('\u0000')).toBe('no reason given.');
});
