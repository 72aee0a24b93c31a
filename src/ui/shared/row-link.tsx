import React, { type ComponentProps } from 'react';
import { Pressable, Text, xcss } from '@forge/react';

const plain = xcss({
  padding: 'space.0',
  backgroundColor: 'color.background.neutral.subtle',
  textAlign: 'start',
});

interface Props extends Pick<ComponentProps<typeof Text>, 'size'> {
  name: string;
  onOpen: () => void;
}

/** The name of a row's subject. A click opens it. */
export function RowLink({ name, size, onOpen }: Props): React.JSX.Element {
  return (
    <Pressable xcss={plain} onClick={onOpen}>
      <Text size={size} weight="medium" color="color.link">
        {name}
      </Text>
    </Pressable>
  );
}
