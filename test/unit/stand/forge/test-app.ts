import api, { fetch as forgeFetch, getAppContext, route, webTrigger } from '@forge/api';
import { InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import kvs, { Filter, FilterConditions, MetadataField, Sort, WhereConditions } from '@forge/kvs';
import Resolver from '@forge/resolver';

/** A Forge app whose functions do whatever the test wants, through the real packages. */

export type TestFunction = (event: Record<string, unknown>, context: unknown) => unknown;

export const behaviour: Record<'fixed' | 'free' | 'often' | 'hourly' | 'work', TestFunction> & {
  resolver: (request: { payload: unknown; context: Record<string, unknown> }) => unknown;
} = {
  fixed: () => ({ outputKey: 'taken' }),
  free: () => ({ statusCode: 204 }),
  often: () => undefined,
  hourly: () => undefined,
  work: () => undefined,
  resolver: () => undefined,
};

export const packages = {
  api,
  forgeFetch,
  getAppContext,
  route,
  webTrigger,
  InvocationError,
  InvocationErrorCode,
  Queue,
  kvs,
  Filter,
  FilterConditions,
  MetadataField,
  Sort,
  WhereConditions,
};

const definitions = new Resolver();
definitions.define('run', async (request) => {
  await behaviour.resolver(request);
});
definitions.define('echo', ({ payload, context }) => ({ payload: payload as unknown, context }));
definitions.define('fail', () => {
  throw new Error('the resolver failed');
});

export const resolver = definitions.getDefinitions();
export const fixed: TestFunction = (event, context) => behaviour.fixed(event, context);
export const free: TestFunction = (event, context) => behaviour.free(event, context);
export const often: TestFunction = (event, context) => behaviour.often(event, context);
export const hourly: TestFunction = (event, context) => behaviour.hourly(event, context);
export const work: TestFunction = (event, context) => behaviour.work(event, context);
