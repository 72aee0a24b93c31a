import { z } from 'zod';
import { configurationSchema, maximumConfigurations, type Configuration } from './configuration';

/** Settings of the whole installation, not of one configuration. */
export const installationSettingsSchema = z.object({
  /** How long deliveries are kept. */
  retentionDays: z
    .int({ error: 'Retention must be a whole number of days from 7 to 365.' })
    .min(7, 'Retention must be at least 7 days.')
    .max(365, 'Retention must be at most 365 days.')
    .default(90),
});

export type InstallationSettings = z.infer<typeof installationSettingsSchema>;

/**
 * All configurations and the installation's settings as one stored value, so that the path of an event reads
 * them in one operation. `revision` grows with every change and guards against two administrators at once.
 */
export const configurationBookSchema = z.object({
  revision: z.int().min(0),
  configurations: z.array(configurationSchema).max(maximumConfigurations),
  settings: installationSettingsSchema.prefault({}),
});

export type ConfigurationBook = z.infer<typeof configurationBookSchema>;

/** Where the book is kept. */
export interface ConfigurationStore {
  /** The stored book, or an empty one of revision 0. One storage read. @throws StorageUnavailable */
  read(): Promise<ConfigurationBook>;
  /**
   * Replaces the book if it still has `expectedRevision`. One storage write.
   *
   * @returns false where somebody else was faster: nothing is written then
   * @throws StorageUnavailable
   */
  replace(book: ConfigurationBook, expectedRevision: number): Promise<boolean>;
}

/** The configuration with that id, or `undefined`. */
export function configurationOf(book: ConfigurationBook, id: string): Configuration | undefined {
  return book.configurations.find((configuration) => configuration.id === id);
}
