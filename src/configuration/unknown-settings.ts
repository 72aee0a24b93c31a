/**
 * Names in what was entered that are no settings: a misspelt one, or one of another version, would otherwise be
 * dropped without a word, and the default would take its place.
 *
 * @param checked the same settings as the schema gave them, where every known name stands
 * @returns their paths, such as `issueCreation.projectID`
 */
export function unknownSettings(entered: unknown, checked: unknown): string[] {
  if (!isContainer(entered) || !isContainer(checked)) return [];
  return Object.keys(entered).flatMap((name) =>
    Object.hasOwn(checked, name)
      ? unknownSettings(valueOf(entered, name), valueOf(checked, name)).map((below) => `${name}.${below}`)
      : [name],
  );
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function valueOf(container: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(container, name)?.value;
}
