import type { ChangeEvent, ComponentProps } from 'react';
import Checkbox from '@atlaskit/checkbox';
import { Radio, RadioGroup } from '@atlaskit/radio';
import TextArea from '@atlaskit/textarea';
import Textfield, { type TextFieldProps } from '@atlaskit/textfield';
import Toggle from '@atlaskit/toggle';
import { drawValue, type Drawing } from '../draw';
import { handlerProp, type ForgeDoc } from '../forge-doc';
import { givenProps, pass } from '../pass';
import { CheckboxGroup } from './checkbox-group';
import { RangeField } from './range-field';

const FIELD = ['id', 'isDisabled', 'name', 'onBlur', 'onFocus', 'aria-labelledby'] as const;
const TEXT = [...FIELD, 'onChange', 'aria-invalid', 'isInvalid', 'isRequired', 'testId'] as const;

function DrawnTextfield({ node }: { node: ForgeDoc }) {
  const props = givenProps<TextFieldProps>(node, [
    ...TEXT,
    'appearance',
    'autoFocus',
    'defaultValue',
    'isCompact',
    'isMonospaced',
    'isReadOnly',
    'max',
    'maxLength',
    'min',
    'minLength',
    'pattern',
    'placeholder',
    'type',
    'value',
    'width',
  ]);
  return (
    <Textfield
      type="text"
      {...props}
      elemBeforeInput={drawValue(node.props['elemBeforeInput'], 'before')}
      elemAfterInput={drawValue(node.props['elemAfterInput'], 'after')}
    />
  );
}

function DrawnCheckbox({ node }: { node: ForgeDoc }) {
  const props = givenProps<ComponentProps<typeof Checkbox>>(node, [
    ...TEXT,
    'defaultChecked',
    'isChecked',
    'isIndeterminate',
    'value',
  ]);
  return <Checkbox {...props} label={<>{drawValue(node.props['label'], 'label')}</>} />;
}

/** A date or a time in the browser's own field; UI Kit hands its page the value, not an event. */
function momentField(type: 'date' | 'time'): Drawing {
  return function MomentField({ node }) {
    const props = givenProps<TextFieldProps>(node, [
      ...TEXT,
      'autoFocus',
      'defaultValue',
      'placeholder',
      'value',
    ]);
    const onChange = handlerProp(node, 'onChange');
    return (
      <Textfield
        {...props}
        type={type}
        min={dateLimit(node.props['minDate'])}
        max={dateLimit(node.props['maxDate'])}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onChange?.(event.currentTarget.value)}
      />
    );
  };
}

function dateLimit(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Drawings of UI Kit's fields, apart from the selects. */
export const fieldDrawings: Readonly<Record<string, Drawing>> = {
  Textfield: DrawnTextfield,
  TextArea: pass(
    TextArea,
    [
      ...TEXT,
      'appearance',
      'autoFocus',
      'defaultValue',
      'isCompact',
      'isMonospaced',
      'isReadOnly',
      'maxHeight',
      'maxLength',
      'minLength',
      'minimumRows',
      'placeholder',
      'resize',
      'spellCheck',
      'value',
    ],
    { children: 'none' },
  ),
  Checkbox: DrawnCheckbox,
  CheckboxGroup,
  Radio: pass(Radio, [...TEXT, 'ariaLabel', 'isChecked', 'label', 'value'], { children: 'none' }),
  RadioGroup: pass(
    RadioGroup,
    [
      'aria-labelledby',
      'defaultValue',
      'isDisabled',
      'isInvalid',
      'isRequired',
      'name',
      'onChange',
      'options',
      'testId',
      'value',
    ],
    { children: 'none' },
  ),
  Toggle: pass(
    Toggle,
    [
      'defaultChecked',
      'id',
      'isChecked',
      'isDisabled',
      'label',
      'name',
      'onBlur',
      'onChange',
      'onFocus',
      'size',
      'testId',
      'value',
    ],
    { children: 'none' },
  ),
  Range: RangeField,
  DatePicker: momentField('date'),
  TimePicker: momentField('time'),
};
