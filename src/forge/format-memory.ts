import { RecentFormats } from '../report/recent-formats';

/**
 * Kept between the invocations of a warm process, which may serve several customers. It is safe to share: the key is a
 * language and a time zone, and the value is what the runtime makes of these two. A pair takes up to half a megabyte.
 */
export const recentFormats = new RecentFormats(20);
