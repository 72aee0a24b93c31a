import type { Alert } from '../../../../administration/activity/health/alerts';
import { everything, type ChosenFilter } from '../filter';

/** What a button of an alert does. */
export type AlertAction =
  | { kind: 'show'; label: string; filter: ChosenFilter }
  | { kind: 'test'; label: string; id: string; name: string }
  | { kind: 'try-now'; label: string; configurationId: string }
  | { kind: 'configurations'; label: string };

/** What can be done about an alert from where it is shown, the most useful first. */
export function alertActions(alert: Alert): AlertAction[] {
  switch (alert.kind) {
    case 'parked':
      return [showing('Show them', alert, { state: 'parked' })];
    case 'with-remarks':
      return [showing('Show them', alert, { state: 'done-with-remarks', period: 'week' })];
    case 'appliance-down': {
      const { configurationId: id, configuration: name } = alert;
      return [
        { kind: 'test', label: 'Test the connection', id, name },
        tryingNow(alert),
        showingWaiting(alert),
      ];
    }
    case 'appliance-back':
      return [tryingNow(alert), showingWaiting(alert)];
    case 'silence':
      return [{ kind: 'configurations', label: 'Show the configurations' }];
  }
}

/** What an alert is about, so that its buttons have names of their own. */
export function aboutAlert(alert: Alert): string {
  if (alert.kind === 'silence') return '';
  const of = alert.configuration ?? alert.configurationId;
  return alert.kind === 'parked' ? `parked, of ${of}` : `of ${of}`;
}

type OfConfiguration = { configurationId: string };

function tryingNow({ configurationId }: OfConfiguration): AlertAction {
  return { kind: 'try-now', label: 'Try now', configurationId };
}

function showingWaiting(alert: OfConfiguration): AlertAction {
  return showing('Show what waits', alert, { state: 'waiting' });
}

function showing(
  label: string,
  { configurationId }: OfConfiguration,
  filter: Partial<ChosenFilter>,
): AlertAction {
  return { kind: 'show', label, filter: { ...everything, ...filter, configurationId } };
}
