import api, { route } from '@forge/api';
import { Queue } from '@forge/events';
import { kvs } from '@forge/kvs';

/** What no function can do without: the platform's own packages, and nothing else. */
export const packages = [api, route, kvs, Queue];
