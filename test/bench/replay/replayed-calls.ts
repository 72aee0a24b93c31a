import { closeSync, openSync, readSync } from 'node:fs';
import { addressee } from '../recording/recording';
import type { SavedRecording } from '../recording/saved-recording';

type Call = SavedRecording['calls'][number];

/** As much as a connection hands over at once. */
const pieceBytes = 64 * 1024;

/** Answers the calls of one event as they were recorded, in their order, again for each event. */
export class ReplayedCalls {
  /** The bodies of the calls of the latest event. */
  asked: (string | undefined)[] = [];

  constructor(private readonly recording: SavedRecording) {}

  begin(): void {
    this.asked = [];
  }

  /** @throws Error if it is another call than the recorded one */
  answer(target: { type: string; remote?: string }, path: string, init: RequestInit = {}): Response {
    const { method = 'GET', body } = init;
    const call = this.recording.calls[this.asked.length];
    const made = `${addressee(target)} ${method} ${path}`;
    const recorded = call && `${call.to} ${call.method} ${call.path}`;
    if (!call || made !== recorded) {
      throw new Error(`Call ${this.asked.length + 1} is ${made}, and was ${recorded ?? 'not made'}.`);
    }
    this.asked.push(typeof body === 'string' ? body : undefined);
    return new Response(bodyOf(call), { status: call.status, headers: call.headers });
  }

  /** @throws Error if a recorded call was not made */
  end(): void {
    const missing = this.recording.calls[this.asked.length];
    if (missing) throw new Error(`${missing.to} ${missing.method} ${missing.path} was not asked.`);
  }
}

function bodyOf({ answer, answerFile }: Call): BodyInit | null {
  if (answerFile !== undefined) return piecesOf(answerFile);
  return answer === '' ? null : answer;
}

function piecesOf(file: string): ReadableStream<Uint8Array> {
  const descriptor = openSync(file, 'r');
  return new ReadableStream({
    pull(controller) {
      const piece = new Uint8Array(pieceBytes);
      const length = readSync(descriptor, piece);
      if (length > 0) return controller.enqueue(piece.subarray(0, length));
      closeSync(descriptor);
      controller.close();
    },
  });
}
