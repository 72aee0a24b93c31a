export const errorLanguages = ['english', 'french'] as const;

/** The language in which the XML API reports its errors. The English ones have been seen; the others are made up. */
export type ErrorLanguage = (typeof errorLanguages)[number];

const french: readonly (readonly [RegExp, string])[] = [
  [/^No /, 'Aucun résultat correspondant à vos critères n’est disponible.'],
  [/^Invalid lsid/, 'Identifiant de session non valide.'],
  [/permission/, 'Ce compte ne dispose pas des droits nécessaires.'],
  [/XML API/, 'Cette interface n’est pas activée.'],
];

/** An error's text as the appliance gives it. */
export function errorText(message: string, language: ErrorLanguage): string {
  if (language === 'english') return message;
  return french.find(([pattern]) => pattern.test(message))?.[1] ?? 'La demande n’a pas pu être traitée.';
}
