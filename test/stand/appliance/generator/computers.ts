import type { Computer } from '../appliance-session';
import type { Random } from '../random';

const operatingSystems = [
  'Windows 11 Enterprise (23H2)',
  'Windows 10 Pro (22H2)',
  'Windows Server 2022 Standard',
  'macOS 14.5 (Sonoma)',
  'Ubuntu 24.04 LTS',
];
const hostnamePrefixes = ['LT', 'WS', 'FIN', 'LAB', 'MUC', 'TYO'];

/**
 * A computer with addresses from the ranges reserved for documentation: mostly IPv4 with a port, some
 * IPv6 in brackets, some `Unknown`, some without a host name.
 */
export function generateComputer(random: Random): Computer {
  return {
    publicIp: publicAddress(random),
    privateIp: random.chance(0.1) ? 'Unknown' : withPort(`10.${octet(random)}.${octet(random)}.17`, random),
    hostname: random.chance(0.1)
      ? undefined
      : `${random.pick(hostnamePrefixes)}-${random.integer(1000, 9999)}`,
    operatingSystem: random.pick(operatingSystems),
  };
}

/** A computer about which the appliance learned nothing. */
export const unknownComputer: Computer = { publicIp: 'Unknown', privateIp: 'Unknown' };

function publicAddress(random: Random): string {
  if (random.chance(0.1)) return 'Unknown';
  if (random.chance(0.25)) return withPort(`[2001:db8:${random.hex(3)}:4200::${random.hex(3)}]`, random);
  return withPort(`203.0.113.${octet(random)}`, random);
}

function withPort(address: string, random: Random): string {
  return `${address}:${random.integer(49_152, 65_535)}`;
}

function octet(random: Random): number {
  return random.integer(1, 254);
}
