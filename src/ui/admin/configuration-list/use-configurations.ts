import { useEffect, useRef } from 'react';
import type { ConfigurationList } from '../../../administration/admin-api';
import { announce } from '../announce';
import { useAnswer, type AnswerInUse } from '../use-answer';
import { arrivedBetween, waitingForFirstEvent } from './first-event';

const lookEveryMilliseconds = 5_000;

/**
 * The list of configurations. While one of them was never heard from and the page is in sight, it is read again
 * every few seconds, and the first event's arrival is announced.
 */
export function useConfigurations(): AnswerInUse<ConfigurationList> {
  const inUse = useAnswer('listConfigurations', undefined);
  const { answer, refresh } = inUse;
  const configurations = answer.kind === 'loaded' ? answer.value.configurations : undefined;
  const isWaiting = configurations !== undefined && waitingForFirstEvent(configurations).length > 0;

  useEffect(() => {
    if (!isWaiting) return undefined;
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout>;
    const lookLater = () => {
      timer = setTimeout(() => void look(), lookEveryMilliseconds);
    };
    const look = async () => {
      if (isInSight()) await refresh();
      if (isCurrent) lookLater();
    };
    lookLater();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isWaiting, refresh]);

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
