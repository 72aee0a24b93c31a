import type { Delivery } from '../../delivery/delivery';
import type { DeliveryPage } from '../../delivery/delivery-store';
import type { ActivityStore } from '../activity/activity-store';

type Activity = Pick<ActivityStore, 'find'>;

/** What the search has seen of one configuration's deliveries. */
export interface NewestDeliveries {
  /** Newest first. */
  deliveries: Delivery[];
  /** The number of deliveries that were searched, if older ones were left out; absent: all that matters was seen. */
  lookedAt?: number;
}

const pageSize = 100;

/** How far the search for the newest event of a single configuration goes. It need not share its reads. */
const pagesOfOne = 10;

/**
 * The newest deliveries of a configuration, back to the newest one from an outbound event. One query. If all of them
 * came from polls and backfills, one more for each further 100, up to ten.
 *
 * @throws StorageUnavailable
 */
export async function newestOf(id: string, activity: Activity): Promise<NewestDeliveries> {
  return newestOfOne(id, pagesOfOne, activity);
}

/**
 * The newest deliveries of these configurations, in at most `reads` queries, however many configurations and deliveries
 * there are. It first walks the deliveries of all configurations, newest first, until the remaining queries are enough
 * to ask for each missing configuration by itself. If they never are, some configurations have only what the walk saw.
 *
 * @param reads at least one
 * @throws StorageUnavailable
 */
export async function newestOfEach(
  ids: readonly string[],
  reads: number,
  activity: Activity,
): Promise<Map<string, NewestDeliveries>> {
  const heard = new Set<string>();
  const walked = await walk(
    (cursor) => activity.find({}, pageSize, cursor),
    (page, left) => {
      for (const { configurationId } of page.filter(isEvent)) heard.add(configurationId);
      return ids.filter((id) => !heard.has(id)).length <= left;
    },
    reads,
  );
  const missing = walked.isWhole ? [] : ids.filter((id) => !heard.has(id));
  const pagesEach = missing.length === 0 ? 0 : Math.floor(walked.left / missing.length);
  const asked = new Map(
    await Promise.all(
      (pagesEach > 0 ? missing : []).map(
        async (id) => [id, await newestOfOne(id, pagesEach, activity)] as const,
      ),
    ),
  );
  return new Map(
    ids.map((id) => {
      const deliveries = walked.deliveries.filter(({ configurationId }) => configurationId === id);
      const isEnough = walked.isWhole || heard.has(id);
      return [
        id,
        asked.get(id) ?? (isEnough ? { deliveries } : { deliveries, lookedAt: walked.deliveries.length }),
      ];
    }),
  );
}

async function newestOfOne(id: string, pages: number, activity: Activity): Promise<NewestDeliveries> {
  const { deliveries, isWhole } = await walk(
    (cursor) => activity.find({ configurationId: id }, pageSize, cursor),
    (page) => page.some(isEvent),
    pages,
  );
  const isEnough = isWhole || deliveries.some(isEvent);
  return isEnough ? { deliveries } : { deliveries, lookedAt: deliveries.length };
}

function isEvent({ source }: Delivery): boolean {
  return source === 'outbound-event';
}

interface Walked {
  deliveries: Delivery[];
  /** Whether the last page was reached. */
  isWhole: boolean;
  /** How many of the reads are left. */
  left: number;
}

/** Page by page, until the last page, or until no read is left. */
async function walk(
  pageAt: (cursor: string | undefined) => Promise<DeliveryPage>,
  isLast: (page: Delivery[], left: number) => boolean,
  reads: number,
): Promise<Walked> {
  const deliveries: Delivery[] = [];
  let cursor: string | undefined;
  let left = reads;
  while (left > 0) {
    const page = await pageAt(cursor);
    left -= 1;
    deliveries.push(...page.deliveries);
    cursor = page.cursor;
    if (cursor === undefined) return { deliveries, isWhole: true, left };
    if (isLast(page.deliveries, left)) break;
  }
  return { deliveries, isWhole: false, left };
}
