import type { ChatLine, HelpDeskTexts, Topic } from '../texts/help-desk-texts';
import type { SessionScript } from './session-script';

/**
 * The lines of a chat of exactly `count` lines: the topic from its beginning, what is said meanwhile as often
 * as needed, and the topic's last two lines at the end.
 */
export function conversation(topic: Topic, texts: HelpDeskTexts, count: number): ChatLine[] {
  if (count <= topic.lines.length) return topic.lines.slice(0, count);
  const opening = topic.lines.slice(0, -2);
  const closing = topic.lines.slice(-2);
  const lines = [...opening];
  for (let n = 0; lines.length < count - closing.length; n += 1) {
    const line = texts.meanwhile[n % texts.meanwhile.length];
    if (line === undefined) break;
    lines.push([line[0], line[1].replace('{n}', String(n + 1))]);
  }
  return [...lines, ...closing];
}

/** Plays the lines; with several representatives they take turns. */
export function playChat(
  script: SessionScript,
  lines: readonly ChatLine[],
  secondsBetween: readonly [number, number],
): void {
  const spokespeople = Math.max(1, script.cast.representatives.length);
  lines.forEach(([from, body], index) => {
    script.wait(...secondsBetween);
    const representative = script.representative(index % spokespeople);
    const customer = script.customer();
    script.happens('Chat Message', {
      performedBy: from === 'customer' ? customer : representative,
      destination: from === 'customer' ? representative : customer,
      body,
    });
  });
}
