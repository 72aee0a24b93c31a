import type { Session } from '../session/session';
import type { DataContext } from './data-context';
import type { LinksData } from './report-data';
import { safeLink } from './safe-link';

/** Where to find the chat and the recordings on the appliance. An address that is not http(s) is no link. */
export function linksData(session: Session, { display, shortening }: DataContext): LinksData {
  const { words } = display;
  const chat = safeLink(session.chatViewUrl);
  const chatDownload = safeLink(session.chatDownloadUrl);
  const recording = safeLink(session.recordingViewUrl);
  const recordingDownload = safeLink(session.recordingDownloadUrl);
  const commandShells = shortening.list(
    session.commandShellRecordings.flatMap(
      ({ viewUrl, downloadUrl }) => safeLink(viewUrl) ?? safeLink(downloadUrl) ?? [],
    ),
  );
  return {
    chat,
    chatDownload,
    transcript: chat ?? chatDownload,
    recording,
    recordingDownload,
    commandShells,
    all: [
      ...named(words.say('chatTranscript'), chat ?? chatDownload),
      ...named(words.say('sessionRecording'), recording ?? recordingDownload),
      ...commandShells.flatMap((url, index) =>
        named(words.say('commandShellRecording', { number: index + 1 }), url),
      ),
    ],
  };
}

function named(name: string, url: string | undefined): { name: string; url: string }[] {
  return url === undefined ? [] : [{ name, url }];
}
