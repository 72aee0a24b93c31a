import type { Option } from '../../shared/field-event';

const commonLocales = [
  'en-US',
  'en-GB',
  'cs-CZ',
  'da-DK',
  'de-DE',
  'es-ES',
  'fi-FI',
  'fr-FR',
  'hu-HU',
  'it-IT',
  'ja-JP',
  'ko-KR',
  'nb-NO',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'ro-RO',
  'ru-RU',
  'sv-SE',
  'th-TH',
  'tr-TR',
  'zh-CN',
  'zh-TW',
];

/** Common locales, and the one in use if it is another. */
export function localeOptions(inUse: string): Option[] {
  const tags = commonLocales.includes(inUse) || inUse === '' ? commonLocales : [...commonLocales, inUse];
  return tags.map((tag) => ({ value: tag, label: localeWords(tag) }));
}

/** All time zones of this browser, UTC first, and the one in use if the browser does not know it. */
export function timeZoneOptions(inUse: string): Option[] {
  const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  if (inUse !== '') names.add(inUse);
  return [...names].map((name) => ({ value: name, label: name.replaceAll('_', ' ') }));
}

function localeWords(tag: string): string {
  try {
    const name = new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' }).of(tag);
    return name && name !== tag ? `${name} – ${tag}` : tag;
  } catch {
    return tag;
  }
}
