import type { ApiRequest } from './api-request';

/** A request that the appliance was asked; no secrets, no texts. */
export interface ApplianceCall {
  /** Milliseconds by the machine's clock. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** The report or action that was asked for. */
  readonly name?: string;
  /** Absent while it is under way, and if the connection was refused. */
  readonly status?: number;
}

type Entry = { -readonly [Key in keyof ApplianceCall]: ApplianceCall[Key] };

const nameForm = /^\w{1,40}$/;

/** Every request in the order of arrival, for tests to count. */
export class CallLog {
  readonly #calls: Entry[] = [];

  get calls(): readonly ApplianceCall[] {
    return this.#calls;
  }

  clear(): void {
    this.#calls.length = 0;
  }

  /** Notes the arrival; what it returns notes the answer's status. */
  arrive(call: ApiRequest): (status: number) => void {
    const name = call.parameters.get('generate_report') ?? call.parameters.get('action') ?? '';
    const entry: Entry = { at: Date.now(), method: call.method, path: call.path };
    if (nameForm.test(name)) entry.name = name;
    this.#calls.push(entry);
    return (status) => {
      entry.status = status;
    };
  }
}
