import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '../stand/forge/manifest';
import { accounts } from '../stand/jira/sample/users';
import { listenToRunningSessions, manifestPath } from '../stand/stand';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, changeSettings } from './support/administer';
import { plainIssues } from './support/created-issues';
import { playSession } from './support/inspect';
import { onIssue, showOnIssues } from './support/on-issues';

afterEach(stopVirtualStands);

interface Place {
  what: string;
  accounts: string;
  names: string;
}

/** The table “Every place in storage” of the page. */
function documentedPlaces(): Place[] {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'personal-data.md'), 'utf8');
  const [, section = ''] = page.split('## Every place in storage');
  const [table = ''] = section.split('\n## ');
  return [...table.matchAll(/^\| `([^`]+)` *\|([^|]*)\|([^|]*)\|/gm)].map(
    ([, what = '', accountsInWords = '', names = '']) => ({
      what,
      accounts: accountsInWords.trim(),
      names: names.trim(),
    }),
  );
}

const isNone = (cell: string) => cell.startsWith('–');

/** A day on which every place gets the data about people that it may hold. */
async function busyStand(): Promise<VirtualStand> {
  const stand = await createVirtualStand();
  await changeSettings(stand, {
    issueCreation: plainIssues({ defaultAssignee: accounts.maja }),
    internalComment: true,
  });
  await administer(stand, 'setOverride', { representative: 'Tunde Okafor', accountId: accounts.tunde });
  await administer(stand, 'saveTemplate', { name: 'Short', use: 'workLog', format: 'plain', text: 'Done.' });
  for (const representative of ['mlindqvist', 'tokafor', 'hbrandt']) {
    playSession(stand, { externalKey: '', representatives: [representative] });
  }
  await stand.advance(3600);
  await administer(stand, 'rotateUrlSecret', undefined);
  return stand;
}

/** What an agent asks for on an issue is kept for a minute, and what runs there for two days. */
async function lookWhoIsFree(stand: VirtualStand): Promise<void> {
  await showOnIssues(stand, true);
  await changeSettings(stand, { tellsWhoIsFree: true, showsRunning: true });
  const { configurationId } = stand;
  await onIssue(stand, { issue: 'SUP-1' }, 'whoIsFree', { configurationId });
  listenToRunningSessions(stand.appliance, stand.outboundEventUrl);
  stand.appliance.startSession({ externalKey: 'SUP-1', representatives: ['mlindqvist'] });
  await stand.advance(10);
}

describe('the page about personal data', () => {
  test('names every entity of the manifest and every secret, and nothing else', async () => {
    const stand = await busyStand();
    const entities = readManifest(manifestPath).entities.map(({ name }) => name);
    const secrets = stand.platform.store.dumpSecrets().map(({ key }) => key.replace(/:.*$/, ':…'));
    const documented = documentedPlaces().map(({ what }) => what);
    expect(documented.filter((what) => entities.includes(what)).sort()).toEqual([...entities].sort());
    expect(documented.filter((what) => !entities.includes(what)).sort()).toEqual(
      [...new Set(secrets)].sort(),
    );
  });

  test('says where names and accounts are stored: they are found there, and nowhere else', async () => {
    const stand = await busyStand();
    await lookWhoIsFree(stand);
    const stored = stand.platform.store.dump();
    const holding = (texts: readonly string[]) => {
      const found = stored.filter(({ value }) => {
        const text = JSON.stringify(value);
        return texts.some((one) => text.includes(one));
      });
      return [...new Set(found.map(({ entityName = 'none' }) => entityName))].sort();
    };
    const sessions = stand.appliance.sessions().map(({ lsid }) => stand.appliance.session(lsid));
    const representatives = ['Maja Lindqvist', 'Maja L.', 'Tunde Okafor', 'Hanna Brandt'];
    const named = documentedPlaces().filter(({ names }) => !isNone(names));
    expect(holding(representatives)).toEqual(named.map(({ what }) => what).sort());
    const customers = sessions.flatMap((session) =>
      session.customers.flatMap(({ name = '', hostname = '', publicIp = '' }) => [name, hostname, publicIp]),
    );
    expect(customers.length).toBeGreaterThan(0);
    expect(holding(customers.filter((text) => text !== ''))).toEqual([]);
    const withAccounts = documentedPlaces().filter((place) =>
      /regist|defaults|mapped to|led to/.test(place.accounts),
    );
    expect(holding([...stand.jira.site.users.keys()])).toEqual(withAccounts.map(({ what }) => what).sort());
  });
});
