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
        ['Delete', () => actions.remove(template)],
      ]}
    />
  );
}
