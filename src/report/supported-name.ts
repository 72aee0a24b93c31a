/** The name if the attempt to use it works, else the other one. */
export function supportedName(name: string, attempt: (name: string) => unknown, otherwise: string): string {
  try {
    attempt(name);
    return name === '' ? otherwise : name;
  } catch {
    return otherwise;
  }
}
