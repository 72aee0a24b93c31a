import type { SessionCustomer } from '../appliance-session';
import type { Random } from '../random';
import type { HelpDeskTexts, Topic } from '../texts/help-desk-texts';
import { generateComputer, unknownComputer } from './computers';
import type { Recipe } from './presets';

/** The customer with the gsnumber 1, and for a session of three representatives a colleague with 90. */
export function castCustomers(
  random: Random,
  recipe: Recipe,
  texts: HelpDeskTexts,
  topic: Topic,
  customerName?: string,
): SessionCustomer[] {
  if (!recipe.background) return [{ gsNumber: '1', primary: true, name: customerName, ...unknownComputer }];
  const caller = random.pick(texts.customers);
  const first: SessionCustomer = {
    gsNumber: '1',
    primary: true,
    name: customerName ?? caller.name,
    company: caller.company,
    companyCode: caller.companyCode,
    issue: topic.issue,
    details: topic.details,
    ...generateComputer(random),
  };
  if (recipe.representatives < 3) return [first];
  const colleague: SessionCustomer = {
    gsNumber: '90',
    primary: false,
    name: random.pick(texts.customers).name,
    ...generateComputer(random),
  };
  return [first, colleague];
}
