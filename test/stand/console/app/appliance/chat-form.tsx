import { useId, useState } from 'react';
import Textfield from '@atlaskit/textfield';
import { tellAppliance } from '../api/stand-client';
import { ActionButton } from '../shared/action-button';
import { Chooser, Labelled } from '../shared/field';

const SENDERS = [
  { value: 'customer', label: 'Customer' },
  { value: 'representative', label: 'Representative' },
];

/** Makes somebody in a running session say something. */
export function ChatForm({ lsid }: { lsid: string }) {
  const id = useId();
  const [from, setFrom] = useState('customer');
  const [text, setText] = useState('The printer works again, thank you!');
  const send = async () => {
    await tellAppliance('chat', { lsid, from, text });
    setText('');
  };
  return (
    <div className="form">
      <Chooser id={`${id}-from`} label="Who says it" choices={SENDERS} value={from} onChange={setFrom} />
      <Labelled id={`${id}-text`} label="Chat line">
        <Textfield
          id={`${id}-text`}
          isCompact
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Labelled>
      <ActionButton what="send the chat line" action={send} isDisabled={text === ''} spacing="compact">
        Send
      </ActionButton>
    </div>
  );
}
