/** How far an attempt came. */
export const stages = [
  'receive',
  'session',
  'issue',
  'report',
  'work-log',
  'comment',
  'attachment',
  'link',
  'transition',
  'record',
] as const;

export type Stage = (typeof stages)[number];
