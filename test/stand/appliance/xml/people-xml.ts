import type { Computer, SessionCustomer, SessionRepresentative } from '../appliance-session';
import { flag, textElement, wrap } from './xml-text';

/** One `customer` of `customer_list`. */
export function customerXml(customer: SessionCustomer): string {
  const info =
    textElement('name', customer.name) +
    textElement('company', customer.company) +
    textElement('company_code', customer.companyCode) +
    textElement('issue', customer.issue) +
    textElement('details', customer.details);
  const markup =
    textElement('username', customer.name) +
    computerXml(customer) +
    textElement('primary_cust', flag(customer.primary)) +
    (info && wrap('info', info));
  return wrap('customer', markup, { gsnumber: customer.gsNumber });
}

/** One `representative` of `rep_list`; `lastMoment` (milliseconds) is up to when the session lasted. */
export function representativeXml(representative: SessionRepresentative, lastMoment: number): string {
  const { joinedAt, leftAt } = representative;
  const involved = Math.max(0, Math.floor(((leftAt ?? lastMoment) - joinedAt) / 1000));
  const markup =
    textElement('username', representative.username) +
    textElement('display_name', representative.displayName) +
    textElement('public_display_name', representative.publicDisplayName) +
    textElement('private_display_name', representative.privateDisplayName) +
    computerXml(representative) +
    textElement('session_owner', flag(representative.owner)) +
    textElement('primary_rep', flag(representative.primary)) +
    textElement('seconds_involved', involved) +
    textElement('invited', flag(representative.invited));
  return wrap('representative', markup, { gsnumber: representative.gsNumber, id: representative.id });
}

function computerXml({ publicIp, privateIp, hostname, operatingSystem }: Computer): string {
  return (
    textElement('public_ip', publicIp) +
    textElement('private_ip', privateIp) +
    textElement('hostname', hostname) +
    textElement('os', operatingSystem)
  );
}
