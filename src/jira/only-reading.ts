import { changesJira, type SendToJira } from './jira-http';

/** Jira for who only reads. A call that would change something is a defect of the app: it is not made. */
export function onlyReading(send: SendToJira): SendToJira {
  return async (request) => {
    if (changesJira(request)) throw new Error('Who only reads was about to change something in Jira.');
    return send(request);
  };
}
