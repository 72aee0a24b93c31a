import { buildReportData, sortSession } from './build-report-data';
import type { ObjectShape, Shape } from './data-shape';
import { displayFormat } from './display-format';
import { blockHelperNames, helperNames } from './helper-names';
import { helperCatalogue, type HelperDescription } from './helper-catalogue';
import { fieldOf, isList, textOf } from './helper-values';
import { invitationData } from './invitation-data';
import { invitationShape } from './invitation-shape';
import { sampleInvitations } from './sample-invitations';
import { sampleSessions } from './sample-sessions';
import { reportShape } from './session-shape';
import { Shortening } from './shortening';

/** A variable of templates, for the editor's list and for docs/templates.md. */
export interface TemplateVariable {
  /** As a template names it: `session.customer.name`, or `text` inside a loop. `this` for an entry itself. */
  path: string;
  /** The lists to loop over to reach it, outermost first; empty for a variable that can be used anywhere. */
  lists: string[];
  type: Shape['type'];
  description: string;
  /** Whether it may be absent. */
  optional: boolean;
  /** Its value in one of the samples; absent for objects. */
  example?: string;
  /** What the editor inserts for it. */
  insert: string;
}

/** A helper of templates, also for the editor's list and docs/templates.md. */
export interface TemplateHelper extends HelperDescription {
  name: string;
  isBlock: boolean;
}

/** Every variable of a session, in the order of the data. */
export function templateVariables(): TemplateVariable[] {
  const display = displayFormat('en-US', 'UTC');
  const samples = sampleSessions.map(({ session }) =>
    buildReportData(sortSession(session()), {
      display,
      shortening: new Shortening(forExamples, display.words),
      withEvents: true,
    }),
  );
  return variablesIn(reportShape, samples);
}

/** Every variable of an invitation, in the order of the data. */
export function invitationVariables(): TemplateVariable[] {
  const display = displayFormat('en-US', 'UTC');
  const samples = sampleInvitations.map(({ invitation }) => invitationData(invitation, display));
  return variablesIn(invitationShape, samples);
}

function variablesIn({ fields }: ObjectShape, samples: readonly unknown[]): TemplateVariable[] {
  return Object.entries(fields).flatMap(([name, shape]) =>
    variablesOf(shape, {
      path: [name],
      lists: [],
      values: samples.map((sample) => fieldOf(sample, name)),
    }),
  );
}

const forExamples = { chatLines: 20, listItems: 20, textLength: 100, newestLineLength: 100 };

/** Every helper, Handlebars’ own first. */
export function templateHelperList(): TemplateHelper[] {
  return helperNames.map((name) => ({
    name,
    isBlock: blockHelperNames.includes(name),
    ...helperCatalogue[name],
  }));
}

interface Place {
  path: string[];
  lists: string[];
  /** Its values in the samples. */
  values: unknown[];
}

function variablesOf(shape: Shape, place: Place): TemplateVariable[] {
  const path = place.path.length > 0 ? place.path.join('.') : 'this';
  const variable: TemplateVariable = {
    path,
    lists: place.lists,
    type: shape.type,
    description: shape.description,
    optional: shape.optional ?? false,
    example: exampleOf(shape, place.values),
    insert: insertFor(shape, path),
  };
  if (shape.type === 'object') {
    const fields = Object.entries(shape.fields).flatMap(([name, field]) =>
      variablesOf(field, {
        ...place,
        path: [...place.path, name],
        values: place.values.map((value) => fieldOf(value, name)),
      }),
    );
    return place.path.length > 0 ? [variable, ...fields] : fields;
  }
  if (shape.type !== 'list') return [variable];
  const entries = variablesOf(shape.item, {
    path: [],
    lists: [...place.lists, path],
    values: place.values.flatMap((value) => (isList(value) ? value : [])),
  });
  return [variable, ...entries];
}

function exampleOf(shape: Shape, values: readonly unknown[]): string | undefined {
  if (shape.type === 'object') return undefined;
  if (shape.type === 'list') {
    const list = values.find((value) => isList(value) && value.length > 0);
    return isList(list) ? (list.length === 1 ? '1 entry' : `${list.length} entries`) : undefined;
  }
  if (shape.type === 'flag') return values.includes(true) ? 'true' : 'false';
  const shown = values.map(textOf);
  return shown.find((text) => text !== '' && text !== '0') ?? shown.find((text) => text !== '');
}

function insertFor({ type }: Shape, path: string): string {
  switch (type) {
    case 'list':
      return `{{#each ${path}}}\n\n{{/each}}`;
    case 'object':
      return `{{#with ${path}}}\n\n{{/with}}`;
    case 'flag':
      return `{{#if ${path}}}\n\n{{/if}}`;
    default:
      return `{{${path}}}`;
  }
}
