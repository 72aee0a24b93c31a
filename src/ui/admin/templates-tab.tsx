import React from 'react';
import { EmptyState } from '@forge/react';

/** Stands where templates will be edited. */
export function TemplatesTab(): React.JSX.Element {
  return (
    <EmptyState
      header="Reports are written with the built-in templates"
      headingLevel={2}
      description="A template decides what a work log says about a session: who helped whom, what was said and done, and what the surveys answered. You will be able to write your own templates here. There is nothing to set up for the built-in ones: every configuration uses them."
    />
  );
}
