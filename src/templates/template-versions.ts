import { keptVersions, type OwnTemplate, type TemplateVersion, type VersionHead } from './own-template';

/** What is new about a version. */
export type NewVersion = Pick<TemplateVersion, 'text' | 'format' | 'savedAt' | 'savedBy' | 'restoredFrom'>;

export interface Revised {
  template: OwnTemplate;
  /** The version that was the present one before. */
  outgoing: TemplateVersion;
  /** Versions beyond the limit, and their numbers. */
  dropped: number[];
}

/** The template with another text. Its former text becomes the newest of its earlier versions. */
export function withNewVersion(template: OwnTemplate, version: NewVersion): Revised {
  const { restoredFrom: _, ...before } = template;
  const earlier = [versionHead(template), ...template.earlier];
  return {
    template: {
      ...before,
      ...version,
      revision: template.revision + 1,
      version: template.version + 1,
      earlier: earlier.slice(0, keptVersions - 1),
    },
    outgoing: { ...versionHead(template), text: template.text },
    dropped: earlier.slice(keptVersions - 1).map((head) => head.version),
  };
}

/** The present version of a template, without its text. */
export function versionHead({ version, format, savedAt, savedBy, restoredFrom }: OwnTemplate): VersionHead {
  return { version, format, savedAt, savedBy, restoredFrom };
}
