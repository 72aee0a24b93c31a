import { allSettings } from '../../../configuration/settings/configuration-settings';
import { formGroups, groupOf, type GroupTitle } from '../../../configuration/settings/form-sections';
import type { FieldProblem } from '../../../resolver/page-answer';

interface PlacedField {
  path: string;
  group: GroupTitle;
}

/** All fields in the order of the form. The client secret is no setting, and stands below the client id. */
const placed: readonly PlacedField[] = formGroups
  .flatMap(({ sections }) => sections.flatMap((id) => allSettings.filter(({ section }) => section === id)))
  .flatMap(({ path, section }) => {
    const group = groupOf(section);
    return path === 'clientId'
      ? [
          { path, group },
          { path: 'clientSecret', group },
        ]
      : [{ path, group }];
  });

/** The field with a path, the one that the path is a part of, or the first one that is a part of it. */
function placeOf(path: string): number {
  const isIn = (inner: string, outer: string) => inner === outer || inner.startsWith(`${outer}.`);
  const place = placed.findIndex((field) => isIn(path, field.path) || isIn(field.path, path));
  return place === -1 ? placed.length : place;
}

/** The group of the form in which the field at a path is shown. */
export function groupOfField(path: string): GroupTitle | undefined {
  return placed[placeOf(path)]?.group;
}

/** “Sessions”, or “Surveys, rule 2” for one of several rules that have the same fields. */
export function placeInWords(path: string): string | undefined {
  const rule = /^surveyTransitions\.(\d+)(\.|$)/.exec(path)?.[1];
  const group = groupOfField(path);
  return group !== undefined && rule !== undefined ? `${group}, rule ${Number(rule) + 1}` : group;
}

/** Problems in the order in which an administrator comes to their fields. */
export function inFormOrder(problems: readonly FieldProblem[]): FieldProblem[] {
  return [...problems].sort((one, other) => placeOf(one.path) - placeOf(other.path));
}

/** The group that follows in the form. */
export function groupAfter(title: GroupTitle): GroupTitle | undefined {
  return formGroups[formGroups.findIndex((group) => group.title === title) + 1]?.title;
}
