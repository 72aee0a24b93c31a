import CloseIcon from '@atlaskit/icon/core/cross';
import InlineEdit from '@atlaskit/inline-edit';
import { IconButton } from '@atlaskit/button/new';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  type ModalDialogProps,
} from '@atlaskit/modal-dialog';
import Popup, { type PopupProps } from '@atlaskit/popup';
import { drawChildren, type Drawing } from '../draw';
import { handlerProp, partOf, stringProp, type ForgeDoc } from '../forge-doc';
import { givenProps, pass } from '../pass';
import { plainArgument } from '../plain-argument';

function DrawnModal({ node }: { node: ForgeDoc }) {
  const props = givenProps<ModalDialogProps>(node, [
    'autoFocus',
    'label',
    'shouldScrollInViewport',
    'testId',
  ]);
  const title = stringProp(node, 'title');
  const onClose = handlerProp(node, 'onClose');
  return (
    <Modal
      {...props}
      width={sizeOf(node.props['width'])}
      height={sizeOf(node.props['height'])}
      onClose={(event) => onClose?.(plainArgument(event))}
    >
      {title !== undefined && <TitledHeader title={title} onClose={() => onClose?.()} />}
      {drawChildren(node)}
    </Modal>
  );
}

function TitledHeader({ title, onClose }: { title: string; onClose: () => void }) {
  return (
    <ModalHeader>
      <ModalTitle>{title}</ModalTitle>
      <IconButton icon={CloseIcon} label="Close" appearance="subtle" onClick={onClose} />
    </ModalHeader>
  );
}

function sizeOf(size: unknown): string | number | undefined {
  if (size === 'fullscreen') return '100%';
  if (size === 'resizable') return 'large';
  return typeof size === 'string' || typeof size === 'number' ? size : undefined;
}

function DrawnPopup({ node }: { node: ForgeDoc }) {
  const props = givenProps<PopupProps>(node, [
    'autoFocus',
    'fallbackPlacements',
    'id',
    'label',
    'placement',
    'role',
    'rootBoundary',
    'shouldDisableFocusLock',
    'shouldFitContainer',
    'shouldFlip',
    'shouldRenderToParent',
    'shouldUseCaptureOnOutsideClick',
    'strategy',
    'testId',
    'titleId',
  ]);
  const onClose = handlerProp(node, 'onClose');
  return (
    <Popup
      {...props}
      isOpen={node.props['isOpen'] === true}
      onClose={() => onClose?.()}
      content={() => <>{drawPart(node, 'content')}</>}
      trigger={({ ref }) => (
        <span ref={ref} className="forge-popup-trigger">
          {drawPart(node, 'trigger')}
        </span>
      )}
    />
  );
}

function DrawnInlineEdit({ node }: { node: ForgeDoc }) {
  const call = (name: string) => () => void handlerProp(node, name)?.();
  return (
    <InlineEdit
      defaultValue=""
      label={stringProp(node, 'label')}
      isRequired={node.props['isRequired'] === true}
      isEditing={node.props['isEditing'] === true}
      keepEditViewOpenOnBlur={node.props['keepEditViewOpenOnBlur'] === true}
      hideActionButtons={node.props['hideActionButtons'] === true}
      readViewFitContainerWidth={node.props['readViewFitContainerWidth'] === true}
      editButtonLabel={stringProp(node, 'editButtonLabel')}
      confirmButtonLabel={stringProp(node, 'confirmButtonLabel')}
      cancelButtonLabel={stringProp(node, 'cancelButtonLabel')}
      editView={() => <>{drawPart(node, 'editView')}</>}
      readView={() => <>{drawPart(node, 'readView')}</>}
      onConfirm={call('onConfirm')}
      onCancel={call('onCancel')}
      onEdit={call('onEdit')}
    />
  );
}

function drawPart(node: ForgeDoc, name: string) {
  const part = partOf(node, name);
  return part === undefined ? null : drawChildren(part);
}

/** Drawings of what UI Kit lays over the page. */
export const overlayDrawings: Readonly<Record<string, Drawing>> = {
  ModalTransition: pass(ModalTransition, []),
  Modal: DrawnModal,
  ModalHeader: pass(ModalHeader, ['testId']),
  ModalTitle: pass(ModalTitle, ['appearance', 'isMultiline', 'testId']),
  ModalBody: pass(ModalBody, ['hasInlinePadding', 'testId']),
  ModalFooter: pass(ModalFooter, ['testId']),
  Popup: DrawnPopup,
  InlineEdit: DrawnInlineEdit,
};
