/** Before the first look, in milliseconds; each further pause is longer by half. */
const firstPause = 5_000;

const growth = 1.5;

const longestPause = 60_000;

/** With these pauses some 20 minutes: time enough to set up an appliance. */
const looksAtMost = 24;

/**
 * Looks again and again, after pauses that grow, and ends after 24 looks: each costs storage reads, and a page may stay
 * open for days. While the page is out of sight no look is made, and none is counted.
 *
 * @returns ends it early
 */
export function lookAgain(look: () => Promise<void>, isInSight: () => boolean): () => void {
  let isWanted = true;
  let looks = 0;
  let timer: ReturnType<typeof setTimeout>;
  const lookLater = () => {
    const pause = Math.min(firstPause * growth ** looks, longestPause);
    timer = setTimeout(() => void round(), pause);
  };
  const round = async () => {
    if (isInSight()) {
      looks += 1;
      await look();
    }
    if (isWanted && looks < looksAtMost) lookLater();
  };
  lookLater();
  return () => {
    isWanted = false;
    clearTimeout(timer);
  };
}
