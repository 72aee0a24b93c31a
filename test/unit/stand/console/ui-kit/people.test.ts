import { peopleFrom } from '../../../../stand/console/ui-kit/people';

const ana = { accountId: 'a1', displayName: 'Ana Silva', emailAddress: 'ana@example.com' };

describe('the people of Jira', () => {
  it('are searched for by the words typed', async () => {
    const asked: string[] = [];
    const people = peopleFrom((path) => {
      asked.push(path);
      return Promise.resolve([{ ...ana, active: true }]);
    });
    expect(await people.search('an & a')).toEqual([ana]);
    expect(asked).toEqual(['/rest/api/3/user/search?query=an%20%26%20a&maxResults=20']);
  });

  it('are nobody if Jira refuses', async () => {
    const people = peopleFrom(() => Promise.resolve(undefined));
    expect(await people.search('ana')).toEqual([]);
    expect(await people.find('a1')).toBeUndefined();
  });
});
