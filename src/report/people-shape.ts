import { flag, list, maybe, number, text, type FieldsOf } from './data-shape';
import type { CustomerData, RepresentativeData } from './report-data';

export const customerFields: FieldsOf<CustomerData> = {
  name: maybe(text('The customer’s name')),
  company: maybe(text('The customer’s company')),
  issue: maybe(text('What the customer wrote when asking for help')),
  details: maybe(text('The details that the customer gave')),
  hostname: maybe(text('The name of the customer’s computer')),
  operatingSystem: maybe(text('Its operating system')),
  addresses: list('Its network addresses, each once', text('An address, without its port')),
  computer: list('Host name, operating system and addresses, as far as known', text('One of them')),
};

export const representativeFields: FieldsOf<RepresentativeData> = {
  name: text('The representative’s name as the team sees it'),
  username: maybe(text('The name of the account on the appliance')),
  owner: flag('Whether this representative owned the session'),
  invited: flag('Whether this representative was invited from outside'),
  time: maybe(text('How long this representative was involved, in words')),
  seconds: maybe(number('The same in seconds')),
  hostname: maybe(text('The name of the representative’s computer')),
  operatingSystem: maybe(text('Its operating system')),
  addresses: list('Its network addresses, each once', text('An address, without its port')),
};
