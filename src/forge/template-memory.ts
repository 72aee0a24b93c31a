import { RecentTemplates } from '../report/recent-templates';

/** Of all templates kept: compiled, each takes some 90 bytes. */
const mostCharacters = 400_000;

/**
 * The one thing that a warm process keeps between its invocations, which may serve several customers: to compile a
 * template takes longer than to render most sessions with it. It is safe to share, since what is kept is found by the
 * hash of a template's whole text and holds nothing else: who finds it had the text already.
 */
export const compiledTemplates = new RecentTemplates(50, mostCharacters);
