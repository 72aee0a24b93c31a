import type { ApplianceSession, CustomAttribute, SessionRepresentative } from './appliance-session';
import { castCustomers } from './generator/cast-customers';
import { castRepresentatives } from './generator/cast-representatives';
import { type Preset, type Recipe, recipes } from './generator/presets';
import { writeScript } from './generator/write-script';
import { participantOf } from './participants';
import type { Random } from './random';
import type { RepresentativeAccount } from './representatives';
import { helpDeskTexts, type Language } from './texts/help-desk-texts';

/** What is asked of a session; everything else is left to the seed. */
export interface SessionOrder {
  /** Default `short`. */
  preset?: Preset;
  externalKey?: string;
  /** User names of the directory; the first owns the session. */
  representatives?: readonly string[];
  customer?: string;
  language?: Language;
  /**
   * How long the session has been running already. By default just as long as its preset takes, so that it
   * can be ended at once with a plausible duration; 0 begins it now, with all of its events at the start.
   */
  startedAgoSeconds?: number;
  customAttributes?: readonly CustomAttribute[];
}

export interface GeneratorSurroundings {
  /** For this session only. */
  readonly random: Random;
  readonly directory: readonly RepresentativeAccount[];
  /** Milliseconds by the appliance's clock. */
  readonly now: number;
  /** How many sessions the appliance has had before. */
  readonly sequence: number;
}

/**
 * Makes a running session. The same seed, order and time make the same session.
 *
 * @throws RangeError if a representative is asked for whom the directory does not have.
 */
export function generateSession(order: SessionOrder, surroundings: GeneratorSurroundings): ApplianceSession {
  const { random, directory, now, sequence } = surroundings;
  const recipe = recipes[order.preset ?? 'short'];
  const lsid = random.hex(32);
  const language = order.language ?? recipe.language ?? chooseLanguage(random);
  const texts = helpDeskTexts[language];
  const topic = random.pick(texts.topics);
  const customers = castCustomers(random, recipe, texts, topic, order.customer);
  const people = castRepresentatives(random, recipe, directory, language, order.representatives);
  const cast = {
    customers: customers.map((customer) => participantOf('customer', customer)),
    representatives: people.map((person) => participantOf('representative', person)),
  };
  const { script, presences } = writeScript(random, recipe, cast, texts, topic);
  const runningSeconds = order.startedAgoSeconds ?? script.seconds;
  const startedAt = Math.floor(now / 1000 - runningSeconds) * 1000;
  const squeeze = script.seconds === 0 ? 0 : Math.min(1, runningSeconds / script.seconds);
  const at = (seconds: number): number => startedAt + Math.floor(seconds * squeeze) * 1000;
  const representatives: SessionRepresentative[] = people.map((person, index) => ({
    ...person,
    joinedAt: at(presences[index]?.from ?? 0),
    leftAt: momentOf(at, presences[index]?.until),
  }));
  return {
    lsid,
    lseq: 1000 + sequence - (random.chance(0.15) ? 1 : 0),
    startedAt,
    externalKey: order.externalKey,
    customAttributes: [...(order.customAttributes ?? attributes(random, recipe))],
    ...background(random, recipe),
    recorded: recipe.recorded,
    commandShells: recipe.commandShells,
    customers,
    representatives,
    events: script.events.map(({ seconds, ...event }) => ({ at: at(seconds), ...event })),
    surveys: [],
  };
}

function momentOf(at: (seconds: number) => number, seconds?: number): number | undefined {
  return seconds === undefined ? undefined : at(seconds);
}

function chooseLanguage(random: Random): Language {
  const share = random.next();
  if (share < 0.75) return 'english';
  return share < 0.9 ? 'german' : 'japanese';
}

function background(
  random: Random,
  recipe: Recipe,
): Pick<ApplianceSession, 'publicSite' | 'team' | 'jumpGroup'> {
  if (!recipe.background) return {};
  return {
    publicSite: { id: '1', name: 'Default' },
    team: random.pick(['Service desk', 'Field & branch offices', 'Applications']),
    jumpGroup: random.chance(0.3) ? { id: '4', type: 'shared', name: 'Head office' } : undefined,
  };
}

function attributes(random: Random, recipe: Recipe): CustomAttribute[] {
  if (!recipe.background || random.chance(0.4)) return [];
  return [
    { codeName: 'cost_centre', displayName: 'Cost centre', value: String(random.integer(1000, 9999)) },
    { codeName: 'asset', displayName: 'Asset <tag>', value: `A-${random.integer(100, 999)} & charger` },
  ];
}
