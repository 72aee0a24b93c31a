import React, { type ComponentProps } from 'react';
import { ButtonGroup, DynamicTable, Lozenge, Stack, Text } from '@forge/react';
import { personInWords } from '../../../../administration/personal-data/person-in-words';
import { formatWords, useWords } from '../../../../administration/templates/template-words';
import type { TemplateList } from '../../../../administration/templates/templates-api';
import { templateUses } from '../../../../report/template-use';
import { RowLink } from '../../../shared/row-link';
import { LabelledButton } from '../../../shared/labelled-button';
import { TimeAgo } from '../../../shared/time-ago';
import { nameOf, type ListedTemplate } from './listed-template';
import { TemplateRowActions, type TemplateActions } from './template-row-actions';
import { UsedBy } from './used-by';

interface Props {
  templates: TemplateList;
  actions: TemplateActions;
}

const head = {
  cells: [
    { key: 'use', content: 'Written into', isSortable: true, width: 16 },
    { key: 'name', content: 'Template', isSortable: true, width: 24 },
    { key: 'usedBy', content: 'Used by', width: 20 },
    { key: 'saved', content: 'Last saved', isSortable: true, width: 17 },
    { key: 'actions', content: 'Actions', width: 23 },
  ],
};

/** The templates by what they are written into, the built-in one first. */
export function TemplateTable({ templates, actions }: Props): React.JSX.Element {
  const now = Date.now();
  const rows = listed(templates).map((template) => ({
    key: template.kind === 'own' ? template.id : template.use,
    cells: [
      { key: templateUses.indexOf(template.use), content: useWords[template.use] },
      { key: nameOf(template), content: <NameCell template={template} actions={actions} /> },
      {
        key: 'used-by',
        content: (
          <>
            <UsedBy {...usersOf(template)} />
          </>
        ),
      },
      {
        key: template.kind === 'own' ? template.savedAt : 0,
        content: <SavedCell template={template} now={now} />,
      },
      {
        key: 'actions',
        content: (
          <>
            <ActionsCell template={template} actions={actions} />
          </>
        ),
      },
    ],
  }));
  return <DynamicTable label="Templates" head={head} rows={rows} rowsPerPage={20} />;
}

function listed({ builtIn, own }: TemplateList): ListedTemplate[] {
  return templateUses.flatMap((use): ListedTemplate[] => [
    ...builtIn.filter((one) => one.use === use).map((one) => ({ kind: 'built-in' as const, ...one })),
    ...own.filter((one) => one.use === use).map((one) => ({ kind: 'own' as const, ...one })),
  ]);
}

function usersOf(template: ListedTemplate): ComponentProps<typeof UsedBy> {
  return template.kind === 'own' ? template : { usedBy: template.usedBy };
}

interface CellProps {
  template: ListedTemplate;
  actions: TemplateActions;
}

function NameCell({ template, actions }: CellProps): React.JSX.Element {
  return (
    <Stack space="space.025" alignInline="start">
      {template.kind === 'own' ? (
        <RowLink name={template.name} onOpen={() => actions.edit(template)} />
      ) : (
        <Lozenge>Built-in</Lozenge>
      )}
      <Text size="small" color="color.text.subtle">
        {formatWords[template.format]}
      </Text>
    </Stack>
  );
}

function SavedCell({ template, now }: { template: ListedTemplate; now: number }): React.JSX.Element {
  if (template.kind === 'built-in') {
    return (
      <Text size="small" color="color.text.subtle">
        Comes with the app
      </Text>
    );
  }
  const { savedAt, savedBy, savedByName } = template;
  return (
    <Stack space="space.025">
      <TimeAgo at={savedAt} now={now} size="small" />
      <Text size="small" color="color.text.subtle">
        {`by ${personInWords({ name: savedByName, accountId: savedBy })}`}
      </Text>
    </Stack>
  );
}

function ActionsCell({ template, actions }: CellProps): React.JSX.Element {
  if (template.kind === 'own') return <TemplateRowActions template={template} actions={actions} />;
  const of = `built-in ${useWords[template.use].toLowerCase()}`;
  return (
    <ButtonGroup label={`Actions for the ${of}`}>
      <LabelledButton spacing="compact" of={of} onClick={() => actions.copy(template)}>
        Make a copy
      </LabelledButton>
      <LabelledButton spacing="compact" of={of} onClick={() => actions.view(template)}>
        View
      </LabelledButton>
    </ButtonGroup>
  );
}
