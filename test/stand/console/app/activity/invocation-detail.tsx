import type { Invocation } from '../api/stand-state';
import { countWords } from '../format/count-words';

/** Logs, calls and storage use of one invocation. */
export function InvocationDetail({ invocation }: { invocation: Invocation }) {
  const { error, jira, egress, logs, storage, moduleKey } = invocation;
  const hasStorage = storage.reads + storage.writes > 0;
  return (
    <div className="row-detail">
      <p className="note">{`Module ${moduleKey}`}</p>
      {error !== undefined && <p className="failed">{error}</p>}
      {hasStorage && (
        <p>
          {`Storage: ${countWords(storage.reads, 'read')} of ${kilobytes(storage.readKb)}, `}
          {`${countWords(storage.writes, 'write')} of ${kilobytes(storage.writeKb)}`}
        </p>
      )}
      <Calls
        title="Calls to Jira"
        calls={jira.map(({ method, path, status }) => ({ method, status, to: path }))}
      />
      <Calls
        title="Calls to the appliance"
        calls={egress.map(({ method, url, status }) => ({ method, status, to: url }))}
      />
      <Logs logs={logs} />
    </div>
  );
}

function kilobytes(amount: number): string {
  return `${Number(amount.toFixed(1))} KB`;
}

interface Call {
  readonly method: string;
  readonly status: number;
  readonly to: string;
}

function Calls({ title, calls }: { title: string; calls: readonly Call[] }) {
  if (calls.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className="plain code-like">
        {calls.map(({ method, status, to }, index) => (
          <li key={index} className={status >= 200 && status < 400 ? undefined : 'failed'}>
            {`${status === 0 ? 'no answer' : status} ${method} ${to}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Logs({ logs }: { logs: Invocation['logs'] }) {
  if (logs.length === 0) return <p className="note">Nothing was logged.</p>;
  return (
    <>
      <h4>Log</h4>
      <ul className="plain code-like">
        {logs.map(({ level, text }, index) => (
          <li key={index} className={level === 'error' ? 'failed' : undefined}>
            {`${level}: ${text}`}
          </li>
        ))}
      </ul>
    </>
  );
}
