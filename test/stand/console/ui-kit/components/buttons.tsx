import Button, { LinkButton, type ButtonProps, type LinkButtonProps } from '@atlaskit/button/new';
import { drawChildren, type Drawing } from '../draw';
import { stringProp, type ForgeDoc } from '../forge-doc';
import { givenProps } from '../pass';
import { placeOf } from '../place';
import { glyphNamed } from './icon';

// UI Kit has two looks and one spacing more than today's button, kept from the former one.
function lookOf(node: ForgeDoc): Pick<ButtonProps, 'appearance' | 'spacing'> {
  const { appearance, spacing } = givenProps<ButtonProps>(node, ['appearance', 'spacing']);
  const name = stringProp(node, 'appearance');
  return {
    appearance: name === 'link' || name === 'subtle-link' ? 'subtle' : appearance,
    spacing: stringProp(node, 'spacing') === 'none' ? 'compact' : spacing,
  };
}

function DrawnButton({ node }: { node: ForgeDoc }) {
  const props = givenProps<ButtonProps>(node, [
    'autoFocus',
    'isDisabled',
    'isLoading',
    'isSelected',
    'onBlur',
    'onClick',
    'onFocus',
    'shouldFitContainer',
    'testId',
    'type',
  ]);
  return (
    <Button
      {...props}
      {...lookOf(node)}
      iconBefore={glyphNamed(node.props['iconBefore'])}
      iconAfter={glyphNamed(node.props['iconAfter'])}
    >
      {drawChildren(node)}
    </Button>
  );
}

function DrawnLinkButton({ node }: { node: ForgeDoc }) {
  const props = givenProps<LinkButtonProps>(node, [
    'autoFocus',
    'isDisabled',
    'isSelected',
    'onBlur',
    'onClick',
    'onFocus',
    'shouldFitContainer',
    'target',
    'testId',
  ]);
  return (
    <LinkButton {...props} {...lookOf(node)} href={placeOf(stringProp(node, 'href') ?? '')}>
      {drawChildren(node)}
    </LinkButton>
  );
}

/** Drawings of UI Kit's buttons. */
export const buttonDrawings: Readonly<Record<string, Drawing>> = {
  Button: DrawnButton,
  LoadingButton: DrawnButton,
  LinkButton: DrawnLinkButton,
};
