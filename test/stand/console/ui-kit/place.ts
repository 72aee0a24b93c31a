/**
 * Where a link of a page leads on the stand. Jira's own pages do not exist here; an issue's page becomes the
 * console showing that issue. Only web and mail addresses are followed; anything else leads nowhere.
 */
export function placeOf(href: string): string {
  const issue = /^(?:https:\/\/[^/]+\.atlassian\.net)?\/browse\/([A-Z][A-Z0-9_]+-\d+)/.exec(href);
  if (issue?.[1] !== undefined) return `/?issue=${issue[1]}`;
  return /^(https?:|mailto:|\/(?!\/)|#)/i.test(href) ? href : '#';
}
