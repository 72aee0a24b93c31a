import React, { type ComponentProps } from 'react';
import { AdfRenderer } from '@forge/react';
import type { AdfDocument } from '../../report/adf';

type RenderedDocument = ComponentProps<typeof AdfRenderer>['document'];

/** A report as Jira shows it. Documents of this app are held to Atlassian's schema by tests; its types are narrower. */
export function ReportView({ adf }: { adf: AdfDocument }): React.JSX.Element {
  return <AdfRenderer document={adf as RenderedDocument} />;
}
