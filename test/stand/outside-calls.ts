/** The `fetch` of this machine: inside an invocation the global one leads to the platform's egress. */
const fetchOutside = globalThis.fetch;

/** The calls of real ends, which take real time: until one is answered whole, the stand is not at rest. */
export class OutsideCalls {
  #pending = 0;
  #looksMeanwhile = 0;

  /** @throws what `fetch` throws */
  async fetch(url: string, request: RequestInit): Promise<Response> {
    this.#pending += 1;
    try {
      const answer = await fetchOutside(url, request);
      return new Response(answer.body && (await answer.arrayBuffer()), answer);
    } finally {
      this.#pending -= 1;
    }
  }

  /** Grows as long as an answer is waited for. */
  activity(): number {
    if (this.#pending > 0) this.#looksMeanwhile += 1;
    return this.#looksMeanwhile;
  }
}
