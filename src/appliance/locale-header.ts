/**
 * The locale of a call, the original's “Locale used for BeyondTrust API calls”. How it travels is inferred and
 * stands here alone: as the standard header for a preferred language.
 *
 * @param locale a language tag such as `en-US`
 */
export function localeHeader(locale: string): Record<string, string> {
  return { 'Accept-Language': locale };
}
