import type { HttpHandler } from '../http-server';
import { AccountReports } from './account-reports';
import { appHandlers, type AppHandler, type LoadModule } from './app-handlers';
import { Egress } from './egress';
import { EgressConsent } from './egress-consent';
import { EventQueue } from './event-queue';
import { noFaults, type Faults } from './faults';
import { installationOf, type Installation } from './installation';
import type { PlatformFetch } from './invocation';
import { backendRequest, Invoker } from './invoker';
import { KeyValueStore } from './key-value-store';
import { Ledger, type InvocationRecord } from './ledger';
import { readManifest, type Manifest } from './manifest';
import type { ScheduledTriggerModule, UiModule } from './manifest-schema';
import { platformFetch } from './platform-fetch';
import type { JiraHandler } from './product-fetch';
import { RateWindow } from './rate-window';
import { checkPayload, invocationError, pageAnswer, pageContext, type ResolverCall } from './resolver-bridge';
import { installForgeRuntime } from './runtime';
import { Schedule } from './schedule';
import { SeededRandom, uuidFrom } from './seeded-random';
import { Stargate } from './stargate';
import { receiveWebTrigger, type WebTriggerParts } from './web-trigger';
import { WebTriggerUrls } from './web-trigger-urls';

export interface ForgePlatformOptions {
  manifestPath: string;
  /** Imports the files of the app that the manifest's handlers name, after the globals are there. */
  loadModule: LoadModule;
  jira: JiraHandler;
  /** What answers for a host that the app may reach; undefined: there is no such host. */
  egressRoutes: (url: URL) => HttpHandler | undefined;
  /** Where the web triggers are served, without a slash at the end. */
  webTriggerBaseUrl: () => string;
  seed?: number;
  siteUrl?: string;
  /** Queries see what was stored so long ago. */
  queryLagMs?: number;
  /** Expired values stay readable for 48 hours. */
  keepExpired?: boolean;
}

/** Source: invocations led by users, which web triggers are too, of one installation and of one user. */
const invocationsPerMinute = 7_000;
const invocationsPerMinuteOfUser = 1_200;

/**
 * Forge on this machine: it runs the real app with the unmodified @forge/* packages, for one installation, in
 * this process.
 */
export class ForgePlatform {
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly store: KeyValueStore;
  readonly queue: EventQueue;
  readonly egress: EgressConsent;
  readonly accountReports: AccountReports;
  readonly ledger = new Ledger();
  /** Set its functions to make things go wrong. */
  readonly faults: Faults = noFaults();
  /** Set it to see what invocations ask for and what they are answered, or to answer instead. */
  intercept: (answer: PlatformFetch) => PlatformFetch = (answer) => answer;
  /** Grows with everything that happens: while it does, the platform is not at rest. */
  operations = 0;
  private readonly invoker: Invoker;
  private readonly urls: WebTriggerUrls;
  private readonly schedule: Schedule;
  private readonly ofInstallation = new RateWindow(invocationsPerMinute, 60_000);
  private readonly ofUser = new Map<string, RateWindow>();
  private handlers: Map<string, AppHandler> | undefined;

  constructor(private readonly options: ForgePlatformOptions) {
    const {
      seed = 1,
      siteUrl = 'https://stand.atlassian.net',
      queryLagMs = 0,
      keepExpired = false,
    } = options;
    const manifest = readManifest(options.manifestPath);
    const random = new SeededRandom(seed);
    this.manifest = manifest;
    this.installation = installationOf(manifest.appId, seed, siteUrl);
    this.store = new KeyValueStore(manifest.entities, { queryLagMs, keepExpired });
    this.accountReports = new AccountReports(manifest.scopes.includes('report:personal-data'));
    this.egress = new EgressConsent(manifest.hasConfigurableEgress);
    this.urls = new WebTriggerUrls(manifest.webTriggers, this.installation, options.webTriggerBaseUrl);
    this.queue = this.makeQueue(random);
    this.invoker = this.makeInvoker(random);
    this.schedule = new Schedule(manifest.scheduledTriggers, (trigger) => void this.fire(trigger));
  }

  /**
   * Loads the app, the first time, and starts the schedules.
   * @throws ManifestError when the app lacks a function that the manifest names
   */
  async start(): Promise<void> {
    for (const { key, default: value } of this.manifest.environmentVariables) {
      if (value !== undefined) process.env[key] ??= value;
    }
    this.handlers ??= await appHandlers(this.manifest, this.options.loadModule);
    this.schedule.start();
  }

  /** Stops the schedules and forgets the events of the queue. */
  stop(): void {
    this.schedule.stop();
    this.queue.stop();
  }

  /** All that was kept is gone; `start` makes a new installation. Whether addresses change is not documented. */
  uninstall({ changesAddresses }: { changesAddresses: boolean }): void {
    this.stop();
    this.store.clear();
    this.egress.clear();
    if (changesAddresses) this.installation.installationId = uuidFrom(this.installation.installationId);
  }

