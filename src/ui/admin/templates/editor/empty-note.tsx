import React from 'react';
import { SectionMessage, Text } from '@forge/react';
import type { TemplatePreview } from '../../../../administration/templates/templates-api';
import { firstOf } from '../../../shared/words';

const mostNamed = 4;

/** Says what the template asks for and the session in the preview does not have. */
export function EmptyNote({ empty }: { empty: TemplatePreview['empty'] }): React.JSX.Element | null {
  const { values, isAll } = empty;
  if (values.length === 0) return null;
  const names = values.map(({ written, line }) => `“${written}” (line ${line})`);
  const missing = `This session has no value for ${firstOf(names, mostNamed)}.`;
  if (!isAll) {
    return (
      <Text size="small" color="color.text.subtle">
        {missing}
      </Text>
    );
  }
  return (
    <SectionMessage appearance="warning" title="Nothing of the session is shown">
      <Text>{missing}</Text>
    </SectionMessage>
  );
}
