import React, { createContext, useContext, type ComponentProps } from 'react';
import { Select } from '@forge/react';

/** What the dialog around a select is told when the select's list closes. */
export const ListClosedContext = createContext<() => void>(() => undefined);

/**
 * A select that may stand in a dialog. Escape reaches both, and first the select: the dialog learns that a list has
 * just closed, and stays. UI Kit documents the action `menu-close` for it.
 */
export function SelectInDialog({
  onInputChange,
  ...props
}: ComponentProps<typeof Select>): React.JSX.Element {
  const onListClosed = useContext(ListClosedContext);
  return (
    <Select
      {...props}
      onInputChange={(typed, about) => {
        if (about.action === 'menu-close') onListClosed();
        onInputChange?.(typed, about);
      }}
    />
  );
}
