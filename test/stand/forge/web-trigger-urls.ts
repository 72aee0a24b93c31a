import { createHash } from 'node:crypto';
import type { Installation } from './installation';
import type { WebTriggerModule } from './manifest-schema';

const idLength = 25;
/** `/public/` is the form of today (Forge web trigger API, v2). An address of the former one stays valid. */
const urlPath = /^\/(?:x1|public)\/([^/]+)(\/.*)?$/;

/** The public addresses of the web triggers: opaque, and always the same for the same installation. */
export class WebTriggerUrls {
  constructor(
    private readonly triggers: readonly WebTriggerModule[],
    private readonly installation: Installation,
    private readonly baseUrl: () => string,
  ) {}

  /** @throws Error when the manifest has no such web trigger */
  urlOf(key: string): string {
    if (!this.triggers.some((trigger) => trigger.key === key)) {
      throw new Error(`The manifest has no web trigger ${key}.`);
    }
    return `${this.baseUrl()}/public/${this.idOf(key)}`;
  }

  /** @returns undefined when the path is no web trigger's */
  find(path: string): { trigger: WebTriggerModule; userPath: string } | undefined {
    const [, id, userPath = ''] = urlPath.exec(path) ?? [];
    const trigger = this.triggers.find(({ key }) => this.idOf(key) === id);
    return trigger && { trigger, userPath };
  }

  private idOf(key: string): string {
    const digest = createHash('sha256')
      .update(`${this.installation.installationId}/${key}`)
      .digest('base64url');
    return digest.replaceAll(/[-_]/g, '').slice(0, idLength);
  }
}
