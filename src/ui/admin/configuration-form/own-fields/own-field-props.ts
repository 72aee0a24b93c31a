import type { FieldProps } from '../fields/field';

/** What a setting's definition says about its field. The value comes from the form in use. */
export interface OwnFieldProps extends FieldProps {
  placeholder?: string;
}
