import { spawn } from 'node:child_process';
import type { Occasion } from './occasions';

/** What a program that ran at another time left behind. */
export interface EndedRun {
  passed: boolean;
  /** What it wrote, where it was not shown. */
  output: string;
}

/** faketime is not there, or does not do what it is there for. */
export class NoFaketime extends Error {
  constructor(reason: string) {
    super(
      `${reason}\nThe tests are run at other times with faketime. Install it: “apt-get install faketime” on Debian and Ubuntu, “brew install libfaketime” on macOS.`,
    );
  }
}

/** Whether what is run shows its output at once, or hands it over in the end. */
type Shown = 'shown' | 'kept';

/**
 * Runs Node in a process of its own for which it is another time, in another zone and language. Time passes there at
 * its usual pace, for all processes that it starts as well.
 *
 * @param args the script and its arguments
 * @throws NoFaketime where faketime is not installed
 */
export function runAt(occasion: Occasion, args: readonly string[], shown: Shown): Promise<EndedRun> {
  const ahead = Math.round((occasion.at.getTime() - Date.now()) / 1000);
  const child = spawn('faketime', ['-m', '-f', signed(ahead), process.execPath, ...args], {
    env: environmentAt(occasion),
    stdio: ['ignore', shown === 'shown' ? 'inherit' : 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', () => reject(new NoFaketime('There is no program faketime on the path.')));
    child.on('close', (code) =>
      resolve({ passed: code === 0, output: Buffer.concat(chunks).toString().trim() }),
    );
  });
}

/** As seconds that faketime understands. */
function signed(seconds: number): string {
  return seconds < 0 ? `${seconds}s` : `+${seconds}s`;
}

/** Timeouts go by the monotonic clock and the times of files are compared with each other: both stay as they are. */
function environmentAt({ timeZone, language }: Occasion): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !/^(LC_|LANGUAGE$)/.test(name));
  return {
    ...Object.fromEntries(others),
    TZ: timeZone,
    LANG: language,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    NO_FAKE_STAT: '1',
  };
}
