import type { MutatedFile } from '../mutation';

/** Documents with a revision, and secrets. */
export const storedDocuments: readonly MutatedFile[] = [
  {
    file: 'forge/replace-revised.ts',
    tests: ['scenarios/administration/two-administrators', 'unit/forge/session-issue-storage'],
    mutations: [
      {
        name: 'outdated-document',
        from: '{ entityName, conditions }',
        to: '{ entityName }',
        harm: 'Of two administrators who save at once one loses everything.',
        isHarmful: true,
        tests: ['scenarios/administration/two-administrators'],
      },
      {
        name: 'first-write-of-two',
        from: "{ keyPolicy: 'FAIL_IF_EXISTS', ...ttl }",
        to: 'ttl',
        harm: 'Two attempts both intend to create the issue of a session, and there are two.',
        isHarmful: true,
        tests: ['unit/forge/session-issue-storage'],
      },
      {
        name: 'record-never-expires',
        from: 'conditions }, ttl)',
        to: 'conditions })',
        harm: 'The records of created issues are kept for ever.',
        isHarmful: true,
        tests: ['scenarios/kept-for-a-time'],
      },
    ],
  },
  {
    file: 'forge/session-issue-storage.ts',
    tests: ['scenarios/issue-creation-once'],
    mutations: [
      {
        name: 'expired-intent-blocks',
        from: 'return expected === 0 && replaceExpired(marker, next, retentionDays);',
        to: 'return false;',
        harm: 'A session whose record has expired never gets its issue.',
        isHarmful: true,
        tests: ['unit/forge/session-issue-storage'],
      },
      {
        name: 'intent-replaced',
        from: 'if (!found || !isExpired(found.expireTime)) return false;',
        to: 'if (!found) return false;',
        harm: 'The intent of another attempt is overwritten, and there are two issues.',
        isHarmful: true,
        tests: ['unit/forge/session-issue-storage'],
      },
    ],
  },
  {
    file: 'forge/secret-storage.ts',
    tests: ['scenarios/administration/secrets', 'scenarios/administration/url-secret'],
    mutations: [
      {
        name: 'two-first-secrets',
        from: ", { keyPolicy: 'FAIL_IF_EXISTS' }",
        to: '',
        harm: 'Two administrators who open the page first get two URLs, of which one is dead.',
        isHarmful: true,
        tests: ['scenarios/at-once'],
      },
      {
        name: 'secret-of-the-other',
        from: 'if (written) return secret;',
        to: 'return secret;',
        harm: 'Two administrators who open the page first get two URLs, of which one is dead.',
        isHarmful: true,
        tests: ['scenarios/at-once'],
      },
      {
        name: 'secret-to-another-host',
        from: 'stored && isSameAccount(stored, account) ? stored.secret : undefined',
        to: 'stored?.secret',
        harm: 'A client secret is sent to a host that it was not entered for.',
        isHarmful: true,
        tests: ['scenarios/secrets-of-another-host'],
      },
    ],
  },
  {
    file: 'forge/token-storage.ts',
    tests: ['scenarios/administration/secrets'],
    mutations: [
      {
        name: 'token-to-another-host',
        from: 'if (!stored || !isSameAccount(stored, account)) return undefined;',
        to: 'if (!stored) return undefined;',
        harm: 'An access token is sent to a host that it was not issued by.',
        isHarmful: true,
        tests: ['scenarios/secrets-of-another-host'],
      },
    ],
  },
];
