import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import type { Invocation } from '../api/stand-state';
import { clockWords, tookWords } from '../format/time-words';
import { nameWords } from '../format/count-words';
import { costWords } from './cost-words';
import { InvocationDetail } from './invocation-detail';

const PAGE = 15;

/** The app's invocations, the newest first. */
export function Invocations({ invocations, now }: { invocations: readonly Invocation[]; now: number }) {
  const [count, setCount] = useState(PAGE);
  const ordered = [...invocations].sort((a, b) => b.startedAt - a.startedAt);
  if (ordered.length === 0) return <p className="note">The app has not been called yet.</p>;
  return (
    <div className="rows">
      {ordered.slice(0, count).map((invocation) => (
        <InvocationRow key={invocation.id} invocation={invocation} now={now} />
      ))}
      {ordered.length > count && (
        <Button appearance="subtle" spacing="compact" onClick={() => setCount(count + 4 * PAGE)}>
          Show more
        </Button>
      )}
    </div>
  );
}

function InvocationRow({ invocation, now }: { invocation: Invocation; now: number }) {
  const { kind, functionKey, startedAt, endedAt, outcome } = invocation;
  return (
    <details className="row" data-invocation={invocation.id}>
      <summary>
        <span className="line">
          <strong className="grow">{nameWords(kind)}</strong>
          <Lozenge appearance={outcomeLook(outcome)}>{outcome === 'ok' ? 'OK' : nameWords(outcome)}</Lozenge>
        </span>
        <span className="note">
          {[
            functionKey,
            clockWords(startedAt, now),
            endedAt === undefined ? 'running' : tookWords(endedAt - startedAt),
          ].join(' · ')}
        </span>
        <span className="note">{costWords(invocation)}</span>
      </summary>
      <InvocationDetail invocation={invocation} />
    </details>
  );
}

function outcomeLook(outcome: string): 'success' | 'inprogress' | 'removed' {
  if (outcome === 'ok') return 'success';
  return outcome === 'running' ? 'inprogress' : 'removed';
}
