import { minute } from '../../../foundation/durations';

/** What a page waits for. */
export interface Awaited {
  /** Changes whenever something about it changes: then the next look comes soon again. */
  news: string;
  /** Before the first look, in milliseconds. Each further pause is half as long again. */
  firstPause: number;
  /** How often it is looked for without news; absent: 24 times. */
  looks?: number;
}

export interface LookingPorts {
  look: () => Promise<void>;
  isInSight: () => boolean;
  /** Called after the last look, and when looking starts again. */
  onEnded: (hasEnded: boolean) => void;
}

export interface LookingAgain {
  /** Starts to wait for this, as if nothing had been awaited before; for nothing if it is absent. */
  waitFor: (awaited: Awaited | undefined) => void;
  /** Starts again because somebody is looking at the page. */
  userActed: () => void;
  /** Stops for good, whatever the user does. */
  stop: () => void;
}

/** The pause when the page expects news soon, in milliseconds. */
export const soon = 5_000;

const growth = 1.5;
const longestPause = minute;

/** With these pauses, some 20 minutes: enough time to set up an appliance. */
const looksWithoutNews = 24;

/** Since the user acted, whatever the news: if something always changes, a page would never stop. */
const looksAtMost = 120;

/**
 * Looks again and again, with growing pauses. It ends after 24 looks without news, or as many as are wanted, or 120
 * since the user acted: each look costs storage reads, and a page may stay open for days. While the page is hidden,
 * no look is made or counted.
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
    // A look may bring news, which starts another round. This one must then stop when its look returns.
    let isWanted = true;
    let looksOfRound = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookLater = () => {
      if (looksOfRound >= (awaited?.looks ?? looksWithoutNews) || looks >= looksAtMost) return onEnded(true);
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
