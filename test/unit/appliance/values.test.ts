import { knownOnly, readNetworkAddress } from '../../../src/appliance/network-address';
import { readCount, readDuration, readFlag } from '../../../src/appliance/numbers';
import { readTime, readUnixSeconds } from '../../../src/appliance/timestamp';
import { parseXml } from '../../../src/appliance/xml-document';
import { host } from './samples';

describe('a network address', () => {
  it.each([
    ['192.0.2.7:555', { address: '192.0.2.7', port: 555 }],
    ['192.0.2.7', { address: '192.0.2.7' }],
    ['192.0.2.7:0', { address: '192.0.2.7' }],
    ['192.0.2.7:99999', { address: '192.0.2.7' }],
    ['[2001:db8::17]:56722', { address: '2001:db8::17', port: 56722 }],
    ['[2001:db8::17]', { address: '2001:db8::17' }],
    ['[fe80::1%eth0]:443', { address: 'fe80::1%eth0', port: 443 }],
    ['2001:db8::17', { address: '2001:db8::17' }],
    ['::1', { address: '::1' }],
    ['::ffff:192.0.2.7', { address: '::ffff:192.0.2.7' }],
    ['host-1.example.com:80', { address: 'host-1.example.com', port: 80 }],
    ['beef:80', { address: 'beef', port: 80 }],
  ])('%s is read', (text, address) => {
    expect(readNetworkAddress(text)).toEqual(address);
  });

  it.each([['Unknown'], ['unknown'], ['Unknown:0'], ['<b>x</b>'], ['[x'], ['a b'], [undefined]])(
    '%s is none',
    (text) => {
      expect(readNetworkAddress(text)).toBeUndefined();
    },
  );

  it('of which the appliance says that it is unknown is not known', () => {
    expect(knownOnly('Unknown')).toBeUndefined();
    expect(knownOnly('Unknown-PC')).toBe('Unknown-PC');
  });
});

describe('a duration', () => {
  it.each([
    ['00:00:00', 0],
    ['00:45:05', 2705],
    ['26:00:01', 93601],
    ['100:00:00', 360000],
    ['1 day, 02:03:04', 93784],
    ['2 days 00:00:01', 172801],
    ['1.02:03:04', 93784],
    ['1:02:03:04', 93784],
    ['00:00:01.5', 1],
    ['90', 90],
  ])('%s has its seconds', (text, seconds) => {
    expect(readDuration(text)).toBe(seconds);
  });

  it.each([
    ['x'],
    ['-00:01:00'],
    ['1:2'],
    ['99:99:99'],
    ['00:60:00'],
    ['999999999:00:00'],
    ['999999 days 00:00:00'],
    ['1768208000000'],
    ['1e3'],
    ['NaN'],
    [undefined],
  ])('%s is none', (text) => {
    expect(readDuration(text)).toBeUndefined();
  });
});

describe('a time', () => {
  const time = (xml: string) => readTime(parseXml(xml, host));

  it('is what the timestamp says', () => {
    expect(time('<t timestamp="1767603600">1999-01-01T00:00:00Z</t>')).toBe(1767603600000);
    expect(readUnixSeconds('1767603600.5')).toBe(1767603600500);
  });

  it.each([
    ['2026-01-05T10:00:00+01:00', '2026-01-05T09:00:00Z'],
    ['2026-01-05T10:00:00+0100', '2026-01-05T09:00:00Z'],
    ['2026-01-05 10:00:00 -05', '2026-01-05T15:00:00Z'],
    ['2026-01-05T10:00:00.250Z', '2026-01-05T10:00:00.250Z'],
    ['2026-01-05T10:00', '2026-01-05T10:00:00Z'],
  ])('without a timestamp is what the text says: %s', (text, same) => {
    expect(time(`<t>${text}</t>`)).toBe(Date.parse(same));
  });

  it.each([
    ['<t/>'],
    ['<t timestamp="0"/>'],
    ['<t timestamp="soon"/>'],
    ['<t timestamp="999999999999"/>'],
    ['<t timestamp="1768208000000"/>'],
    ['<t timestamp="-1768208000"/>'],
    ['<t timestamp="NaN"/>'],
    ['<t timestamp="8640000000001"/>'],
    ['<t>+275760-09-13T00:00:01Z</t>'],
    ['<t>2026-02-31T10:00:00Z</t>'],
    ['<t>2026-01-05T10:60:00Z</t>'],
    ['<t>2026-13-45T99:00:00Z</t>'],
    ['<t>yesterday</t>'],
  ])('is absent in %s', (xml) => {
    expect(time(xml)).toBeUndefined();
  });
});

describe('a count, a flag', () => {
  it('is read strictly', () => {
    expect(['0', '42', '-1', '1.5', '1e3', ' 1', undefined].map(readCount)).toEqual([
      0,
      42,
      ...Array(5).fill(undefined),
    ]);
    expect(['1', 'true', 'Yes', '0', 'no', '', undefined].map(readFlag)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
