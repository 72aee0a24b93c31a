import type { CompiledTemplate, TemplateCache } from './render-template';

/**
 * Keeps the compiled templates that were used last, by the hash of their content. They hold nothing of a session,
 * a configuration or an installation besides the template's own text, and nobody gets one without that text.
 */
export class RecentTemplates implements TemplateCache {
  /** Least recently used first. */
  private readonly kept = new Map<string, CompiledTemplate>();

  /** @param most how many are kept */
  constructor(private readonly most: number) {}

  get(contentHash: string): CompiledTemplate | undefined {
    const template = this.kept.get(contentHash);
    if (template) this.set(contentHash, template);
    return template;
  }

  set(contentHash: string, template: CompiledTemplate): void {
    this.kept.delete(contentHash);
    this.kept.set(contentHash, template);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) return;
      this.kept.delete(oldest);
    }
  }
}
