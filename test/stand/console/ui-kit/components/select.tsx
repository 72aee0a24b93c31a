import Select from '@atlaskit/select';
import type { ComponentProps } from 'react';
import { menuOnTop } from '../../menu-on-top';
import { stringProp, type ForgeDoc } from '../forge-doc';
import { givenProps } from '../pass';

type Props = ComponentProps<typeof Select>;

/** Draws UI Kit's `Select`: options and groups of options, one value or several, values as objects. */
export function DrawnSelect({ node }: { node: ForgeDoc }) {
  const props = givenProps<Props>(node, [
    'appearance',
    'aria-invalid',
    'aria-labelledby',
    'autoFocus',
    'closeMenuOnScroll',
    'closeMenuOnSelect',
    'defaultInputValue',
    'defaultMenuIsOpen',
    'defaultValue',
    'inputValue',
    'isClearable',
    'isDisabled',
    'isInvalid',
    'isLoading',
    'isMulti',
    'isRequired',
    'isSearchable',
    'menuIsOpen',
    'name',
    'onBlur',
    'onChange',
    'onFocus',
    'onInputChange',
    'openMenuOnFocus',
    'options',
    'placeholder',
    'spacing',
    'testId',
    'value',
  ]);
  const inputId = stringProp(node, 'inputId') ?? stringProp(node, 'id');
  return <Select {...props} {...menuOnTop} inputId={inputId} />;
}
