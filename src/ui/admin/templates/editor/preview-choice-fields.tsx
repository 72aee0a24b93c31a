import React from 'react';
import { Box, Inline, Stack } from '@forge/react';
import type { TemplateCatalogue } from '../../../../administration/templates/templates-api';
import type { TemplateUse } from '../../../../report/template-use';
import { localeOptions, timeZoneOptions } from '../../configuration-form/language-options';
import { growing } from '../../../shared/layout';
import { SelectField } from '../../../shared/select-field';
import { catalogueFor, realSession, type PreviewChoiceInUse } from './use-preview-choice';

interface Props {
  use: TemplateUse;
  choice: PreviewChoiceInUse;
  catalogue: TemplateCatalogue;
}

/** Which session or invitation the preview shows, and in which language. */
export function PreviewChoiceFields({
  use,
  choice: { values, change },
  catalogue,
}: Props): React.JSX.Element {
  const { sample, locale, timeZone } = values;
  const samples = catalogueFor(use, catalogue).samples.map(({ id, label }) => ({ value: id, label }));
  const others = use === 'invitation' ? [] : [{ value: realSession, label: 'A session on the appliance' }];
  return (
    <Stack space="space.100">
      <SelectField
        id="preview-sample"
        label="Preview with"
        value={sample}
        options={[...samples, ...others]}
        onChange={(chosen) => change({ sample: chosen })}
      />
      {sample !== realSession && (
        <Inline space="space.100" rowSpace="space.100" shouldWrap>
          <Box xcss={growing}>
            <SelectField
              id="preview-locale"
              label="Locale"
              value={locale}
              options={localeOptions(locale)}
              onChange={(chosen) => change({ locale: chosen })}
            />
          </Box>
          <Box xcss={growing}>
            <SelectField
              id="preview-time-zone"
              label="Time zone"
              value={timeZone}
              options={timeZoneOptions(timeZone)}
              onChange={(chosen) => change({ timeZone: chosen })}
            />
          </Box>
        </Inline>
      )}
    </Stack>
  );
}
