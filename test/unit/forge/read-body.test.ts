import { BodyTooLarge, readBody } from '../../../src/forge/read-body';

const kilobyte = 1024;

/** A body that goes on for as long as somebody reads. */
function endlessBody(chunkBytes: number) {
  const counted = { chunks: 0, isCancelled: false };
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      counted.chunks += 1;
      controller.enqueue(new Uint8Array(chunkBytes).fill(32));
    },
    cancel() {
      counted.isCancelled = true;
    },
  });
  return { stream, counted };
}

function inChunks(bytes: Uint8Array, length: number): ReadableStream<Uint8Array> {
  let from = 0;
  return new ReadableStream({
    pull(controller) {
      if (from >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(from, from + length));
      from += length;
    },
  });
}

test('reading an endless body stops at the limit, and its connection is closed', async () => {
  const { stream, counted } = endlessBody(kilobyte);
  await expect(readBody(new Response(stream), 100 * kilobyte)).rejects.toThrow(BodyTooLarge);
  expect(counted.chunks).toBeLessThan(105);
  expect(counted.isCancelled).toBe(true);
});

test('reading a body that is announced as too large stops at its first bytes', async () => {
  const { stream, counted } = endlessBody(1);
  const response = new Response(stream, { headers: { 'content-length': '200000' } });
  await expect(readBody(response, 100 * kilobyte)).rejects.toThrow(BodyTooLarge);
  expect(counted.chunks).toBeLessThan(5);
  expect(counted.isCancelled).toBe(true);
});

test('a body of exactly the limit is read', async () => {
  await expect(readBody(new Response('x'.repeat(100)), 100)).resolves.toHaveLength(100);
  await expect(readBody(new Response('x'.repeat(101)), 100)).rejects.toThrow(BodyTooLarge);
});

test.each([1, 2, 3, 70_000])('a text that comes in chunks of %d bytes is whole', async (length) => {
  const text = 'Grüße aus 東京 😀 '.repeat(10_000);
  const body = inChunks(new TextEncoder().encode(text), length);
  await expect(readBody(new Response(body), kilobyte * kilobyte)).resolves.toBe(text);
});

test('a body that is not UTF-8 is still read, and so is no body at all', async () => {
  await expect(readBody(new Response(new Uint8Array([97, 0xff, 98])), 10)).resolves.toBe('a\uFFFDb');
  await expect(readBody(new Response(null, { status: 204 }), 10)).resolves.toBe('');
});

describe('of an answer that gives its body as a whole only', () => {
  const whole = (bytes: number, announced?: number) => ({
    headers: new Headers(announced === undefined ? {} : { 'content-length': String(announced) }),
    arrayBuffer: jest.fn(() => Promise.resolve(new Uint8Array(bytes).fill(120).buffer)),
  });

  test('the text is read', async () => {
    await expect(readBody(whole(3), 10)).resolves.toBe('xxx');
  });

  test('too much is refused: before it is read if the answer says so', async () => {
    await expect(readBody(whole(11), 10)).rejects.toThrow(BodyTooLarge);
    const announced = whole(11, 11);
    await expect(readBody(announced, 10)).rejects.toThrow(BodyTooLarge);
    expect(announced.arrayBuffer).not.toHaveBeenCalled();
  });
});
