import React, { useState } from 'react';
import { Inline, Stack, Text } from '@forge/react';
import { LabelledButton } from '../../../shared/labelled-button';
import { useAnswer, type PayloadOf } from '../../call-admin';
import { ChoiceSetting } from '../fields/choice-setting';
import type { FieldProps } from '../fields/field';
import { TextSetting } from '../fields/text-setting';
import { optionFrom, problemInWords } from '../use-choices';

type OfferName = 'offerStatuses' | 'offerQuestions';

/** What a field can be filled from, once somebody wants to see it. */
export interface Offer<Name extends OfferName = OfferName> {
  name: Name;
  payload: PayloadOf<Name>;
  /** The button that opens it. */
  open: string;
  /** What is chosen from, as the label of the list. */
  list: string;
  nothing: string;
  failed: string;
}

interface Props extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  offer: Offer;
}

/** A text that can be typed, or chosen from what Jira or the appliance has. Nobody is asked before it is wanted. */
export function OfferedText({ offer, ...setting }: Props): React.JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const choose = (value: string) => {
    setting.onChange(value);
    setOpen(false);
  };
  return (
    <Stack space="space.050">
      <TextSetting {...setting} />
      <Inline>
        <LabelledButton
          spacing="compact"
          of={`for the ${setting.label.toLowerCase()}`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Close the list' : offer.open}
        </LabelledButton>
      </Inline>
      {isOpen && <Choices path={setting.path} offer={offer} onChoose={choose} />}
    </Stack>
  );
}

interface ChoicesProps {
  path: string;
  offer: Offer;
  onChoose: (value: string) => void;
}

/** Asks as it appears. */
function Choices({ path, offer, onChoose }: ChoicesProps): React.JSX.Element {
  const { answer } = useAnswer<OfferName>(offer.name, offer.payload);
  if (answer.kind === 'problem') {
    return (
      <Text size="small" color="color.text.danger">
        {`${offer.failed} ${problemInWords(answer.problem)}`}
      </Text>
    );
  }
  const options = answer.kind === 'loaded' ? answer.value.map(optionFrom) : [];
  if (answer.kind === 'loaded' && options.length === 0) {
    return (
      <Text size="small" color="color.text.subtle">
        {offer.nothing}
      </Text>
    );
  }
  return (
    <ChoiceSetting
      path={`${path}.offer`}
      label={offer.list}
      value=""
      options={options}
      isLoading={answer.kind === 'loading'}
      onChange={onChoose}
    />
  );
}
