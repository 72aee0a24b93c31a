import { useEffect, useState } from 'react';
import type { IssueDetail } from './issue-detail';
import { fetchIssue } from './stand-client';
import { describeError } from './use-stand';

/** An issue as it was read last. */
export interface IssueView {
  readonly detail: IssueDetail | undefined;
  readonly error: string | undefined;
}

/** Reads an issue whenever the state was read again (`tick` changes) or another one is chosen. */
export function useIssue(key: string | undefined, tick: unknown): IssueView {
  const [view, setView] = useState<IssueView>({ detail: undefined, error: undefined });
  useEffect(() => {
    if (key === undefined) return undefined;
    let isOver = false;
    fetchIssue(key).then(
      (detail) => isOver || setView({ detail, error: undefined }),
      (error: unknown) => isOver || setView(({ detail }) => ({ detail, error: describeError(error) })),
    );
    return () => {
      isOver = true;
    };
  }, [key, tick]);
  return view.detail?.key === key ? view : { detail: undefined, error: view.error };
}
