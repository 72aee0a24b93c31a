import { useEffect, useState } from 'react';
import type { Problem } from '../../../../administration/admin-api';
import type {
  PreviewOf,
  TemplatePreview,
  TemplateProblem,
  TypedTemplate,
} from '../../../../administration/templates/templates-api';
import { callAdmin } from '../../call-admin';

const typingPauseMilliseconds = 400;

export interface CheckInUse {
  problems: readonly TemplateProblem[];
  /** The newest preview that came about; `isOld` where the text of now cannot be rendered. */
  preview?: TemplatePreview;
  isOld: boolean;
  isChecking: boolean;
  /** Why the check itself did not come about. */
  problem?: Problem;
}

/**
 * Checks a template as it is typed, after a short pause, and renders it with a sample session. An answer that comes
 * late is dropped.
 *
 * @param preview the sample to render; without one the template is only checked
 */
export function useCheckedTemplate(template: TypedTemplate, preview: PreviewOf | undefined): CheckInUse {
  const [state, setState] = useState<CheckInUse>({ problems: [], isOld: false, isChecking: true });
  const asked = JSON.stringify({ template, preview });
  useEffect(() => {
    let isCurrent = true;
    setState((before) => ({ ...before, isChecking: true }));
    const ask = async () => {
      const answer = await callAdmin('checkTemplate', { template, preview });
      if (!isCurrent) return;
      setState((before) =>
        answer.ok
          ? {
              problems: answer.value.problems,
              preview: answer.value.preview ?? before.preview,
              isOld: preview !== undefined && answer.value.preview === undefined,
              isChecking: false,
            }
          : { ...before, isChecking: false, problem: answer.problem },
      );
    };
    const timer = setTimeout(() => void ask(), typingPauseMilliseconds);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
    // The text of the question stands for the template and the preview, which are new objects at every rendering.
  }, [asked]);
  return state;
}
