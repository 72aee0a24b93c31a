import { readSessions } from '../../../src/appliance/session-reader';
import { parseXml } from '../bare/parse-xml';

/** The app's reader of reports, and the bare one. */
export const app = (xml: string) => readSessions(xml, 'bench');
export const bare = parseXml;
