import type { TryNowResult } from '../../../../delivery/try-now/try-now';
import type { WhyLeft } from '../../../../delivery/try-now/why-left';
import { counted } from '../../../shared/words';

/** Why one is left, after “1 delivery was left:”. */
const whyLeftWords: Record<WhyLeft, string> = {
  settled: 'nothing waits there',
  'under-way': 'it is being processed, or is next in line',
  'asked-to-wait': 'Jira or the appliance asked to wait, and would refuse it until then',
  paused: 'writing is paused',
  'not-enabled': 'the configuration is not enabled',
  down: 'the appliance still gives no answer',
  changed: 'it was changed at the same moment, or is no longer kept',
};

/** What was left and why, and what else to know; empty if everything was started. */
export function tryNowInWords({ left, down, more }: TryNowResult): string {
  const lines = left.map(
    ({ why, count }) => `${counted(count, 'delivery was', 'deliveries were')} left: ${whyLeftWords[why]}.`,
  );
  const causes = down.flatMap(({ configuration, cause }) =>
    cause === undefined ? [] : [`${configuration}: ${cause}`],
  );
  return [...lines, ...causes, ...(more ? ['There are more. Try now again for the rest.'] : [])].join(' ');
}
