import React from 'react';
import { Box, Spinner, Stack, Text } from '@forge/react';
import type { TemplatePreview } from '../../../../administration/templates/templates-api';
import type { TemplateUse } from '../../../../report/template-use';
import { card } from '../../../shared/layout';
import { EmptyNote } from './empty-note';
import { ReportView } from '../../../shared/report-view';

interface Props {
  use: TemplateUse;
  preview: TemplatePreview | undefined;
  /** The present text cannot be rendered. */
  isOld: boolean;
  isLoading: boolean;
}

/** The report as Jira will show it. */
export function PreviewPane({ use, preview, isOld, isLoading }: Props): React.JSX.Element {
  return (
    <Stack space="space.100">
      {isOld && (
        <Text size="small" color="color.text.subtle">
          {preview
            ? 'There are mistakes in the template. This is what it looked like before.'
            : 'There are mistakes in the template. The preview appears when they are corrected.'}
        </Text>
      )}
      {preview?.isShortened && (
        <Text size="small" color="color.text.subtle">
          This report is shortened to fit into Jira.
        </Text>
      )}
      {preview && !isOld && <EmptyNote empty={preview.empty} />}
      {preview ? (
        <Box xcss={card}>
          {use === 'issueSummary' ? (
            <Text weight="medium">{preview.text.trim() === '' ? 'There is no text.' : preview.text}</Text>
          ) : (
            <ReportView adf={preview.adf} />
          )}
        </Box>
      ) : (
        isLoading && <Spinner label="Rendering the preview" />
      )}
    </Stack>
  );
}
