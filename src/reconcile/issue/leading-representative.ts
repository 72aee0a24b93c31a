import type { Representative, Session } from '../../session/session';

/** The session's owner, else the primary representative, else the one with the most time in it. */
export function leadingRepresentative({ representatives }: Session): Representative | undefined {
  const byTime = [...representatives].sort((a, b) => (b.secondsInvolved ?? 0) - (a.secondsInvolved ?? 0));
  return (
    representatives.find(({ sessionOwner }) => sessionOwner) ??
    representatives.find(({ primary }) => primary) ??
    byTime[0]
  );
}

/** How a representative is called in what the app tells. */
export function nameOf({ displayName, username, publicDisplayName }: Representative): string | undefined {
  return displayName ?? username ?? publicDisplayName;
}

/** The name of the session's leading representative. */
export function leadingName(session: Session): string | undefined {
  const leading = leadingRepresentative(session);
  return (leading && nameOf(leading)) ?? session.primaryRepresentative?.name;
}
