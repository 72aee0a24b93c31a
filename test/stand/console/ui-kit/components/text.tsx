import { createContext, useContext, type ReactNode } from 'react';
import { Code, CodeBlock } from '@atlaskit/code';
import Heading from '@atlaskit/heading';
import Link from '@atlaskit/link';
import { Text, type TextProps } from '@atlaskit/primitives';
import { drawChildren, type Drawing } from '../draw';
import { handlerProp, stringProp, type ForgeDoc } from '../forge-doc';
import { givenProps, pass } from '../pass';
import { placeOf } from '../place';

const InsideText = createContext(false);

/** A text is a paragraph unless the page says otherwise or it stands within another text. */
function DrawnText({ node }: { node: ForgeDoc }) {
  const isInside = useContext(InsideText);
  const as = stringProp(node, 'as') ?? (isInside ? 'span' : 'p');
  const props = {
    ...givenProps<TextProps>(node, ['align', 'color', 'maxLines', 'size', 'weight', 'testId']),
    as: isInside && as === 'p' ? 'span' : textElement(as),
  };
  const text = <Text {...props}>{drawChildren(node)}</Text>;
  return <InsideText.Provider value>{as === 'strike' ? <s>{text}</s> : text}</InsideText.Provider>;
}

function textElement(as: string): TextProps['as'] {
  return as === 'p' || as === 'strong' || as === 'em' ? as : 'span';
}

function marked(mark: (children: ReactNode) => ReactNode): Drawing {
  return function Marked({ node }) {
    return <>{mark(drawChildren(node))}</>;
  };
}

function DrawnLink({ node }: { node: ForgeDoc }) {
  const place = placeOf(stringProp(node, 'href') ?? '');
  const isNewTab = node.props['openNewTab'] === true;
  const onClick = handlerProp(node, 'onClick');
  return (
    <Link href={place} target={isNewTab ? '_blank' : undefined} onClick={() => onClick?.()}>
      {drawChildren(node)}
    </Link>
  );
}

function DrawnList({ node }: { node: ForgeDoc }) {
  const items = drawChildren(node);
  return stringProp(node, 'type') === 'ordered' ? <ol>{items}</ol> : <ul>{items}</ul>;
}

/** Drawings of UI Kit's typography. */
export const textDrawings: Readonly<Record<string, Drawing>> = {
  Text: DrawnText,
  Strong: marked((children) => <strong>{children}</strong>),
  Em: marked((children) => <em>{children}</em>),
  Strike: marked((children) => <s>{children}</s>),
  Heading: pass(Heading, ['as', 'size', 'color', 'id', 'testId'], { preset: { size: 'medium' } }),
  Code: pass(Code, ['testId']),
  CodeBlock: pass(
    CodeBlock,
    ['text', 'language', 'showLineNumbers', 'highlight', 'shouldWrapLongLines', 'testId'],
    { children: 'none' },
  ),
  Link: DrawnLink,
  List: DrawnList,
  ListItem: marked((children) => <li>{children}</li>),
};
