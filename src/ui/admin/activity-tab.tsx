import React from 'react';
import { EmptyState } from '@forge/react';

/** Stands where deliveries will be listed. */
export function ActivityTab(): React.JSX.Element {
  return (
    <EmptyState
      header="Every session that reaches Jira will be listed here"
      headingLevel={2}
      description="Deliveries are recorded from the first event on: when a session came in, which issue it went to, and what to do where it failed. Until this list can be shown, the Configurations tab tells for each appliance whether it works, when it was last heard from, and how many deliveries wait."
    />
  );
}
