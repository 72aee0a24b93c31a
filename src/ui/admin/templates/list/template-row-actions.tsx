import React from 'react';
import { RowActions } from '../../../shared/row-actions';
import type { ListedTemplate, OwnListedTemplate } from './listed-template';

export interface TemplateActions {
  view: (template: ListedTemplate) => void;
  copy: (template: ListedTemplate) => void;
  edit: (template: OwnListedTemplate) => void;
  history: (template: OwnListedTemplate) => void;
  remove: (template: OwnListedTemplate) => void;
}

interface Props {
  template: OwnListedTemplate;
  actions: TemplateActions;
}

/** The actions for an own template. */
export function TemplateRowActions({ template, actions }: Props): React.JSX.Element {
  const users = [...template.usedBy, ...template.chosenBy];
  return (
    <RowActions
      of={template.name}
      menuWidth="160px"
      often={[
        ['Edit', () => actions.edit(template)],
        ['History', () => actions.history(template)],
      ]}
      seldom={[
        ['Make a copy', () => actions.copy(template)],
        ['Export', () => actions.view(template)],
      ]}
      dangerous={users.length === 0 ? ['Delete', () => actions.remove(template)] : undefined}
      note={users.length === 0 ? undefined : whyNoDeletion(users)}
    />
  );
}

function whyNoDeletion(users: readonly string[]): string {
  const [only = '', ...others] = users;
  const where = others.length === 0 ? `“${only}”` : `${users.length} configurations`;
  return `To delete it, choose another template in ${where} first.`;
}
