/** The body has more bytes than its reader can take. The error holds nothing of it. */
export class BodyTooLarge extends Error {}

/** The part of the answer of the platform's `fetch` that concerns the body. Its types leave out the stream. */
export interface BodyToRead {
  headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
  body?: unknown;
}

/** The size of the buffer before the first bytes arrive. It is doubled as often as needed. */
const firstBytes = 64 * 1024;

/**
 * Reads the body of an answer as UTF-8 and replaces invalid sequences. It stops at the limit: it neither waits for what
 * comes after nor holds it. The announced length is only a first check: it may be missing, or be the length of a
 * compressed body.
 *
 * The body is a stream in Node's own `fetch`, which the platform's runtime has, and in node-fetch. If there is no
 * stream, the whole answer is read and measured afterwards: nothing else is possible then.
 *
 * @param maximum bytes, unpacked
 * @throws BodyTooLarge, and whatever the stream throws when it breaks off
 */
export async function readBody(response: BodyToRead, maximum: number): Promise<string> {
  const { body } = response;
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (isByteStream(body)) return readStream(body, announced, maximum);
  if (announced > maximum) throw new BodyTooLarge();
  const whole = await response.arrayBuffer();
  if (whole.byteLength > maximum) throw new BodyTooLarge();
  return new TextDecoder().decode(whole);
}

function isByteStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

/** Leaving the loop early cancels the stream, and with it the connection. */
async function readStream(
  body: AsyncIterable<Uint8Array>,
  announced: number,
  maximum: number,
): Promise<string> {
  const bytes = new GrowingBytes();
  for await (const chunk of body) {
    if (Math.max(announced, bytes.length + chunk.byteLength) > maximum) throw new BodyTooLarge();
    bytes.add(chunk);
  }
  return bytes.text();
}

/** Holds bytes instead of the chunks they came in: a million chunks of one byte each would take far more memory. */
class GrowingBytes {
  private room = new Uint8Array(firstBytes);
  length = 0;

  add(chunk: Uint8Array): void {
    const length = this.length + chunk.byteLength;
    if (length > this.room.byteLength) {
      const larger = new Uint8Array(Math.max(length, 2 * this.room.byteLength));
      larger.set(this.room.subarray(0, this.length));
      this.room = larger;
    }
    this.room.set(chunk, this.length);
    this.length = length;
  }

  text(): string {
    return new TextDecoder().decode(this.room.subarray(0, this.length));
  }
}