  /** Whether no invocation is running. */
  idle(): boolean {
    return this.invoker.running === 0;
  }

  /** @throws Error when the manifest has no such web trigger */
  webTriggerUrl(key: string): string {
    return this.urls.urlOf(key);
  }

  /** Answers a request to a web trigger's address, on whatever host. */
  receiveWebTrigger(request: Request): Promise<Response> {
    const { urls, installation, invoker } = this;
    const invoke: WebTriggerParts['invoke'] = (trigger, event) =>
      this.mayInvoke() ? invoker.invoke(backendRequest('webTrigger', trigger, event)).end : undefined;
    return receiveWebTrigger({ urls, cloudId: installation.cloudId, invoke }, request);
  }

  /**
   * Fires a scheduled trigger now.
   * @returns its record, once it has ended
   * @throws Error when the manifest has no such trigger
   */
  fireSchedule(key: string): Promise<InvocationRecord> {
    const trigger = this.manifest.scheduledTriggers.find((candidate) => candidate.key === key);
    if (!trigger) return Promise.reject(new Error(`The manifest has no scheduled trigger ${key}.`));
    return this.fire(trigger);
  }

  /**
   * Calls a resolver as a page does.
   * @throws ResolverInvocationError what the page's `invoke` rejects with
   */
  async invokeResolver(call: ResolverCall): Promise<unknown> {
    checkPayload(call.payload);
    const { module, functionKey } = this.resolverOf(call.moduleKey);
    if (!this.mayInvoke(call.accountId)) throw invocationError('too many invocations in a minute');
    const { end } = this.invoker.invoke({
      kind: 'resolver',
      moduleType: module.type,
      moduleKey: module.key,
      functionKey,
      accountId: call.accountId,
      event: {
        call: { functionKey: call.functionKey, payload: call.payload },
        context: this.pageContext(call),
      },
    });
    return pageAnswer(await end);
  }

  /** What `view.getContext()` of @forge/bridge gives a page. */
  pageContext(
    call: Pick<ResolverCall, 'moduleKey' | 'accountId' | 'contextOverrides'>,
  ): Record<string, unknown> {
    const module = this.manifest.uiModules.find(({ key }) => key === call.moduleKey);
    if (!module) throw invocationError(`the manifest has no page ${call.moduleKey}`);
    return pageContext(this.installation, module, call);
  }

  private resolverOf(moduleKey: string): { module: UiModule; functionKey: string } {
    const module = this.manifest.uiModules.find(({ key }) => key === moduleKey);
    if (!module?.resolver) throw invocationError(`the manifest has no resolver for ${moduleKey}`);
    return { module, functionKey: module.resolver.function };
  }

  private async fire(trigger: ScheduledTriggerModule): Promise<InvocationRecord> {
    const { cloudId } = this.installation;
    const event = { context: { cloudId, moduleKey: trigger.key }, contextToken: 'context-token' };
    const { record, end } = this.invoker.invoke(backendRequest('schedule', trigger, event));
    await end;
    return record;
  }

  private mayInvoke(accountId?: string): boolean {
    if (!this.ofInstallation.tryTake()) return false;
    if (accountId === undefined) return true;
    const window = this.ofUser.get(accountId) ?? new RateWindow(invocationsPerMinuteOfUser, 60_000);
    this.ofUser.set(accountId, window);
    return window.tryTake();
  }

  private makeQueue(random: SeededRandom): EventQueue {
    return new EventQueue({
      consumers: this.manifest.consumers,
      invoke: (consumer, event) => this.invoker.invoke(backendRequest('consumer', consumer, event)).end,
      ledger: this.ledger,
      random,
    });
  }

  private makeInvoker(random: SeededRandom): Invoker {
    const { manifest, installation, ledger, faults } = this;
    return new Invoker({
      manifest,
      installation,
      ledger,
      faults,
      random,
      runtime: installForgeRuntime(),
      handlers: () => this.loadedHandlers(),
      onActivity: () => {
        this.operations += 1;
      },
      platformFetch: this.makePlatformFetch(),
    });
  }

  private makePlatformFetch(): PlatformFetch {
    const { manifest, installation, store, queue, urls, egress, accountReports, faults } = this;
    const { jira, egressRoutes } = this.options;
    const answer = platformFetch({
      store,
      mayUseStorage: manifest.scopes.includes('storage:app'),
      stargate: new Stargate({
        queue,
        urls,
        accountReports,
        webTriggerKeys: manifest.webTriggers.map(({ key }) => key),
      }),
      egress: new Egress({ addresses: manifest.backendAddresses, consent: egress, routes: egressRoutes }),
      jira,
      siteUrl: installation.siteUrl,
      faults,
    });
    return (...asked) => this.intercept(answer)(...asked);
  }

  private loadedHandlers(): Map<string, AppHandler> {
    if (!this.handlers) throw new Error('The platform was not started: await start() first.');
    return this.handlers;
  }
}
