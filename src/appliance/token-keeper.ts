import type { Log } from '../failure/log';
import { isUsable, type AccessToken } from './access-token';

/** Secret storage for access tokens, shared by all invocations of an installation. */
export interface TokenStore {
  read(configurationId: string): Promise<AccessToken | undefined>;
  write(configurationId: string, token: AccessToken): Promise<void>;
}

export interface TokenKeeperDependencies {
  tokens: TokenStore;
  /** Asks the appliance for a new token. */
  request: () => Promise<AccessToken>;
  /** Milliseconds since 1970. */
  now: () => number;
  log: Log;
}

/**
 * Keeps the access token of one configuration. The appliance holds 30 tokens for an API account and drops the
 * oldest with the 31st, so every invocation uses the one in the store and asks for another only when it must.
 */
export class TokenKeeper {
  private held: AccessToken | undefined;
  private renewal: Promise<AccessToken> | undefined;

  constructor(
    private readonly configurationId: string,
    private readonly dependencies: TokenKeeperDependencies,
  ) {}

  /** A token that should do: the one in use, the one in the store, or a new one. */
  async current(): Promise<AccessToken> {
    const now = this.dependencies.now();
    if (this.held && isUsable(this.held, now)) return this.held;
    return (await this.stored()) ?? this.renew();
  }

  /** After a 401: the store's token, if another invocation has renewed it since. */
  async renewedElsewhere(refused: AccessToken): Promise<AccessToken | undefined> {
    const stored = await this.stored();
    return stored?.value === refused.value ? undefined : stored;
  }

  /** A new token, also for the store. Calls at the same time get the same one. */
  renew(): Promise<AccessToken> {
    this.renewal ??= this.requestAndKeep().finally(() => {
      this.renewal = undefined;
    });
    return this.renewal;
  }

  private async stored(): Promise<AccessToken | undefined> {
    const { tokens, now } = this.dependencies;
    const stored = await tokens.read(this.configurationId);
    if (!stored || !isUsable(stored, now())) return undefined;
    this.held = stored;
    return stored;
  }

  private async requestAndKeep(): Promise<AccessToken> {
    const { tokens, request, log } = this.dependencies;
    const token = await request();
    this.held = token;
    log.info('The appliance gave a new access token.', { configurationId: this.configurationId });
    try {
      await tokens.write(this.configurationId, token);
    } catch {
      // The token works all the same; the next invocation asks for its own.
      log.warn('The access token could not be stored.', { configurationId: this.configurationId });
    }
    return token;
  }
}
