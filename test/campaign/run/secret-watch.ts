import type { InvocationRecord } from '../../stand/forge/ledger';
import type { VirtualStand } from '../../stand/virtual-stand';

/** What no log may hold: credentials, tokens, the secrets of URLs, and what people said in a session. */
export class SecretWatch {
  /** Log lines that hold one. */
  readonly found: string[] = [];
  private readonly secrets = new Set<string>();

  constructor(private readonly stand: VirtualStand) {
    const { clientId, clientSecret } = stand.applianceCredentials;
    this.add(clientSecret);
    this.add(Buffer.from(`${clientId}:${clientSecret}`).toString('base64'));
  }

  addUrl(url: string): void {
    this.add(new URL(url).searchParams.get('secret') ?? '');
  }

  /** Looks at the logs of these invocations. */
  look(records: readonly InvocationRecord[]): void {
    const lines = records.flatMap(({ logs }) => logs.map(({ text }) => text));
    if (lines.length === 0) return;
    this.learnStoredSecrets();
    this.found.push(...lines.filter((line) => this.isTelling(line)));
  }

  private isTelling(line: string): boolean {
    return /<(said|answered)-\d/.test(line) || [...this.secrets].some((secret) => line.includes(secret));
  }

  private learnStoredSecrets(): void {
    for (const { value } of this.stand.platform.store.dumpSecrets()) this.learn(value);
  }

  private learn(value: unknown): void {
    if (typeof value === 'string') this.add(value);
    else if (typeof value === 'object' && value !== null)
      Object.values(value).forEach((part) => this.learn(part));
  }

  private add(text: string): void {
    if (text.length >= 12) this.secrets.add(text);
  }
}
