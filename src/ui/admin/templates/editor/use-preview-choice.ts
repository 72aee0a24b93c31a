import { useState } from 'react';
import type { PreviewOf, TemplateCatalogue } from '../../../../administration/templates/templates-api';
import type { TemplateUse } from '../../../../report/template-use';

/** What the preview shows. */
export interface PreviewChoice {
  /** A sample's id, or `session` for a session of an appliance. */
  sample: string;
  locale: string;
  timeZone: string;
  configurationId: string;
  lsid: string;
}

export interface PreviewChoiceInUse {
  values: PreviewChoice;
  change: (changes: Partial<PreviewChoice>) => void;
  /** What is rendered as somebody types. Only samples: a session costs a call of the appliance. */
  live: PreviewOf | undefined;
}

/** The choice that stands for a session of an appliance. */
export const realSession = 'session';

/** The part of the catalogue that a template of this use can show. */
export function catalogueFor(
  use: TemplateUse,
  { samples, variables, invitation }: TemplateCatalogue,
): TemplateCatalogue['invitation'] {
  return use === 'invitation' ? invitation : { samples, variables };
}

export function usePreviewChoice(use: TemplateUse, catalogue: TemplateCatalogue): PreviewChoiceInUse {
  const { configurations } = catalogue;
  const { samples } = catalogueFor(use, catalogue);
  const [values, setValues] = useState<PreviewChoice>({
    sample: samples[0]?.id ?? realSession,
    locale: 'en-US',
    timeZone: 'UTC',
    configurationId: configurations[0]?.id ?? '',
    lsid: '',
  });
  const { sample, locale, timeZone } = values;
  return {
    values,
    change: (changes) => setValues((before) => ({ ...before, ...changes })),
    live: sample === realSession ? undefined : { kind: 'sample', sample, locale, timeZone },
  };
}
