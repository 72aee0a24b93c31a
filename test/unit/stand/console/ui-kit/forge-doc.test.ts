import { createElement } from 'react';
import {
  listProp,
  nodeFrom,
  partOf,
  textOf,
  type ForgeDoc,
} from '../../../../stand/console/ui-kit/forge-doc';

const node = (type: string, props: Record<string, unknown> = {}, children: ForgeDoc[] = []): ForgeDoc => ({
  type,
  props,
  children,
  key: type,
});
const words = (text: unknown) => node('String', { text });

describe('a node of a UI Kit document', () => {
  it('has the text of everything in it', () => {
    expect(textOf(node('Text', {}, [words('a'), node('Strong', {}, [words('b')]), words(25)]))).toBe('ab25');
  });

  it('finds a wrapped part by its name', () => {
    const head = node('ContentWrapper', { name: 'head' });
    expect(partOf(node('DynamicTable', {}, [node('ContentWrapper', { name: 'rows' }), head]), 'head')).toBe(
      head,
    );
    expect(partOf(node('DynamicTable'), 'head')).toBeUndefined();
  });

  it('gives an empty list for a prop that is not a list', () => {
    expect(listProp(node('Select', { options: 'no' }), 'options')).toEqual([]);
  });
});

describe('reading a prop as a node', () => {
  it('reads an element of the page with its children', () => {
    const read = nodeFrom(
      createElement('Button', { appearance: 'primary' }, 'Save', createElement('Em')),
      'k',
    );
    expect(read).toMatchObject({ type: 'Button', props: { appearance: 'primary' } });
    expect(read?.children.map(({ type }) => type)).toEqual(['String', 'Em']);
  });

  it('calls a component of the page', () => {
    const Action = ({ label }: { label: string }) => createElement('Button', {}, label);
    expect(nodeFrom(createElement(Action, { label: 'Go' }), 'k')).toMatchObject({ type: 'Button' });
  });

  it('takes a node as it is, a text as a text and a list as a fragment', () => {
    expect(nodeFrom(node('Text', {}, [words('x')]), 'k')).toMatchObject({ type: 'Text', key: 'Text' });
    expect(nodeFrom(7, 'k')).toMatchObject({ type: 'String', props: { text: '7' } });
    expect(nodeFrom(['a', null, 'b'], 'k')?.children).toHaveLength(2);
  });

  it('gives children keys that stay the same from one reading to the next', () => {
    const read = () => nodeFrom(createElement('Stack', {}, 'a', 'b'), 'k')?.children.map(({ key }) => key);
    expect(read()).toEqual(read());
  });

  it.each([undefined, null, true, {}, { type: 'Text' }])('reads %p as nothing', (value) => {
    expect(nodeFrom(value, 'k')).toBeUndefined();
  });
});
