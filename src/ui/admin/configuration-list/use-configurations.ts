import { useEffect, useRef } from 'react';
import type { ConfigurationList } from '../../../administration/admin-api';
import { announce } from '../../shared/announce';
import { useWatchedAnswer, type WatchedAnswer } from '../../shared/looking-again/use-watched-answer';
import { useAnswer } from '../call-admin';
import { arrivedBetween, awaitedFirstEvents } from './first-event';

/**
 * The list of configurations. While one of them has never had an event and the page is visible, the list is read again
 * for some 20 minutes, less and less often. The first event is announced.
 */
export function useConfigurations(): WatchedAnswer<ConfigurationList> {
  const watched = useWatchedAnswer(useAnswer('listConfigurations', undefined), ({ configurations }) =>
    awaitedFirstEvents(configurations),
  );
  const { answer } = watched;
  const configurations = answer.kind === 'loaded' ? answer.value.configurations : undefined;

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

  return watched;
}
