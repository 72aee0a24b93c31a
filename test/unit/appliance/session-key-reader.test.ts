import fc from 'fast-check';
import { readSessionKey } from '../../../src/appliance/session-key-reader';
import { PermissionMissing, UnexpectedAnswer } from '../../../src/session/appliance-errors';
import { PolicyError } from '../../../src/failure/policy-error';

const host = 'support.example.com';

const answer = (parts: Readonly<Record<string, string>>) =>
  `<?xml version="1.0"?><session_key xmlns="http://www.bomgar.com/namespaces/API/command">${Object.entries(
    parts,
  )
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</session_key>`;

const whole = {
  type: 'support',
  expires: '2026-01-12T10:00:00+00:00',
  queue: 'general',
  short_key: '1234567',
  key_url: 'https://support.example.com/?ak=0a1b',
};

describe('the answer with a session key', () => {
  test('has the key, its link as it came, and when it expires', () => {
    expect(readSessionKey(answer(whole), host)).toEqual({
      shortKey: '1234567',
      url: 'https://support.example.com/?ak=0a1b',
      expiresAt: Date.parse('2026-01-12T10:00:00Z'),
    });
  });

  test('may tell the expiry as unix seconds, or not at all', () => {
    const stamped = answer(whole).replace('<expires>', '<expires timestamp="1768212000">');
    expect(readSessionKey(stamped, host).expiresAt).toBe(1_768_212_000_000);
    const { expires: _, ...rest } = whole;
    expect(readSessionKey(answer(rest), host).expiresAt).toBeUndefined();
  });

  test.each([
    ['no key', { short_key: '' }],
    ['a key with other characters', { short_key: '123456x' }],
    ['a key that is too long', { short_key: '1'.repeat(21) }],
    ['no link', { key_url: '' }],
    ['a link that runs something', { key_url: 'javascript:alert(1)' }],
    ['a link without encryption', { key_url: 'http://support.example.com/?ak=0a1b' }],
    ['a link without end', { key_url: `https://support.example.com/?ak=${'0'.repeat(2000)}` }],
  ])('is refused with %s', (_, changes) => {
    expect(() => readSessionKey(answer({ ...whole, ...changes }), host)).toThrow(UnexpectedAnswer);
  });

  test('says which right is missing', () => {
    const refused = '<error>The account does not have permission to use this command.</error>';
    expect(() => readSessionKey(refused, host)).toThrow(PermissionMissing);
    expect(() => readSessionKey(refused, host)).toThrow(/full access/);
  });

  test('whatever it is, is a key that is safe to show, or an error with a policy', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string().map((inner) => answer({ ...whole, key_url: inner })),
    );
    fc.assert(
      fc.property(text, (given) => {
        try {
          const { shortKey, url } = readSessionKey(given, host);
          return /^\d+$/.test(shortKey) && url.startsWith('https:');
        } catch (error) {
          return error instanceof PolicyError;
        }
      }),
    );
  });
});
