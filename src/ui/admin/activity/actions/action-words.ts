import type { WhyNotDiscarded } from '../../../../delivery/discard-deliveries';
import type { Left } from '../../../../delivery/left';
import type { WhyNotReplayed } from '../../../../delivery/replay-deliveries';
import type { WhyLeft } from '../../../../delivery/try-now/why-left';
import { counted } from '../../../shared/words';

export type Why = WhyLeft | WhyNotReplayed | WhyNotDiscarded;

/** Why one is left, after “1 delivery was left:”. */
const whyWords: Record<Why, string> = {
  settled: 'nothing waits there',
  'under-way': 'it is being processed, or is next in line',
  'asked-to-wait': 'Jira or the appliance asked to wait, and would refuse it until then',
  paused: 'writing is paused',
  'not-enabled': 'the configuration is not enabled',
  down: 'the appliance still gives no answer',
  unnamed: 'it names no session',
  done: 'it is done',
  changed: 'it was changed at the same moment, or is no longer kept',
};

/** Words of one action that say it better. */
export type OtherWords = Partial<Record<Why, string>>;

/** In a replay, what waits is what the replay would have it do. */
export const replayWords: OtherWords = { 'under-way': 'it waits already, and is tried by itself' };

export const discardWords: OtherWords = { settled: 'it is done or discarded already' };

/** “2 deliveries were left: it is done.”, a sentence for each reason. */
export function leftInWords(left: readonly Left<Why>[], words: OtherWords = {}): string[] {
  return left.map(
    ({ why, count }) =>
      `${counted(count, 'delivery was', 'deliveries were')} left: ${words[why] ?? whyWords[why]}.`,
  );
}

/** “3 deliveries are”, “1 delivery is”. */
export function deliveriesAre(count: number): string {
  return `${counted(count, 'delivery is', 'deliveries are')}`;
}
