import fc from 'fast-check';
import { readHostName } from '../../../src/configuration/host-name';

describe('a host name', () => {
  test.each([
    ['support.example.com', 'support.example.com'],
    ['  Support.Example.COM ', 'support.example.com'],
    ['support.example.com:443', 'support.example.com'],
    ['support.example.com:8443', 'support.example.com:8443'],
    ['bücher.example.com', 'xn--bcher-kva.example.com'],
  ])('is taken from %j', (typed, host) => {
    expect(readHostName(typed)).toMatchObject({ kind: 'host', host });
  });

  test.each([
    ['https://support.example.com/login?next=/a#b', 'support.example.com'],
    ['HTTPS://support.example.com', 'support.example.com'],
    ['http://support.example.com/', 'support.example.com'],
    ['support.example.com/appliance', 'support.example.com'],
  ])('is taken from the pasted address %j, with a note', (typed, host) => {
    expect(readHostName(typed)).toMatchObject({ kind: 'host', host, note: expect.stringContaining(host) });
  });

  test.each([
    [''],
    ['   '],
    ['ftp://support.example.com'],
    ['javascript:alert(1)'],
    ['support'],
    ['localhost'],
    ['192.168.1.10'],
    ['[2001:db8::1]'],
    ['0x7f.1'],
    ['support.example.com:9000'],
    ['support.example.com:0'],
    ['user:secret@support.example.com'],
    ['support .example.com'],
    ['support..example.com'],
    ['-support.example.com'],
    ['<b>support.example.com</b>'],
    [`${'a'.repeat(64)}.example.com`],
    [`${'a.'.repeat(130)}com`],
    ['support.example.com\\..\\x'],
  ])('is not %j', (typed) => {
    const reading = readHostName(typed);
    expect(reading.kind).toBe('refused');
    expect(reading).toMatchObject({ message: expect.stringMatching(/\.$/) });
  });

  test('is always a host and a port and nothing else, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })),
        (typed) => {
          const reading = readHostName(typed);
          const host = reading.kind === 'host' ? reading.host : 'example.com';
          expect(host).toMatch(/^[a-z0-9.-]+(:\d+)?$/);
          expect(new URL(`https://${host}/`).host).toBe(host);
        },
      ),
    );
  });
});
