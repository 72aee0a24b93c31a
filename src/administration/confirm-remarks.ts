import * as v from 'valibot';
import { countedList } from '../foundation/counted-list';
import { PageProblem } from '../resolver/page-problem';
import type { SettingsRemark } from '../resolver/settings-remark';

/** The keys of the remarks that an administrator has said yes to, as the page sends them. */
export const confirmedRemarks = v.optional(countedList(v.pipe(v.string(), v.maxLength(50_000)), 100));

/**
 * Lets a change pass only if somebody has said yes to each remark.
 *
 * @param confirmed keys of remarks
 * @returns the remarks, to each of which somebody has said yes
 * @throws PageProblem that names all remarks
 */
export function askAbout(remarks: SettingsRemark[], confirmed: readonly string[] = []): SettingsRemark[] {
  const keys = remarks.map(remarkKey);
  if (keys.every((key) => confirmed.includes(key))) return remarks;
  throw new PageProblem({
    kind: 'needs-confirmation',
    message: 'Nothing was saved: something has to be confirmed first.',
    remarks,
    keys,
  });
}

/**
 * What a yes to a remark names. The same remark has the same key, and one about anything else has another; only the
 * words of a cause do not count.
 */
export function remarkKey(remark: SettingsRemark): string {
  const facts = Object.entries<unknown>(remark).filter(([name]) => name !== 'cause');
  return JSON.stringify(facts.map(([, value]) => value));
}
