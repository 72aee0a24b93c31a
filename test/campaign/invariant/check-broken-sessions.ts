import * as v from 'valibot';
import { circuitBreakerSchema } from '../../../src/delivery/circuit-breaker';
import { administer } from '../../scenarios/support/administer';
import { deliveriesOf } from '../../scenarios/support/inspect';
import { entitiesOf } from '../../scenarios/support/stored';
import { hour, minute } from '../durations';
import type { TroubleName } from '../trouble/trouble-names';
import type { JudgedRun } from './judged-run';
import type { Violation } from './violation';

/** Without any of these the appliance itself answers all the time. */
const ofTheAppliance: readonly TroubleName[] = [
  'appliance-outages',
  'appliance-faults',
  'slow-appliance',
  'lost-appliance-answers',
];

/** How many invocations a delivery may take, retries, limits and replays included. */
const invocationsForDelivery = 200;

/**
 * What broken sessions must not do, once all other troubles are over and before they are mended: hold up the
 * polling of others or their backfills, open the breaker of an appliance that answers, be tried for ever, or be
 * parked in silence.
 */
export async function checkBrokenSessions(run: JudgedRun): Promise<Violation[]> {
  return [
    ...breakersThatAreOpen(run),
    ...tooManyInvocations(run),
    ...(await silence(run)),
    ...(await pollingThatStopped(run)),
  ];
}

function breakersThatAreOpen({ stand, plan }: JudgedRun): Violation[] {
  const hasAnswered = plan.troubles.every((name) => !ofTheAppliance.includes(name));
  const breakers = entitiesOf(stand, 'circuit-breaker').map(({ key, value }) =>
    v.parse(circuitBreakerSchema, { ...Object(value), configurationId: key }),
  );
  return breakers.flatMap(({ configurationId, phase, openedAt, cause }) => {
    if (phase === 'open') return [{ what: `The breaker of ${configurationId} is open: ${cause}` }];
    const isSlandered = hasAnswered && openedAt !== undefined;
    return isSlandered ? [{ what: `The breaker of ${configurationId} was open: ${cause}` }] : [];
  });
}

function tooManyInvocations({ stand, observation }: JudgedRun): Violation[] {
  const allowed = invocationsForDelivery * (deliveriesOf(stand).length + 1);
  const { deliveryInvocations } = observation;
  return deliveryInvocations > allowed
    ? [{ what: `Deliveries took ${deliveryInvocations} invocations, more than ${allowed}.` }]
    : [];
}

async function silence({ stand }: JudgedRun): Promise<Violation[]> {
  const isOld = ({ state, dueAt }: { state: string; dueAt: number }) =>
    state === 'parked' && dueAt < Date.now() - hour - minute;
  if (!deliveriesOf(stand).some(isOld)) return [];
  const { alerts } = await administer(stand, 'readHealth', undefined);
  return alerts.some(({ kind }) => kind === 'parked')
    ? []
    : [{ what: 'Sessions are parked, and no alert says so.' }];
}

async function pollingThatStopped({ stand, configurations }: JudgedRun): Promise<Violation[]> {
  const { configurations: summaries } = await administer(stand, 'listConfigurations', undefined);
  return configurations.flatMap(({ id, name, polls, pollingIntervalMinutes }) => {
    const summary = summaries.find((one) => one.id === id);
    if (!summary) return [{ what: `“${name}” is gone.` }];
    if (!polls) return [];
    const { polling } = summary;
    if (!polling) return [{ what: `“${name}” does not poll.` }];
    const allowed = 2 * pollingIntervalMinutes * minute + hour;
    if (polling.behindBy > allowed) {
      return [{ what: `Polling of “${name}” is ${Math.round(polling.behindBy / minute)} minutes behind.` }];
    }
    return [];
  });
}
