import { Component, useSyncExternalStore, type ReactNode } from 'react';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { Drawings, Drawn } from '../draw';
import { drawings } from '../drawings';
import { People, type PersonSearch } from '../people';
import { EgressConsent } from './egress-consent';
import { Flags } from './flags';
import type { PageStore } from './page-state';

interface Props {
  readonly appName: string;
  readonly store: PageStore;
  readonly people: PersonSearch;
}

/** A module's page: what the app committed last, its flags and its questions to the administrator. */
export function ModulePage({ appName, store, people }: Props) {
  const { commit, flags, question } = useSyncExternalStore(store.subscribe, store.state);
  return (
    <People.Provider value={people}>
      <Drawings.Provider value={drawings}>
        <main id="forge-root">
          {commit === undefined ? (
            <div className="page-loading">
              <Spinner size="large" label="Loading the app" />
            </div>
          ) : (
            <DrawingErrors>
              <Drawn node={commit.doc} />
            </DrawingErrors>
          )}
        </main>
        <Flags flags={flags} onDismiss={store.closeFlag} />
        <EgressConsent appName={appName} question={question} />
      </Drawings.Provider>
    </People.Provider>
  );
}

/** Shows an error of a drawing instead of a white page. */
class DrawingErrors extends Component<{ children: ReactNode }, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <SectionMessage appearance="error" title="This page could not be drawn" testId="drawing-error">
        <p>{this.state.error.message}</p>
      </SectionMessage>
    );
  }
}
