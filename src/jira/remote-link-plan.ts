/** A link of an issue to somewhere else. */
export interface RemoteLink {
  /** At most 255 characters. A link with the same one is replaced, so that there is never a second. */
  globalId: string;
  url: string;
  /** At most 255 characters. */
  title: string;
  summary: string;
}

/** A link as Jira lists it. */
export interface FoundLink {
  /** Absent: not the app's. */
  globalId?: string;
  object: { url: string; title: string };
}

/** What makes an issue agree with the links that a session is to have. */
export interface RemoteLinkPlan {
  /** New ones, and those that say something else than what is there under their id. */
  put: RemoteLink[];
  keep: RemoteLink[];
}

/** Compares the links that a session is to have with those of the issue. */
export function planRemoteLinks(wanted: readonly RemoteLink[], found: readonly FoundLink[]): RemoteLinkPlan {
  const isThere = ({ globalId, url, title }: RemoteLink) =>
    found.some(
      (link) => link.globalId === globalId && link.object.url === url && link.object.title === title,
    );
  return { put: wanted.filter((link) => !isThere(link)), keep: wanted.filter(isThere) };
}
