import React, { type ComponentProps } from 'react';
import { AdfRenderer } from '@forge/react';
import type { AdfDocument } from '../../report/adf';

type RenderedDocument = ComponentProps<typeof AdfRenderer>['document'];

/**
 * A report as Jira shows it. Tests check the documents of this app against Atlassian's schema; its types are narrower.
 */
export function ReportView({ adf }: { adf: AdfDocument }): React.JSX.Element {
  return <AdfRenderer document={adf as RenderedDocument} />;
}
