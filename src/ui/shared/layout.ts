import { xcss } from '@forge/react';

/** A framed block within a section. */
export const card = xcss({
  borderColor: 'color.border',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderRadius: 'radius.large',
  padding: 'space.200',
});

/** The width at which lines of text are easy to read. */
export const readable = xcss({ maxWidth: '680px' });

/** Short values such as numbers need no whole line. */
export const narrow = xcss({ maxWidth: '160px' });

export const tabBody = xcss({ paddingBlockStart: 'space.200', paddingBlockEnd: 'space.400', width: '100%' });

/** Text that is read out, but takes no space. In UI Kit, the visible text of a button is its only label. */
export const readOutOnly = xcss({ display: 'inline-block', width: '1px', height: '1px', overflow: 'hidden' });

/** The form and what is beside it. They stack if there is not enough room. */
export const formColumn = xcss({ flexGrow: 1, minWidth: '420px', maxWidth: '640px', width: '55%' });
export const sideColumn = xcss({ flexGrow: 1, minWidth: '280px', maxWidth: '640px', width: '30%' });

export const growing = xcss({ flexGrow: 1, minWidth: '160px' });

/** Two fields side by side. */
export const halfWidth = xcss({ flexGrow: 1, minWidth: '260px', width: '48%' });
