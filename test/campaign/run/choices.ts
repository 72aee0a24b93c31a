import type { PageAnswer } from '../../../src/resolver/page-answer';
import type { Issue } from '../../stand/jira/site/issue';

/** A session by one configuration. */
export interface OfSession {
  configurationId: string;
  lsid: string;
}

/** An issue that somebody wanted a session to be written to. */
export interface Choice extends OfSession {
  way: 'redirect' | 'bring in' | 'move';
  /** `own`: one that is created for it. */
  to: Issue | 'own';
  /** Whether what was written elsewhere is to be removed. */
  clears: boolean;
  /**
   * What they were told. `made`: it is on record, and the session comes to it; `recorded`: the session has not ended;
   * `refused`: nothing was done. Who was told nothing of the kind cannot know: the invocation was killed, or failed.
   */
  told: 'made' | 'recorded' | 'refused' | 'nothing';
  /** In the order of all questions and answers of a run. */
  asked: number;
  answered: number;
}

export type Wish = Pick<Choice, 'configurationId' | 'lsid' | 'way' | 'to' | 'clears'>;

type Told = Exclude<Choice['told'], 'nothing'>;

/** What people have chosen in a run, with what they were told. */
export class Choices {
  private readonly all: Choice[] = [];
  private moments = 0;

  /**
   * Notes a choice while it is made.
   *
   * @param understand what the value of an answer means; `undefined` if it does not tell
   */
  async make<Value>(
    wish: Wish,
    ask: () => Promise<PageAnswer<Value>>,
    understand: (value: Value) => Told | undefined,
  ): Promise<Choice> {
    const choice: Choice = { ...wish, told: 'nothing', asked: this.next(), answered: Infinity };
    this.all.push(choice);
    // The call itself may be killed like any other.
    const answer = await ask().catch(() => undefined);
    choice.answered = this.next();
    if (answer?.ok) choice.told = understand(answer.value) ?? 'nothing';
    else if (answer && isRefusal(answer.problem.kind)) choice.told = 'refused';
    return choice;
  }

  /** Those that were made for a session, or may have been, in the order in which they were asked for. */
  of({ configurationId, lsid }: OfSession): Choice[] {
    return this.all.filter(
      (one) => one.lsid === lsid && one.configurationId === configurationId && one.told !== 'refused',
    );
  }

  /** All that may have been made. */
  sessions(): OfSession[] {
    const made = this.all.filter(({ told }) => told !== 'refused');
    return made.filter((one, place) => made.findIndex((other) => isOfSameSession(one, other)) === place);
  }

  /** How many were on record for certain. */
  get made(): number {
    return this.all.filter(wasMade).length;
  }

  private next(): number {
    this.moments += 1;
    return this.moments;
  }
}

/** Whether who made the choice was told that it is on record. */
export function wasMade({ told }: Choice): boolean {
  return told === 'made' || told === 'recorded';
}

function isOfSameSession(one: OfSession, other: OfSession): boolean {
  return one.lsid === other.lsid && one.configurationId === other.configurationId;
}

/** Nothing is recorded before these are told. */
function isRefusal(kind: string): boolean {
  return ['forbidden', 'invalid', 'not-found'].includes(kind);
}
