import { canonicalJson } from '../../../src/report/canonical-json';

test('equal values give equal JSON, whatever the order of their fields', () => {
  const one = { version: 1, content: [{ type: 'text', marks: [{ type: 'strong' }], text: 'a' }, null, 2] };
  const other = { content: [{ text: 'a', marks: [{ type: 'strong' }], type: 'text' }, null, 2], version: 1 };
  expect(canonicalJson(one)).toBe(canonicalJson(other));
  expect(canonicalJson(one)).toBe(
    '{"content":[{"marks":[{"type":"strong"}],"text":"a","type":"text"},null,2],"version":1}',
  );
});

test('the order of a list counts', () => {
  expect(canonicalJson({ content: ['a', 'b'] })).not.toBe(canonicalJson({ content: ['b', 'a'] }));
});
