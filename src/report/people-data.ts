import type { Customer, NetworkAddress, Representative, Session } from '../session/session';
import type { DataContext } from './data-context';
import type { CustomerData, RepresentativeData } from './report-data';

/** The customers, the primary one first. If the appliance lists none, the one that it calls primary. */
export function customersData(session: Session, { shortening }: DataContext): CustomerData[] {
  const listed = [...session.customers].sort((one, other) => Number(other.primary) - Number(one.primary));
  const [first = { primary: true }, ...others] = listed;
  const primaryName = shortening.text(first.name ?? session.primaryCustomer);
  const customers = [{ ...first, name: primaryName }, ...others].map((customer) =>
    customerData(customer, { shortening }),
  );
  return shortening.list(customers.filter(isKnown));
}

function customerData(customer: Customer, { shortening }: Pick<DataContext, 'shortening'>): CustomerData {
  const hostname = shortening.text(customer.hostname);
  const operatingSystem = shortening.text(customer.operatingSystem);
  const addresses = addressesOf(customer);
  return {
    name: shortening.text(customer.name),
    company: shortening.text(customer.company),
    issue: shortening.text(customer.issue),
    details: shortening.text(customer.details),
    hostname,
    operatingSystem,
    addresses: shortening.texts(addresses),
    computer: shortening.texts([hostname, operatingSystem, ...addresses]),
  };
}

function isKnown({ name, company, issue, details, computer }: CustomerData): boolean {
  return [name, company, issue, details].some((text) => text !== undefined) || computer.length > 0;
}

/** The representatives of a session: its owner first, then the primary one, then by the time involved. */
export function representativesInOrder({ representatives }: Session): Representative[] {
  return [...representatives].sort(
    (one, other) => rank(one) - rank(other) || (other.secondsInvolved ?? 0) - (one.secondsInvolved ?? 0),
  );
}

/** The representatives in that order. If the appliance lists none, the one that it calls primary. */
export function representativesData(session: Session, context: DataContext): RepresentativeData[] {
  const sorted = representativesInOrder(session);
  if (sorted.length > 0) {
    return context.shortening
      .list(sorted)
      .map((representative) => representativeData(representative, context));
  }
  const name = context.shortening.text(session.primaryRepresentative?.name);
  return name === undefined ? [] : [{ name, owner: false, invited: false, addresses: [] }];
}

function rank({ sessionOwner, primary }: Representative): number {
  if (sessionOwner) return 0;
  return primary ? 1 : 2;
}

function representativeData(
  representative: Representative,
  { display, shortening }: DataContext,
): RepresentativeData {
  const { secondsInvolved } = representative;
  return {
    name: shortening.text(representativeName(representative)) ?? display.words.say('unnamedRepresentative'),
    username: shortening.text(representative.username),
    owner: representative.sessionOwner,
    invited: representative.invited,
    time: secondsInvolved === undefined ? undefined : display.duration(secondsInvolved),
    seconds: secondsInvolved,
    hostname: shortening.text(representative.hostname),
    operatingSystem: shortening.text(representative.operatingSystem),
    addresses: shortening.texts(addressesOf(representative)),
  };
}

/** A representative's name in texts, if the appliance gives any. */
export function representativeName(
  representative: Pick<
    Representative,
    'displayName' | 'privateDisplayName' | 'publicDisplayName' | 'username'
  >,
): string | undefined {
  const { displayName, privateDisplayName, publicDisplayName, username } = representative;
  return displayName ?? privateDisplayName ?? publicDisplayName ?? username;
}

function addressesOf(person: { publicIp?: NetworkAddress; privateIp?: NetworkAddress }): string[] {
  const addresses = [person.publicIp?.address, person.privateIp?.address];
  return [...new Set(addresses.filter((address) => address !== undefined))];
}

/** The names of everyone in the session by their number in it, for events that give only the number. */
export function namesByNumber(session: Session): ReadonlyMap<string, string> {
  const { representatives, customers, primaryRepresentative } = session;
  const named = [
    primaryRepresentative,
    ...representatives.map((one) => ({ gsNumber: one.gsNumber, name: representativeName(one) })),
    ...customers,
  ];
  return new Map(named.flatMap((one) => (one?.gsNumber && one.name ? [[one.gsNumber, one.name]] : [])));
}
