/**
 * The language that the appliance is asked in, whatever language a configuration writes its reports in: the app
 * localises by itself, and what it is answered must not change with what people read. How the original's “Locale used
 * for BeyondTrust API calls” travels is not known; this is the standard header for a preferred language.
 */
export const reportLanguage: Readonly<Record<string, string>> = { 'Accept-Language': 'en-US' };
