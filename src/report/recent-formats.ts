import type { FormatMemory, LocaleFormats } from './display-format';

/** Keeps the most recently used formats. They hold nothing of a session, a configuration or an installation. */
export class RecentFormats implements FormatMemory {
  /** Least recently used first. */
  private readonly kept = new Map<string, LocaleFormats>();

  /** @param most how many pairs of a language and a time zone are kept */
  constructor(private readonly most: number) {}

  get(languageAndZone: string): LocaleFormats | undefined {
    const formats = this.kept.get(languageAndZone);
    if (formats) this.set(languageAndZone, formats);
    return formats;
  }

  set(languageAndZone: string, formats: LocaleFormats): void {
    this.kept.delete(languageAndZone);
    this.kept.set(languageAndZone, formats);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
  }
}
