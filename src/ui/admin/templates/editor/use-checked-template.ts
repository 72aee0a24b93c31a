import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../../resolver/page-answer';
import type {
  PreviewOf,
  TemplatePreview,
  TemplateProblem,
  TypedTemplate,
} from '../../../../administration/templates/templates-api';
import { callAdmin } from '../../call-admin';

const typingPause = 400;

export interface CheckInUse {
  problems: readonly TemplateProblem[];
  /** The newest preview. `isOld` means that the present text cannot be rendered. */
  preview?: TemplatePreview;
  isOld: boolean;
  isChecking: boolean;
  /** Whether there has been an answer. */
  isChecked: boolean;
  /** Why the check itself failed. */
  problem?: Problem;
}

const unchecked: CheckInUse = { problems: [], isOld: false, isChecking: true, isChecked: false };

/** Whether the template cannot be saved as it is. */
export function hasMistakes({ problems }: CheckInUse): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/**
 * Checks a template as it is typed, after a short pause, and renders it with a sample session. A late answer is
 * dropped.
 *
 * @param preview the sample to render; without it, the template is only checked
 */
export function useCheckedTemplate(template: TypedTemplate, preview: PreviewOf | undefined): CheckInUse {
  const [state, setState] = useState<CheckInUse>(unchecked);
  const question = { template, preview };
  const latest = useRef(question);
  latest.current = question;
  // The question is a new object at every rendering. Its text changes only when somebody types.
  const asked = JSON.stringify(question);
  useEffect(() => {
    let isCurrent = true;
    setState((before) => ({ ...before, isChecking: true }));
    const ask = async () => {
      const { preview: wanted } = latest.current;
      const answer = await callAdmin('checkTemplate', latest.current);
      if (!isCurrent) return;
      setState((before) =>
        answer.ok
          ? {
              problems: answer.value.problems,
              preview: answer.value.preview ?? before.preview,
              isOld: wanted !== undefined && answer.value.preview === undefined,
              isChecking: false,
              isChecked: true,
            }
          : { ...before, isChecking: false, problem: answer.problem },
      );
    };
    const timer = setTimeout(() => void ask(), typingPause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return state;
}
