import { readSessions } from '../../../src/appliance/session-reader';
import { namesIn } from '../../../src/report/file-data';
import type { SessionEvent } from '../../../src/session/session';
import { host } from './samples';

function eventWith(inner: string): SessionEvent {
  const event = `<event event_type="X" timestamp="5">${inner}</event>`;
  const xml = `<session_list><session lsid="a1"><session_details>${event}</session_details></session></session_list>`;
  return readSessions(xml, host)[0]!.events[0]!;
}

describe('an event', () => {
  it('reads the data of an event from all of its data elements', () => {
    const value = (name: string, text: string) => `<data><value name="${name}" value="${text}"/></data>`;
    expect(eventWith(value('from', 'one') + value('to', 'two')).data).toEqual([
      { name: 'from', value: 'one' },
      { name: 'to', value: 'two' },
    ]);
  });

  it.each([
    ['elements', '<filename>a.txt</filename><filesize>20</filesize>'],
    ['values', '<data><value name="filename" value="a.txt"/><value name="filesize" value="20"/></data>'],
    [
      'values, each in an element of its own',
      '<data><value name="filename" value="a.txt"/></data><data><value name="filesize">20</value></data>',
    ],
    ['both', '<filename>a.txt</filename><data><value name="filesize" value="20"/></data>'],
  ])('reads a file’s name and size from %s', (_form, inner) => {
    const { filename, fileSize, files } = eventWith(inner);
    expect({ fileSize, names: namesIn({ filename, files }) }).toEqual({ fileSize: 20, names: ['a.txt'] });
  });

  it('reads the names of several files from both forms, each once, and no size that could be any file’s', () => {
    const value = (name: string, text: string) => `<data><value name="${name}" value="${text}"/></data>`;
    const { filename, fileSize, files } = eventWith(
      `<files><file>a.txt</file></files>${value('filename', 'b.txt')}${value('filesize', '1')}` +
        `${value('filename', 'a.txt')}${value('filesize', '2')}`,
    );
    expect(namesIn({ filename, files })).toEqual(['a.txt', 'b.txt']);
    expect(fileSize).toBeUndefined();
  });

  it.each([
    [
      'children of each file',
      '<files><file><filename>a.txt</filename><filesize>20</filesize></file>' +
        '<file><filename>b.txt</filename></file><file><filename>c.txt</filename><filesize>9</filesize></file></files>',
    ],
    [
      'values in one element for each file',
      '<data><value name="filename" value="a.txt"/><value name="filesize" value="20"/></data>' +
        '<data><value name="filename" value="b.txt"/></data>' +
        '<data><value name="FileSize" value="9"/><value name="FileName" value="c.txt"/></data>',
    ],
    [
      'both forms',
      '<files><file>a.txt</file><file>b.txt</file></files>' +
        '<data><value name="filename" value="a.txt"/><value name="filesize" value="20"/></data>' +
        '<data><value name="filename" value="c.txt"/><value name="filesize" value="9"/></data>',
    ],
  ])('reads the sizes of several files from %s', (_form, inner) => {
    const { files, fileSizes } = eventWith(inner);
    expect({ files, fileSizes }).toEqual({
      files: ['a.txt', 'b.txt', 'c.txt'],
      fileSizes: [20, undefined, 9],
    });
  });

  it('reads no size of several files if their sizes are together', () => {
    const value = (name: string, text: string) => `<value name="${name}" value="${text}"/>`;
    const together = ['a', 'b'].map((name, at) => value('filename', name) + value('filesize', `${at}`));
    expect(eventWith(`<data>${together.join('')}</data>`)).not.toHaveProperty('fileSizes');
  });

  it.each([
    ['where it is', '<value name="path" value="C:\\a.txt"/>', 'C:\\a.txt'],
    [
      'where it went',
      '<value name="old_path" value="C:\\a"/><value name="new_path" value="C:\\b"/>',
      'C:\\b',
    ],
    ['where it was', '<value name="old_path" value="C:\\a"/>', 'C:\\a'],
  ])('names a file by %s if it has no other name', (_form, values, name) => {
    expect(eventWith(`<data>${values}</data>`).filename).toBe(name);
    expect(eventWith(`<filename>x</filename><data>${values}</data>`).filename).toBe('x');
  });
});
