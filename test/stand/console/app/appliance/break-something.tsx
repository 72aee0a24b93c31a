import { useId, useState } from 'react';
import Textfield from '@atlaskit/textfield';
import { faultKinds, faultyEndpoints } from '../../../appliance/faults';
import { tellAppliance } from '../api/stand-client';
import type { ActiveFault } from '../api/stand-state';
import { ActionButton } from '../shared/action-button';
import { Chooser, Labelled } from '../shared/field';
import { Part } from '../shared/panel';
import { endpointWords, faultWords, kindWords } from './fault-words';

const ENDPOINTS = faultyEndpoints.map((value) => ({ value, label: endpointWords(value) }));
const KINDS = faultKinds.map((value) => ({ value, label: kindWords(value) }));

/** Makes something go wrong at the appliance, a number of times or until it is repaired. */
export function BreakSomething({ faults }: { faults: readonly ActiveFault[] }) {
  const id = useId();
  const [endpoint, setEndpoint] = useState<string>('reporting');
  const [kind, setKind] = useState<string>('500');
  const [times, setTimes] = useState('2');
  const count = Number.parseInt(times, 10);
  const add = () => tellAppliance('fault', { endpoint, kind, ...(count >= 1 ? { times: count } : {}) });
  return (
    <Part title="Break something">
      {faults.length > 0 && <ActiveFaults faults={faults} />}
      <div className="form form-two">
        <Chooser
          id={`${id}-endpoint`}
          label="Where"
          choices={ENDPOINTS}
          value={endpoint}
          onChange={setEndpoint}
        />
        <Chooser id={`${id}-kind`} label="What" choices={KINDS} value={kind} onChange={setKind} />
        <Labelled id={`${id}-times`} label="How often">
          <Textfield
            id={`${id}-times`}
            type="number"
            min={1}
            isCompact
            placeholder="Always"
            value={times}
            onChange={(event) => setTimes(event.currentTarget.value)}
          />
        </Labelled>
        <ActionButton what="break it" action={add}>
          Break it
        </ActionButton>
      </div>
    </Part>
  );
}

function ActiveFaults({ faults }: { faults: readonly ActiveFault[] }) {
  return (
    <div className="card card-danger">
      <ul className="plain">
        {faults.map((fault, index) => (
          <li key={index}>{faultWords(fault)}</li>
        ))}
      </ul>
      <ActionButton what="mend it" action={() => tellAppliance('clear-faults', {})} spacing="compact">
        Clear
      </ActionButton>
    </div>
  );
}
