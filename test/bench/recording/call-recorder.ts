import type { Invocation, PlatformFetch } from '../../stand/forge/invocation';
import { addressee, type RecordedCall } from './recording';

/** Writes down the calls of one of the app's functions, in the order in which they are made. */
export class CallRecorder {
  readonly calls: RecordedCall[] = [];
  readonly invocations: Invocation[] = [];

  constructor(private readonly functionKey: string) {}

  /** To be put between the platform and what answers it. */
  readonly intercept =
    (answer: PlatformFetch): PlatformFetch =>
    async (invocation, target, path, init) => {
      if (invocation.record.functionKey !== this.functionKey) return answer(invocation, target, path, init);
      if (!this.invocations.includes(invocation)) this.invocations.push(invocation);
      const call: RecordedCall = {
        to: addressee(target),
        method: init.method ?? 'GET',
        path,
        ...(typeof init.body === 'string' ? { asked: init.body } : {}),
        status: 0,
        headers: [],
        answer: '',
      };
      this.calls.push(call);
      const response = await answer(invocation, target, path, init);
      call.status = response.status;
      call.headers = [...response.headers];
      call.answer = await response.clone().text();
      return response;
    };
}
