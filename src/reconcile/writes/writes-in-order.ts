import { assign } from './assign';
import { attachReport } from './attach-report';
import { linkToAppliance } from './link-to-appliance';
import { makeTransitions } from './make-transitions';
import type { PlanInput, Write, WritesOfKind } from './write';
import { writeComment } from './write-comment';
import { writeWorkLog } from './write-work-log';

/** All kinds of write, in the order in which an issue gets them. A new one is a file and a line. */
const kindsInOrder: readonly WritesOfKind[] = [
  writeWorkLog,
  writeComment,
  attachReport,
  linkToAppliance,
  assign,
  makeTransitions,
];

/** What a session asks to be written to each of its issues, in order. */
export function writesInOrder(input: PlanInput): Write[] {
  return kindsInOrder.flatMap((kind) => kind(input));
}
