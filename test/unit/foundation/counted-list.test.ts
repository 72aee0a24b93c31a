import * as v from 'valibot';
import { countedList } from '../../../src/foundation/counted-list';

const list = countedList(v.string('Each is a text.'), 2, {
  noList: 'It is no list.',
  tooLong: 'Two at most.',
});

test.each([
  [['a', 'b'], []],
  ['a', ['It is no list.']],
  [['a', 1], ['Each is a text.']],
  [['a', 1, 2], ['Two at most.']],
])('of %j it says %j', (value, messages) => {
  expect((v.safeParse(list, value).issues ?? []).map(({ message }) => message)).toEqual(messages);
});
