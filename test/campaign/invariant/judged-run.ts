import type { VirtualStand } from '../../stand/virtual-stand';
import type { Plan } from '../plan/plan';
import type { AcceptedEvents } from '../run/accepted-events';
import type { BrokenSessions } from '../run/broken-sessions';
import type { Choices } from '../run/choices';
import type { DocumentWatch } from '../run/document-watch';
import type { EnteredConfiguration } from '../run/enter-configurations';
import type { Observation } from '../run/observation';
import type { PlayedSession } from '../run/played-session';
import type { WorkLogEdits } from '../run/work-log-edits';
import type { OperationRules } from '../trouble/operation-rules';

/** A run whose troubles are over. */
export interface JudgedRun {
  plan: Plan;
  stand: VirtualStand;
  configurations: readonly EnteredConfiguration[];
  played: readonly PlayedSession[];
  accepted: AcceptedEvents;
  operations: OperationRules;
  observation: Observation;
  broken: BrokenSessions;
  edits: WorkLogEdits;
  choices: Choices;
  documents: DocumentWatch;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** Milliseconds from the start of the run. */
  troublesEndedAt: number;
}
