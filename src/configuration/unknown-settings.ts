/**
 * Names in the input that are no settings. A misspelt name, or one of another version, would otherwise be dropped
 * silently, and the default would take its place.
 *
 * @param checked the same settings after the schema, which contain every known name
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
