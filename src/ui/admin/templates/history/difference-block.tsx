import React from 'react';
import { CodeBlock, Text } from '@forge/react';
import { differenceText } from './difference-text';

/** The changes that turn one text into another, line by line. */
export function DifferenceBlock({ before, after }: { before: string; after: string }): React.JSX.Element {
  const text = differenceText(before, after);
  if (text === undefined) return <Text>There is no difference.</Text>;
  return <CodeBlock text={text} language="diff" showLineNumbers={false} shouldWrapLongLines />;
}
