import React from 'react';
import { Pressable, Text, xcss } from '@forge/react';

const plain = xcss({
  padding: 'space.0',
  backgroundColor: 'color.background.neutral.subtle',
  textAlign: 'start',
});

/** The name of a row's subject. A click opens it. */
export function RowLink({ name, onOpen }: { name: string; onOpen: () => void }): React.JSX.Element {
  return (
    <Pressable xcss={plain} onClick={onOpen}>
      <Text weight="medium" color="color.link">
        {name}
      </Text>
    </Pressable>
  );
}
