import { useId, useState } from 'react';
import Textfield from '@atlaskit/textfield';
import { presets } from '../../../appliance/generator/presets';
import { startSession } from '../api/stand-client';
import { nameWords } from '../format/count-words';
import { ActionButton } from '../shared/action-button';
import { Chooser, Labelled } from '../shared/field';
import { Part } from '../shared/panel';

const PRESETS = presets.map((preset) => ({ value: preset, label: nameWords(preset) }));

/** Starts a session of a chosen kind about a chosen issue. */
export function StartSession({ issueKeys }: { issueKeys: readonly string[] }) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [preset, setPreset] = useState<string>('short');
  const externalKey = typed ?? issueKeys[0] ?? '';
  const start = () => startSession({ preset, externalKey: externalKey === '' ? undefined : externalKey });
  return (
    <Part title="Start a session">
      <div className="form form-two">
        <Labelled id={`${id}-key`} label="Issue key">
          <Textfield
            id={`${id}-key`}
            isCompact
            list={`${id}-keys`}
            value={externalKey}
            placeholder="None"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <datalist id={`${id}-keys`}>
            {issueKeys.map((key) => (
              <option key={key} value={key} />
            ))}
          </datalist>
        </Labelled>
        <Chooser id={`${id}-preset`} label="Kind" choices={PRESETS} value={preset} onChange={setPreset} />
      </div>
      <ActionButton what="start the session" action={start} spacing="compact">
        Start session
      </ActionButton>
    </Part>
  );
}
