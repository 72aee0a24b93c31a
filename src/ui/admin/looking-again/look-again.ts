import { minute } from '../../../foundation/durations';

/** What a page waits for. */
export interface Awaited {
  /** Differs as soon as something of it has changed: then the next look is soon again. */
  news: string;
  /** Before the first look, in milliseconds; each further pause is longer by half. */
  firstPause: number;
}

export interface LookingPorts {
  look: () => Promise<void>;
  isInSight: () => boolean;
  /** Told at the last look, and when looking begins anew. */
  onEnded: (hasEnded: boolean) => void;
}

export interface LookingAgain {
  /** Begins to wait for this, as if nothing had been waited for before; for nothing where it is absent. */
  waitFor: (awaited: Awaited | undefined) => void;
  /** Begins anew because somebody is there who looks at the page. */
  userActed: () => void;
  /** Waits for nothing any more, whatever the user does. */
  stop: () => void;
}

/** How often a page looks soon, in milliseconds. */
export const soon = 5_000;

const growth = 1.5;
const longestPause = minute;

/** With these pauses some 20 minutes: time enough to set up an appliance. */
const looksWithoutNews = 24;

/** Since the user acted, whatever the news: where something always changes, a page would never end. */
const looksAtMost = 120;

/**
 * Looks again and again, after pauses that grow, and ends after 24 looks without news, or 120 since the user acted: each
 * costs storage reads, and a page may stay open for days. While it is out of sight no look is made, and none is counted.
 */
export function lookAgain({ look, isInSight, onEnded }: LookingPorts): LookingAgain {
  let awaited: Awaited | undefined;
  let looks = 0;
  let stopRound = () => {};

  const begin = () => {
    stopRound();
    onEnded(false);
    if (awaited) stopRound = beginRound(awaited.firstPause);
  };
  const beginRound = (firstPause: number) => {
    // A look may bring news, which begin another round: this one must not go on once it is back.
    let isWanted = true;
    let looksOfRound = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookLater = () => {
      if (looksOfRound >= looksWithoutNews || looks >= looksAtMost) return onEnded(true);
      const pause = Math.min(firstPause * growth ** looksOfRound, longestPause);
      timer = setTimeout(() => void lookOnce(), pause);
    };
    const lookOnce = async () => {
      if (isInSight()) {
        looks += 1;
        looksOfRound += 1;
        await look();
      }
      if (isWanted) lookLater();
    };
    lookLater();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  };

  return {
    waitFor: (next) => {
      awaited = next;
      begin();
    },
    userActed: () => {
      looks = 0;
      begin();
    },
    stop: () => {
      awaited = undefined;
      stopRound();
    },
  };
}
