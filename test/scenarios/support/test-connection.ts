import type { ConnectionTest, TestConnection, TestStep } from '../../../src/administration/admin-api';
import type { VirtualStand } from '../../stand/virtual-stand';
import { administer } from './administer';
import { expectInWords } from './expect-in-words';

/** Tests the seeded configuration with other settings, or another secret. Whatever it says has to be in words. */
export async function testWith(
  stand: VirtualStand,
  changes: object = {},
  others: Partial<TestConnection> = {},
): Promise<ConnectionTest> {
  const { id, settings } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
  const payload = { id, settings: { ...settings, ...changes }, ...others };
  const result = await administer(stand, 'testConnection', payload);
  for (const { detail, advice } of result.steps) [detail, advice ?? detail].forEach(expectInWords);
  return result;
}

/** The outcome of each step, by its name. */
export function outcomes(steps: TestStep[]): Record<string, string> {
  return Object.fromEntries(steps.map(({ name, outcome }) => [name, outcome]));
}

export function stepNamed(steps: TestStep[], name: string): TestStep | undefined {
  return steps.find((candidate) => candidate.name === name);
}
