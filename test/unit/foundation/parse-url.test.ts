import { readHostName } from '../../../src/configuration/host-name';
import { parseUrl } from '../../../src/foundation/parse-url';
import { safeLink } from '../../../src/report/safe-link';

test('an address is read, and other text is not', () => {
  expect(parseUrl('https://support.example.com/a b')?.href).toBe('https://support.example.com/a%20b');
  expect(['', 'support', '/path', 'https://', 'http://[::1'].map(parseUrl)).toEqual(Array(5).fill(undefined));
});

/** `URL.canParse` of Node 20 starts to answer false after some thousands of calls. */
test('an address with letters beyond ASCII stays one, however often a process has read it', () => {
  const read = new Set<unknown>();
  for (let times = 0; times < 20_000; times += 1) {
    read.add(safeLink(times % 2 ? 'https://süpport.example.com/x' : 'https://bücher.example.com/x'));
    read.add(readHostName('süpport.example.com').kind);
  }
  expect([...read].sort()).toEqual([
    'host',
    'https://xn--bcher-kva.example.com/x',
    'https://xn--spport-3ya.example.com/x',
  ]);
});
