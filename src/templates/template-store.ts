import type { StoredValueUnreadable } from '../failure/platform-errors';
import type { OwnTemplate, TemplateIndex, TemplateVersion } from './own-template';

/** One change of a template. Everything in it is stored, or nothing. */
export interface TemplateChange {
  /** The template index after the change. */
  templateIndex: TemplateIndex;
  template: OwnTemplate;
  /** The version that was the present one before. */
  outgoing?: TemplateVersion;
  /** The versions that are no longer kept. */
  dropped: number[];
}

/** Where own templates are kept. Every method throws StorageUnavailable if the platform refuses. */
export interface TemplateStore {
  /**
   * One storage read, and one more for each damaged entry, which the template itself stands in for if it can be read.
   *
   * @throws StoredValueUnreadable if the index itself is damaged
   */
  templateIndex(): Promise<TemplateIndex>;
  /** @throws StoredValueUnreadable */
  get(id: string): Promise<OwnTemplate | undefined>;
  /** What is stored of a template, as it is; `undefined` for nothing. One storage read. */
  stored(id: string): Promise<unknown>;
  /** One storage read for each 25; ids that are not stored are absent. */
  getMany(ids: readonly string[]): Promise<Map<string, OwnTemplate | StoredValueUnreadable>>;
  /** A version before the present one. @throws StoredValueUnreadable */
  earlierVersion(id: string, version: number): Promise<TemplateVersion | undefined>;
  /** @returns false if the template index no longer has `expectedRevision`: nothing is written then */
  write(change: TemplateChange, expectedRevision: number): Promise<boolean>;
  /**
   * Deletes a template, but not its earlier versions. `index` is what is left.
   *
   * @returns false if the template index no longer has `expectedRevision`: nothing is written then
   */
  remove(id: string, templateIndex: TemplateIndex, expectedRevision: number): Promise<boolean>;
  forgetVersions(id: string, versions: readonly number[]): Promise<void>;
}
