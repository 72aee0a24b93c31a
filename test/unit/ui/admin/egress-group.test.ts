import { groupWith, type EgressGroup } from '../../../../src/ui/admin/connection-test/egress-group';

function domainsOf(group: EgressGroup | undefined): string[] | undefined {
  return group?.configured.map(({ domain }) => domain);
}

function allowed(...hosts: string[]) {
  const groups: EgressGroup[] = [];
  for (const host of hosts) {
    const group = groupWith(host, toResults(groups));
    if (!group) continue;
    const place = groups.findIndex(({ key }) => key === group.key);
    if (place < 0) groups.push(group);
    else groups[place] = group;
  }
  return toResults(groups);
}

function toResults(groups: EgressGroup[]): Parameters<typeof groupWith>[1] {
  return groups.map(({ key, configured }) => ({
    key,
    configured: configured.map(({ domain, type: [first] }) => ({ domain, type: first ? [first] : never() })),
  }));
}

function never(): never {
  throw new Error('An allowed domain has a type.');
}

describe('the group of hosts that the app may reach', () => {
  it('takes a host with its port, only for the functions of the app', () => {
    expect(groupWith('support.example.com:8443', [])).toMatchObject({
      key: 'appliances',
      configured: [{ domain: 'https://support.example.com:8443', type: ['FETCH_BACKEND_SIDE'] }],
    });
  });

  it('keeps the hosts that it has', () => {
    expect(domainsOf(groupWith('two.example.com', allowed('one.example.com')))).toEqual([
      'https://one.example.com',
      'https://two.example.com',
    ]);
  });

  it('is not asked for again if the host is allowed', () => {
    expect(groupWith('one.example.com', allowed('one.example.com'))).toBeUndefined();
  });

  it('is followed by another when it is full', () => {
    const hosts = Array.from({ length: 10 }, (_, index) => `host-${index}.example.com`);
    expect(groupWith('eleventh.example.com', allowed(...hosts))).toMatchObject({
      key: 'appliances-2',
      configured: [{ domain: 'https://eleventh.example.com' }],
    });
  });
});
