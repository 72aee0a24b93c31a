import { RecentTemplates } from '../report/recent-templates';

/** For all kept templates together. Compiled, each character takes some 90 bytes. */
const mostCharacters = 400_000;

/**
 * The only thing that a warm process keeps between its invocations, which may serve several customers: compiling a
 * template takes longer than rendering most sessions with it. It is safe to share. The key is the hash of a template's
 * whole text, and the value holds nothing else: whoever finds it already had the text.
 */
export const compiledTemplates = new RecentTemplates(50, mostCharacters);
