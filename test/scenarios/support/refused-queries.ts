import type { Stand } from '../../stand/stand';

/** Storage refuses so many queries from now on; 0 ends it. */
export function refuseQueries({ platform }: Pick<Stand, 'platform'>, times: number): void {
  let left = times;
  platform.faults.fault = ({ kind, operation }) =>
    kind === 'storage' && operation === 'entity/query' && left-- > 0
      ? Response.json({ code: 'INTERNAL', message: 'Failed on purpose.' }, { status: 500 })
      : undefined;
}
