import type { HttpRequest, HttpResponse } from '../../../src/appliance/http';
import { sendPatiently } from '../../../src/appliance/send-patiently';

const request: HttpRequest = {
  method: 'GET',
  url: 'https://help.example.com/api/reporting',
  headers: {},
  timeout: 45_000,
  maxBytes: 1024,
};

const start = Date.UTC(2026, 0, 12, 9);

function answer(status: number, retryAfter?: string): HttpResponse {
  return { status, header: () => retryAfter, text: () => Promise.resolve('') };
}

/** Sends once to an appliance that gives these answers, one after the other. */
async function sendTo(answers: HttpResponse[]) {
  const waits: number[] = [];
  let sent = 0;
  const send = sendPatiently(() => Promise.resolve(answers[sent++] ?? answer(200)), {
    now: () => start,
    pause: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  });
  const { status } = await send(request);
  return { status, sent, waits };
}

describe('a request of somebody who can wait', () => {
  test('is sent once where it is answered', async () => {
    expect(await sendTo([answer(200)])).toEqual({ status: 200, sent: 1, waits: [] });
    expect(await sendTo([answer(503, '1')])).toEqual({ status: 503, sent: 1, waits: [] });
  });

  test('is sent once more after the seconds that the appliance asks for', async () => {
    expect(await sendTo([answer(429, '1')])).toEqual({ status: 200, sent: 2, waits: [1_000] });
    const inTwoSeconds = new Date(start + 2_000).toUTCString();
    expect(await sendTo([answer(429, inTwoSeconds)])).toEqual({ status: 200, sent: 2, waits: [2_000] });
  });

  test('is not sent a third time', async () => {
    const refusals = [answer(429, '1'), answer(429, '1')];
    expect(await sendTo(refusals)).toEqual({ status: 429, sent: 2, waits: [1_000] });
  });

  test.each([undefined, '4', '3600', 'soon'])('does not wait if it is asked for %s', async (retryAfter) => {
    expect(await sendTo([answer(429, retryAfter)])).toEqual({ status: 429, sent: 1, waits: [] });
  });
});
