import type { TemplateCache } from './compile-template';
import type { CompiledTemplate } from './compiled-template';

/**
 * Keeps the most recently used compiled templates, by the hash of their content. They hold nothing of a session, a
 * configuration or an installation besides the template's own text, and nobody gets one without that text.
 */
export class RecentTemplates implements TemplateCache {
  /** Least recently used first. */
  private readonly kept = new Map<string, CompiledTemplate>();

  private size = 0;

  /**
   * @param most how many are kept
   * @param mostCharacters of their texts together
   */
  constructor(
    private readonly most: number,
    private readonly mostCharacters = Number.POSITIVE_INFINITY,
  ) {}

  get(contentHash: string): CompiledTemplate | undefined {
    const template = this.kept.get(contentHash);
    if (template) this.set(contentHash, template);
    return template;
  }

  set(contentHash: string, template: CompiledTemplate): void {
    this.forget(contentHash);
    this.kept.set(contentHash, template);
    this.size += template.length;
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most && this.size <= this.mostCharacters) return;
      this.forget(oldest);
    }
  }

  private forget(contentHash: string): void {
    this.size -= this.kept.get(contentHash)?.length ?? 0;
    this.kept.delete(contentHash);
  }
}
