import {
  configurationsThatMatch,
  stateOptions,
} from '../../../../src/ui/admin/configuration-list/configuration-filter';
import { summaryWith } from './settings-under-test';

const berlin = summaryWith({
  name: 'Help desk Berlin',
  host: 'berlin.example.com',
  applianceId: 'b-1',
  state: { kind: 'working' },
});
const lisbon = summaryWith({
  name: 'Lisbon',
  host: 'support.example.org',
  applianceId: 'default',
  state: { kind: 'disabled' },
});
const all = [berlin, lisbon];

describe('the search in the list of configurations', () => {
  it('finds a part of the name, the host or the Appliance Id, ignoring case', () => {
    expect(configurationsThatMatch(all, { search: ' BERL ' })).toEqual([berlin]);
    expect(configurationsThatMatch(all, { search: 'example.ORG' })).toEqual([lisbon]);
    expect(configurationsThatMatch(all, { search: 'Defau' })).toEqual([lisbon]);
    expect(configurationsThatMatch(all, { search: 'example' })).toEqual(all);
    expect(configurationsThatMatch(all, { search: 'hamburg' })).toEqual([]);
  });

  it('finds nothing that begins in one of them and ends in the next', () => {
    expect(configurationsThatMatch(all, { search: 'lisbonsupport' })).toEqual([]);
  });

  it('leaves those in another state than the chosen one out', () => {
    expect(configurationsThatMatch(all, { search: '', state: 'working' })).toEqual([berlin]);
    expect(configurationsThatMatch(all, { search: 'lisbon', state: 'working' })).toEqual([]);
  });

  it('offers the states that there are, and still the chosen one if the last has left it', () => {
    expect(stateOptions([berlin, berlin, lisbon], 'never-heard-from')).toEqual([
      { label: 'Disabled (1)', value: 'disabled' },
      { label: 'Waiting for the first event (0)', value: 'never-heard-from' },
      { label: 'Working (2)', value: 'working' },
    ]);
  });
});
