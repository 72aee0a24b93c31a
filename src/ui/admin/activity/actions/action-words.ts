import { counted } from '../../../shared/words';

/** The result of a replay or a discard, for a flag. */
export function skippedInWords(skipped: number): string | undefined {
  if (skipped === 0) return undefined;
  return `${counted(skipped, 'delivery was', 'deliveries were')} left as they are: under way, already settled, without a session, or changed in the meantime.`.replace(
    'delivery was left as they are',
    'delivery was left as it is',
  );
}

/** “3 deliveries are”, “1 delivery is”. */
export function deliveriesAre(count: number): string {
  return `${counted(count, 'delivery is', 'deliveries are')}`;
}
