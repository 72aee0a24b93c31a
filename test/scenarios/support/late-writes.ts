import type { VirtualStand } from '../../stand/virtual-stand';

/** The app is told that its first write to such a path failed, and Jira does it so many seconds later. */
export function letFirstWriteHappenLater({ jira }: VirtualStand, seconds: number, path = /./): void {
  const handle = jira.handle.bind(jira);
  let isFirst = true;
  jira.handle = async (request, actor) => {
    if (request.method === 'GET' || !isFirst || !path.test(request.url)) return handle(request, actor);
    isFirst = false;
    setTimeout(() => void handle(request, actor), seconds * 1000);
    return Response.json({}, { status: 504 });
  };
}
