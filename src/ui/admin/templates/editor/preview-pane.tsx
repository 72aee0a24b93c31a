import React, { type ComponentProps } from 'react';
import { AdfRenderer, Box, Spinner, Stack, Text } from '@forge/react';
import type { TemplatePreview } from '../../../../administration/templates/templates-api';
import type { TemplateUse } from '../../../../report/template-use';
import { card } from '../../layout';

interface Props {
  use: TemplateUse;
  preview: TemplatePreview | undefined;
  /** The text of now cannot be rendered. */
  isOld: boolean;
  isLoading: boolean;
}

type DrawnDocument = ComponentProps<typeof AdfRenderer>['document'];

/** Reports are held to Atlassian's schema by tests; its types ask for lists that are known not to be empty. */
function asDocument(adf: TemplatePreview['adf']): DrawnDocument {
  return adf as DrawnDocument;
}

/** The report as Jira will show it. */
export function PreviewPane({ use, preview, isOld, isLoading }: Props): React.JSX.Element {
  return (
      <Stack space="space.100">
        {isOld && (
          <Text size="small" color="color.text.subtle">
            {preview
              ? 'There are mistakes in the template. This is what it looked like before.'
              : 'There are mistakes in the template. It can be shown when they are corrected.'}
          </Text>
        )}
        {preview?.isShortened && (
          <Text size="small" color="color.text.subtle">
            Jira takes no longer texts: this report is shortened.
          </Text>
        )}
        {preview ? (
          <Box xcss={card}>
            {use === 'issueSummary' ? (
              <Text weight="medium">{preview.text.trim() === '' ? 'There is no text.' : preview.text}</Text>
            ) : (
              <AdfRenderer document={asDocument(preview.adf)} />
            )}
          </Box>
        ) : (
          isLoading && <Spinner label="Rendering the preview" />
        )}
      </Stack>
  );
}
