import Lozenge from '@atlaskit/lozenge';
import type { StoredValue } from '../api/stand-state';
import { distanceWords } from '../format/time-words';
import { JsonText } from './json-text';

interface Props {
  readonly values: readonly StoredValue[];
  readonly secrets: readonly string[];
  readonly now: number;
}

/** What the app has stored. Of a secret only its key is known here. */
export function Storage({ values, secrets, now }: Props) {
  if (values.length + secrets.length === 0) return <p className="note">The app has stored nothing.</p>;
  return (
    <div className="rows">
      {secrets.map((key) => (
        <div key={`secret ${key}`} className="row">
          <span className="line">
            <span className="grow code-like">{key}</span>
            <span className="note">«secret»</span>
          </span>
        </div>
      ))}
      {values.map(({ key, entity, value, expiresAt }) => (
        <details key={`${entity ?? ''} ${key}`} className="row">
          <summary>
            <span className="line">
              <span className="grow code-like">{key}</span>
              {entity !== undefined && <Lozenge>{entity}</Lozenge>}
            </span>
            {expiresAt !== undefined && (
              <span className="note">{`Expires ${distanceWords(expiresAt, now)}`}</span>
            )}
          </summary>
          <JsonText value={value} />
        </details>
      ))}
    </div>
  );
}
