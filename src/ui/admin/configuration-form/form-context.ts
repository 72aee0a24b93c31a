import { createContext, useContext } from 'react';
import type { ConfigurationDetail } from '../../../administration/admin-api';
import type { FormValues } from './form-values';

/** What the sections and fields of the form share. */
export interface FormInUse {
  values: FormValues;
  stored?: ConfigurationDetail;
  change: (values: Partial<FormValues>) => void;
  /** Changes the setting at a path to a value that it can have. */
  setAt: (path: string, value: unknown) => void;
  problemAt: (path: string) => string | undefined;
  /** How often this field was asked to take the focus; 0 while another has it. */
  focusRound: (path: string) => number;
}

export const FormContext = createContext<FormInUse | undefined>(undefined);

/** @throws Error if it is called outside the form */
export function useFormInUse(): FormInUse {
  const form = useContext(FormContext);
  if (!form) throw new Error('This component belongs in the configuration form.');
  return form;
}
