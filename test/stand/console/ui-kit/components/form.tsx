import { useRef, type FormEvent } from 'react';
import {
  ErrorMessage,
  FormFooter,
  FormHeader,
  FormSection,
  HelperMessage,
  Label,
  RequiredAsterisk,
  ValidMessage,
} from '@atlaskit/form';
import { drawChildren, drawValue, type Drawing } from '../draw';
import { handlerProp, stringProp, type ForgeDoc } from '../forge-doc';
import { pass } from '../pass';

/** A form. The page validates its fields itself, so the browser's own validation is off, as in Jira. */
function DrawnForm({ node }: { node: ForgeDoc }) {
  const isBusy = useRef(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await handlerProp(node, 'onSubmit')?.();
    } finally {
      isBusy.current = false;
    }
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {drawChildren(node)}
    </form>
  );
}

function DrawnLabel({ node }: { node: ForgeDoc }) {
  return (
    <span className="forge-label">
      <Label
        htmlFor={stringProp(node, 'labelFor') ?? ''}
        id={stringProp(node, 'id')}
        testId={stringProp(node, 'testId')}
      >
        {drawChildren(node)}
      </Label>
    </span>
  );
}

function DrawnHeader({ node }: { node: ForgeDoc }) {
  return (
    <FormHeader
      title={stringProp(node, 'title')}
      description={drawValue(node.props['description'], 'description')}
    >
      {drawChildren(node)}
    </FormHeader>
  );
}

function DrawnSection({ node }: { node: ForgeDoc }) {
  return (
    <FormSection
      title={stringProp(node, 'title')}
      description={drawValue(node.props['description'], 'description')}
    >
      <div className="forge-form-section">{drawChildren(node)}</div>
    </FormSection>
  );
}

/** Drawings of UI Kit's form parts. */
export const formDrawings: Readonly<Record<string, Drawing>> = {
  Form: DrawnForm,
  FormHeader: DrawnHeader,
  FormSection: DrawnSection,
  FormFooter: pass(FormFooter, ['align']),
  Label: DrawnLabel,
  RequiredAsterisk: () => <RequiredAsterisk />,
  HelperMessage: pass(HelperMessage, ['testId']),
  ErrorMessage: pass(ErrorMessage, ['testId']),
  ValidMessage: pass(ValidMessage, ['testId']),
};
