import React, { createContext, useContext, type ReactNode } from 'react';
import type { TemplateList } from '../../../../administration/templates/templates-api';
import { builtInTemplateLabel } from '../../../../configuration/settings/templates';
import { builtInTemplateId } from '../../../../templates/own-template';
import type { Option } from '../../../shared/field-event';
import type { Answer } from '../../../shared/use-answer';
import { useAnswer } from '../../call-admin';
import type { FoundChoices } from '../use-choices';
import type { FieldProps } from './field';
import { PickSetting } from './pick-setting';

const Offered = createContext<Answer<TemplateList>>({ kind: 'loading' });

/** Asks once for the templates that all fields in it offer. */
export function TemplatesOffered({ children }: { children: ReactNode }): React.JSX.Element {
  const { answer } = useAnswer('listTemplates', undefined);
  return <Offered.Provider value={answer}>{children}</Offered.Provider>;
}

interface Props extends FieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** Which template writes a report. The setting is called as the template's use. */
export function TemplateSetting({ value, ...setting }: Props): React.JSX.Element {
  const use = setting.path.split('.').at(-1);
  return <PickSetting {...setting} value={value} found={choicesFor(use, value, useContext(Offered))} />;
}

function choicesFor(use: string | undefined, inUse: string, answer: Answer<TemplateList>): FoundChoices {
  const builtIn = { value: builtInTemplateId, label: builtInTemplateLabel };
  if (answer.kind === 'problem') {
    return { options: [builtIn], isLoading: false, problem: answer.problem.message };
  }
  if (answer.kind === 'loading') return { options: [builtIn, ...unnamed(inUse, '…')], isLoading: true };
  const own = answer.value.own
    .filter((template) => template.use === use)
    .map(({ id, name }): Option => ({ value: id, label: name }));
  const unreadable = answer.value.unreadable
    .filter(({ id }) => id === inUse)
    .map(({ id, name }): Option => ({ value: id, label: `${name} (cannot be read)` }));
  const options = [builtIn, ...own, ...unreadable];
  const isKnown = options.some(({ value }) => value === inUse);
  return {
    options: isKnown ? options : [...options, ...unnamed(inUse, 'A template that no longer exists')],
    isLoading: false,
  };
}

/** A template is chosen by its id, which means nothing to people. */
function unnamed(id: string, label: string): Option[] {
  return id === builtInTemplateId ? [] : [{ value: id, label }];
}
