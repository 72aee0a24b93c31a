import { useEffect, useRef } from 'react';
import type { ConfigurationList } from '../../../administration/admin-api';
import { announce } from '../announce';
import { useAnswer, type AnswerInUse } from '../use-answer';
import { arrivedBetween, waitingForFirstEvent } from './first-event';
import { lookAgain } from '../looking-again/look-again';

/**
 * The list of configurations. While one of them was never heard from and the page is in sight, it is read again
 * for some 20 minutes, ever less often, and the first event's arrival is announced.
 */
export function useConfigurations(): AnswerInUse<ConfigurationList> {
  const inUse = useAnswer('listConfigurations', undefined);
  const { answer, refresh } = inUse;
  const configurations = answer.kind === 'loaded' ? answer.value.configurations : undefined;
  const waiting = waitingForFirstEvent(configurations ?? [])
    .map(({ id }) => id)
    .join(' ');

  useEffect(() => {
    return waiting === '' ? undefined : lookAgain(refresh, isInSight);
  }, [waiting, refresh]);

  const before = useRef(configurations);
  useEffect(() => {
    if (!configurations) return;
    for (const { name } of arrivedBetween(before.current ?? [], configurations)) {
      announce(`The first event of ${name} has arrived`, {
        description: 'The appliance reaches Jira. Its sessions will be written into their issues.',
      });
    }
    before.current = configurations;
  }, [configurations]);

  return inUse;
}

/** The page's code may run where there is no document to ask. */
function isInSight(): boolean {
  return typeof document === 'undefined' || document.visibilityState === 'visible';
}
