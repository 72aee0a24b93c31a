import type { ReactElement } from 'react';
import Badge from '@atlaskit/badge';
import EmptyState, { type EmptyStateProps } from '@atlaskit/empty-state';
import Lozenge from '@atlaskit/lozenge';
import ProgressBar from '@atlaskit/progress-bar';
import { ProgressTracker } from '@atlaskit/progress-tracker';
import SectionMessage, { SectionMessageAction, type SectionMessageProps } from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { SimpleTag } from '@atlaskit/tag';
import TagGroup from '@atlaskit/tag-group';
import Tooltip from '@atlaskit/tooltip';
import { Drawn, drawChildren, drawValue, type Drawing } from '../draw';
import { handlerProp, listProp, nodeFrom, stringProp, textOf, type ForgeDoc } from '../forge-doc';
import { givenProps, pass } from '../pass';
import { placeOf } from '../place';
import { DrawnIcon } from './icon';
import { DrawnImage } from './image';

function DrawnBadge({ node }: { node: ForgeDoc }) {
  const props = givenProps<Parameters<typeof Badge>[0]>(node, ['appearance', 'max', 'testId']);
  const text = textOf(node);
  return <Badge {...props}>{/^\d+$/.test(text) ? Number(text) : text}</Badge>;
}

function DrawnAction({ node }: { node: ForgeDoc }) {
  const href = stringProp(node, 'href');
  const onClick = handlerProp(node, 'onClick');
  return (
    <SectionMessageAction
      href={href === undefined ? undefined : placeOf(href)}
      onClick={onClick === undefined ? undefined : () => onClick()}
    >
      {drawChildren(node)}
    </SectionMessageAction>
  );
}

// The actions of a section message are a prop in UI Kit's documentation; pages also write them as children.
function actionsOf(node: ForgeDoc): ReactElement[] {
  const given: unknown = node.props['actions'];
  const list: unknown[] = Array.isArray(given) ? given : [given];
  const fromProp = list.flatMap((value, index) => nodeFrom(value, `action.${index}`) ?? []);
  const fromChildren = node.children.filter((child) => child.type === 'SectionMessageAction');
  return [...fromProp, ...fromChildren].map((action) => <Drawn key={action.key} node={action} />);
}

function DrawnSectionMessage({ node }: { node: ForgeDoc }) {
  const props = givenProps<SectionMessageProps>(node, ['appearance', 'testId']);
  const body = { ...node, children: node.children.filter((child) => child.type !== 'SectionMessageAction') };
  const actions = actionsOf(node);
  return (
    <SectionMessage
      {...props}
      title={stringProp(node, 'title') ?? ''}
      actions={actions.length === 0 ? undefined : actions}
    >
      {drawChildren(body)}
    </SectionMessage>
  );
}

function DrawnEmptyState({ node }: { node: ForgeDoc }) {
  const props = givenProps<EmptyStateProps>(node, [
    'buttonGroupLabel',
    'headingLevel',
    'isLoading',
    'testId',
    'width',
  ]);
  return (
    <EmptyState
      {...props}
      header={stringProp(node, 'header') ?? ''}
      description={drawValue(node.props['description'], 'description')}
      primaryAction={drawValue(node.props['primaryAction'], 'primary')}
      secondaryAction={drawValue(node.props['secondaryAction'], 'secondary')}
      tertiaryAction={drawValue(node.props['tertiaryAction'], 'tertiary')}
    />
  );
}

function DrawnTooltip({ node }: { node: ForgeDoc }) {
  const props = givenProps<Parameters<typeof Tooltip>[0]>(node, [
    'delay',
    'mousePosition',
    'position',
    'truncate',
  ]);
  return (
    <Tooltip {...props} content={drawValue(node.props['content'], 'content')}>
      {drawChildren(node)}
    </Tooltip>
  );
}

function DrawnTag({ node }: { node: ForgeDoc }) {
  const props = givenProps<Parameters<typeof SimpleTag>[0]>(node, ['appearance', 'color', 'testId']);
  const href = stringProp(node, 'href');
  return (
    <SimpleTag
      {...props}
      text={stringProp(node, 'text') ?? ''}
      href={href === undefined ? undefined : placeOf(href)}
      elemBefore={drawValue(node.props['elemBefore'], 'before')}
    />
  );
}

function DrawnProgressTracker({ node }: { node: ForgeDoc }) {
  const props = givenProps<Parameters<typeof ProgressTracker>[0]>(node, ['label', 'spacing', 'testId']);
  const items = listProp(node, 'items') as Parameters<typeof ProgressTracker>[0]['items'];
  return <ProgressTracker {...props} items={[...items]} animated={false} />;
}

/** Drawings of UI Kit's components that show a status. */
export const statusDrawings: Readonly<Record<string, Drawing>> = {
  Badge: DrawnBadge,
  EmptyState: DrawnEmptyState,
  Icon: DrawnIcon,
  Image: DrawnImage,
  Lozenge: pass(Lozenge, ['appearance', 'isBold', 'maxWidth', 'testId']),
  ProgressBar: pass(ProgressBar, ['appearance', 'ariaLabel', 'isIndeterminate', 'testId', 'value'], {
    children: 'none',
  }),
  ProgressTracker: DrawnProgressTracker,
  SectionMessage: DrawnSectionMessage,
  SectionMessageAction: DrawnAction,
  Spinner: pass(Spinner, ['appearance', 'delay', 'label', 'size', 'testId'], { children: 'none' }),
  Tag: DrawnTag,
  TagGroup: pass(TagGroup, ['alignment']),
  Tooltip: DrawnTooltip,
};
