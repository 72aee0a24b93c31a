import type { Random } from '../random';
import type { HelpDeskTexts, Topic } from '../texts/help-desk-texts';
import {
  departRepresentative,
  exchangeFiles,
  inspectComputer,
  joinRepresentative,
  openCommandShell,
  openSession,
  openSessionSilently,
  recordScreen,
  takeNotes,
} from './activities';
import { conversation, playChat } from './conversation';
import type { Recipe } from './presets';
import { type Cast, SessionScript } from './session-script';

/** When somebody came and went, in seconds since the start. */
export interface Presence {
  from: number;
  until?: number;
}

export interface WrittenScript {
  readonly script: SessionScript;
  /** For each representative of the cast. */
  readonly presences: readonly Presence[];
}

/** Writes down what happens in a session of the given kind, from its start to the moment before its end. */
export function writeScript(
  random: Random,
  recipe: Recipe,
  cast: Cast,
  texts: HelpDeskTexts,
  topic: Topic,
): WrittenScript {
  const script = new SessionScript(random, cast);
  const presences: Presence[] = cast.representatives.map(() => ({ from: 0 }));
  if (!recipe.background) {
    openSessionSilently(script);
    return { script: script.wait(30, 300), presences };
  }
  openSession(script, texts);
  if (recipe.recorded) recordScreen(script);
  const lines = conversation(topic, texts, random.integer(...recipe.chatLines));
  const middle = Math.ceil(lines.length / 2);
  playChat(script, lines.slice(0, 1), recipe.secondsBetweenLines);
  joinColleagues(script, presences);
  playChat(script, lines.slice(1, middle), recipe.secondsBetweenLines);
  work(script, recipe, texts);
  playChat(script, lines.slice(middle), recipe.secondsBetweenLines);
  departGuest(script, presences);
  return { script: script.wait(5, 40), presences };
}

function work(script: SessionScript, recipe: Recipe, texts: HelpDeskTexts): void {
  if (recipe.systemInformation) inspectComputer(script);
  for (let instance = 0; instance < recipe.commandShells; instance += 1) openCommandShell(script, instance);
  if (recipe.files) exchangeFiles(script, texts);
  takeNotes(script, texts, recipe.notes);
}

function joinColleagues(script: SessionScript, presences: readonly Presence[]): void {
  presences.slice(1).forEach((presence, index) => {
    joinRepresentative(script, index + 1);
    presence.from = script.seconds;
  });
}

/** If there are three, the last one leaves before the end. */
function departGuest(script: SessionScript, presences: readonly Presence[]): void {
  const guest = presences[2];
  if (guest === undefined) return;
  departRepresentative(script, 2);
  guest.until = script.seconds;
}
