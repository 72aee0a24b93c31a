import type { Configuration } from '../configuration/configuration';
import { presentOf } from './appliance-present';
import { ClaimFound, type ClaimProgress } from './claim-found';
import { lookForSurveys } from './look-for-surveys';
import type { PollDependencies, PolledAppliance } from './poll-dependencies';
import { askedToWait, causeInWords, restAfterFailure } from './poll-failure';
import { frameOf, type PollFrame } from './poll-frame';
import type { PollingState } from './polling-state';
import { keptSkipped, type Met } from './skipped';
import { isSweepDue, sweepUnendedSessions } from './sweep-unended-sessions';
import { walkEndedSessions } from './walk-ended-sessions';

export interface PollStep {
  configuration: Configuration;
  state: PollingState;
  retentionDays: number;
}

/**
 * Makes one step: along the ended sessions first, and if those are all claimed, the sweep and the surveys.
 *
 * @returns the state to be written, a failure and what was reached before it included; never throws
 */
export async function makePollStep(step: PollStep, dependencies: PollDependencies): Promise<PollingState> {
  const { configuration, state, retentionDays } = step;
  const claims = new ClaimFound({ configuration, source: 'polling', retentionDays }, dependencies);
  const run = new PollRun(step, claims, dependencies);
  try {
    const taken = await run.make();
    return run.ended(taken.kind === 'more' ? taken.at : undefined);
  } catch (error) {
    return run.failed(error, state.failure?.since);
  }
}

/** One step under way, and how far it has come. */
class PollRun {
  readonly #step: PollStep;
  readonly #claims: ClaimFound;
  readonly #dependencies: PollDependencies;
  readonly #appliance: PolledAppliance;
  #reached: Pick<PollingState, 'floor' | 'cursor' | 'reachedAt' | 'sweep'>;
  #tellsMissedEvents = false;
  readonly #met: Met[] = [];
  readonly #onSkipped = (met: Met[]) => {
    this.#met.push(...met);
  };

  constructor(step: PollStep, claims: ClaimFound, dependencies: PollDependencies) {
    this.#step = step;
    this.#claims = claims;
    this.#dependencies = dependencies;
    this.#appliance = dependencies.applianceOf(step.configuration);
    const { floor, cursor, reachedAt, sweep } = step.state;
    this.#reached = { floor, cursor, reachedAt, sweep };
  }

  async make(): Promise<ClaimProgress> {
    const { configuration, state } = this.#step;
    const { now } = this.#dependencies;
    const frame = frameOf(configuration, state, await presentOf(this.#appliance, now));
    this.#tellsMissedEvents = frame.tellsMissedEvents;
    const walked = await this.#walk(frame);
    if (walked.kind === 'more') return walked;
    const swept = isSweepDue(state, now()) ? await this.#sweep(frame) : walked;
    if (swept.kind === 'more') return swept;
    return this.#lookForSurveys(frame);
  }

  ended(continueAt: number | undefined): PollingState {
    const lastPollAt = this.#dependencies.now();
    return { ...this.#state(lastPollAt), continueAt, failure: undefined };
  }

  failed(error: unknown, failingSince: number | undefined): PollingState {
    const lastPollAt = this.#dependencies.now();
    const rest = Math.max(restAfterFailure, askedToWait(error));
    const failure = { since: failingSince ?? lastPollAt, cause: causeInWords(error) };
    return { ...this.#state(lastPollAt), continueAt: lastPollAt + rest, failure };
  }

  async #walk(frame: PollFrame): Promise<ClaimProgress> {
    const { cursor = frame.floor } = this.#step.state;
    const onProgress = (reached: number) => {
      this.#reached = {
        ...this.#reached,
        floor: frame.floor,
        cursor: reached,
        reachedAt: reached - frame.offset,
      };
    };
    onProgress(Math.min(cursor, frame.until));
    const walk = { frame, cursor, onProgress, onSkipped: this.#onSkipped };
    return walkEndedSessions(walk, this.#appliance, this.#claims, this.#dependencies.now);
  }

  async #sweep(frame: PollFrame): Promise<ClaimProgress> {
    const { now } = this.#dependencies;
    const { taken, after } = await sweepUnendedSessions(frame, this.#reached.sweep?.after, {
      appliance: this.#appliance,
      claims: this.#claims,
      onSkipped: this.#onSkipped,
    });
    if (taken.kind === 'all') this.#reached = { ...this.#reached, sweep: { at: now(), after } };
    return taken;
  }

  async #lookForSurveys(frame: PollFrame): Promise<ClaimProgress> {
    const { surveyLookBackHours } = this.#step.configuration.settings;
    return lookForSurveys(frame, surveyLookBackHours, {
      appliance: this.#appliance,
      claims: this.#claims,
      onSkipped: this.#onSkipped,
    });
  }

  #state(at: number): PollingState {
    const { state } = this.#step;
    const { sessions } = this.#claims;
    const isMissed = this.#tellsMissedEvents && sessions > 0;
    const found = isMissed ? { count: state.found.count + sessions, lastAt: at } : state.found;
    const skipped = keptSkipped(state.skipped, this.#met, at);
    return { ...state, ...this.#reached, found, lastPollAt: at, skipped };
  }
}
