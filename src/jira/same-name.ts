/** Whether two names are the same but for letter case, spaces around and between, and the form of Unicode. */
export function isSameName(one: string | undefined, other: string): boolean {
  return one !== undefined && normalName(one) !== '' && normalName(one) === normalName(other);
}

/** The form in which names are compared. */
export function normalName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** The form in which a name is searched: as it was typed, with the letters and spaces that Jira stores. */
export function searchedName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
