import { keptVersions, type OwnTemplate } from '../../../src/templates/own-template';
import { withNewVersion } from '../../../src/templates/template-versions';

const first: OwnTemplate = {
  id: 'mine',
  revision: 1,
  version: 1,
  name: 'Mine',
  use: 'workLog',
  format: 'rich',
  text: 'text 1',
  savedAt: 1,
  savedBy: 'ann',
  restoredFrom: 7,
  earlier: [],
};

const save = (template: OwnTemplate, text: string, savedAt: number) =>
  withNewVersion(template, { text, format: 'plain', savedAt, savedBy: 'bob' });

describe('a new version of a template', () => {
  it('takes the place of the present one, which becomes the newest of the earlier ones', () => {
    const { template, outgoing, dropped } = save(first, 'text 2', 2);
    expect(template).toMatchObject({
      revision: 2,
      version: 2,
      text: 'text 2',
      format: 'plain',
      savedBy: 'bob',
    });
    expect(template).not.toHaveProperty('restoredFrom');
    const head = { version: 1, format: 'rich', savedAt: 1, savedBy: 'ann', restoredFrom: 7 };
    expect(template.earlier).toEqual([head]);
    expect(outgoing).toEqual({ ...head, text: 'text 1' });
    expect(dropped).toEqual([]);
  });

  it('drops the oldest one if there are too many', () => {
    let template = first;
    const dropped: number[] = [];
    for (let number = 2; number <= keptVersions + 2; number += 1) {
      const revised = save(template, `text ${number}`, number);
      template = revised.template;
      dropped.push(...revised.dropped);
    }
    expect(template.earlier).toHaveLength(keptVersions - 1);
    expect(template.earlier.at(-1)?.version).toBe(3);
    expect(dropped).toEqual([1, 2]);
  });
});
