import {
  Bleed,
  Box,
  Inline,
  Pressable,
  Stack,
  xcss,
  type BoxProps,
  type PressableProps,
} from '@atlaskit/primitives';
import { ButtonGroup } from '@atlaskit/button';
import { drawChildren, drawValue, type Drawing } from '../draw';
import { handlerProp, isRecord, type ForgeDoc } from '../forge-doc';
import { givenProps, pass } from '../pass';

function DrawnFragment({ node }: { node: ForgeDoc }) {
  return <>{drawChildren(node)}</>;
}

function DrawnInline({ node }: { node: ForgeDoc }) {
  const props = givenProps<Parameters<typeof Inline>[0]>(node, [
    'alignBlock',
    'alignInline',
    'grow',
    'rowSpace',
    'shouldWrap',
    'space',
    'spread',
    'testId',
  ]);
  return (
    <Inline {...props} separator={drawValue(node.props['separator'], 'separator')}>
      {drawChildren(node)}
    </Inline>
  );
}

const SPACING = [
  'backgroundColor',
  'padding',
  'paddingBlock',
  'paddingBlockEnd',
  'paddingBlockStart',
  'paddingInline',
  'paddingInlineEnd',
  'paddingInlineStart',
  'testId',
] as const;

/** UI Kit's `xcss` is the identity, so the page's plain styles are made into Atlaskit's here; a list is allowed. */
function stylesOf(node: ForgeDoc): BoxProps<'div'>['xcss'] {
  const given: unknown = node.props['xcss'];
  const list: unknown[] = Array.isArray(given) ? given : [given];
  return list.filter(isRecord).map((styles) => xcss(styles as Parameters<typeof xcss>[0]));
}

function DrawnBox({ node }: { node: ForgeDoc }) {
  const props = givenProps<BoxProps<'div'>>(node, [...SPACING, 'role']);
  return (
    <Box {...props} xcss={stylesOf(node)}>
      {drawChildren(node)}
    </Box>
  );
}

function DrawnPressable({ node }: { node: ForgeDoc }) {
  const props = givenProps<PressableProps>(node, [...SPACING, 'isDisabled', 'type']);
  const onClick = handlerProp(node, 'onClick');
  return (
    <Pressable {...props} xcss={stylesOf(node)} onClick={() => onClick?.()}>
      {drawChildren(node)}
    </Pressable>
  );
}

/** Drawings of UI Kit's layout components. */
export const layoutDrawings: Readonly<Record<string, Drawing>> = {
  Root: DrawnFragment,
  Fragment: DrawnFragment,
  ContentWrapper: DrawnFragment,
  Stack: pass(Stack, ['alignBlock', 'alignInline', 'grow', 'space', 'spread', 'testId']),
  Inline: DrawnInline,
  Box: DrawnBox,
  Bleed: pass(Bleed, ['all', 'block', 'inline', 'testId']),
  Pressable: DrawnPressable,
  ButtonGroup: pass(ButtonGroup, ['label', 'titleId', 'testId']),
};
