import type { Customer, ParticipantReference, Representative } from '../session/session';
import { knownOnly, readNetworkAddress } from './network-address';
import { readFlag, readSeconds } from './numbers';
import type { XmlElement } from './xml-element';

/** Reads `customer_list/customer`. @param primary the session's `primary_customer` */
export function readCustomer(element: XmlElement, primary: XmlElement | undefined): Customer {
  const info = element.child('info');
  const gsNumber = element.attribute('gsnumber');
  return {
    gsNumber,
    name: info?.textOf('name') ?? element.textOf('username'),
    publicIp: readNetworkAddress(element.textOf('public_ip')),
    privateIp: readNetworkAddress(element.textOf('private_ip')),
    hostname: knownOnly(element.textOf('hostname')),
    operatingSystem: knownOnly(element.textOf('os')),
    primary: readFlag(element.textOf('primary_cust')) || isSame(gsNumber, primary),
    company: info?.textOf('company'),
    companyCode: info?.textOf('company_code'),
    issue: info?.textOf('issue'),
    details: info?.textOf('details'),
  };
}

/** Reads `rep_list/representative`. @param primary the session's `primary_rep` */
export function readRepresentative(element: XmlElement, primary: XmlElement | undefined): Representative {
  const gsNumber = element.attribute('gsnumber');
  return {
    gsNumber,
    id: element.attribute('id'),
    username: element.textOf('username'),
    displayName: element.textOf('display_name'),
    publicDisplayName: element.textOf('public_display_name'),
    privateDisplayName: element.textOf('private_display_name'),
    publicIp: readNetworkAddress(element.textOf('public_ip')),
    privateIp: readNetworkAddress(element.textOf('private_ip')),
    hostname: knownOnly(element.textOf('hostname')),
    operatingSystem: knownOnly(element.textOf('os')),
    sessionOwner: readFlag(element.textOf('session_owner')),
    primary: readFlag(element.textOf('primary_rep')) || isSame(gsNumber, primary),
    invited: readFlag(element.textOf('invited')),
    secondsInvolved: readSeconds(element.textOf('seconds_involved')),
  };
}

/** Reads `primary_rep`: a name with its numbers. Absent if it names nobody. */
export function readParticipantReference(element: XmlElement | undefined): ParticipantReference | undefined {
  const name = element?.value;
  if (name === undefined) return undefined;
  return { name, gsNumber: element?.attribute('gsnumber'), id: element?.attribute('id') };
}

/** What a representative is called if one name has to do. */
export function nameOfRepresentative(representative: Representative): string | undefined {
  const { displayName, publicDisplayName, privateDisplayName, username } = representative;
  return displayName ?? publicDisplayName ?? privateDisplayName ?? username;
}

function isSame(gsNumber: string | undefined, primary: XmlElement | undefined): boolean {
  return gsNumber !== undefined && gsNumber === primary?.attribute('gsnumber');
}
