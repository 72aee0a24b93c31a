import { useId, useState } from 'react';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { presets } from '../../../appliance/generator/presets';
import { helpDeskRepresentatives } from '../../../appliance/representatives';
import { menuOnTop } from '../../menu-on-top';
import { startSession } from '../api/stand-client';
import { nameWords } from '../format/count-words';
import { ActionButton } from '../shared/action-button';
import { Chooser, Labelled, type Choice } from '../shared/field';
import { Part } from '../shared/panel';

const PRESETS = presets.map((preset) => ({ value: preset, label: nameWords(preset) }));

const REPRESENTATIVES = helpDeskRepresentatives.map(({ username, displayName }) => ({
  value: username,
  label: displayName,
}));

/** Starts a session of a chosen kind about a chosen issue, or about none. */
export function StartSession({ issueKeys }: { issueKeys: readonly string[] }) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [preset, setPreset] = useState<string>('short');
  const [people, setPeople] = useState<readonly Choice[]>([]);
  const externalKey = typed ?? issueKeys[0] ?? '';
  const start = () =>
    startSession({
      preset,
      externalKey: externalKey === '' ? undefined : externalKey,
      representatives: people.length === 0 ? undefined : people.map(({ value }) => value),
    });
  return (
    <Part title="Start a session">
      <div className="form form-two">
        <Labelled id={`${id}-key`} label="External key">
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
      <div className="form">
        <Labelled id={`${id}-people`} label="Representatives, the first one leads">
          <Select<Choice, true>
            inputId={`${id}-people`}
            isMulti
            spacing="compact"
            options={REPRESENTATIVES}
            value={people}
            placeholder="Whoever is free"
            onChange={setPeople}
            {...menuOnTop}
          />
        </Labelled>
      </div>
      <ActionButton what="start the session" action={start} spacing="compact">
        Start session
      </ActionButton>
    </Part>
  );
}
