import React, {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { ModalTransition, Text } from '@forge/react';
import { ConfirmModal } from './confirm-modal';

interface Leaving {
  /** Goes there at once, or after the administrator agrees to lose the unsaved changes. */
  leave: (go: () => void) => void;
  setUnsaved: (isUnsaved: boolean) => void;
}

const LeavingContext = createContext<Leaving>({ leave: (go) => go(), setUnsaved: () => undefined });

/** Guards unsaved changes below it. Whatever leads away from them calls `useLeave` first. */
export function UnsavedChangesGuard({ children }: { children: ReactNode }): React.JSX.Element {
  const isUnsaved = useRef(false);
  const [pending, setPending] = useState<{ go: () => void }>();
  const leave = useCallback((go: () => void) => {
    if (isUnsaved.current) setPending({ go });
    else go();
  }, []);
  const leaving = useMemo(
    () => ({ leave, setUnsaved: (isNow: boolean) => void (isUnsaved.current = isNow) }),
    [leave],
  );
  const discard = () => {
    isUnsaved.current = false;
    setPending(undefined);
    pending?.go();
  };
  return (
    <LeavingContext.Provider value={leaving}>
      {children}
      <ModalTransition>
        {pending && (
          <ConfirmModal
            title="Discard changes?"
            confirm="Discard changes"
            cancel="Keep editing"
            appearance="warning"
            onConfirm={discard}
            onCancel={() => setPending(undefined)}
          >
            <Text>Your changes are not saved yet and will be lost.</Text>
          </ConfirmModal>
        )}
      </ModalTransition>
    </LeavingContext.Provider>
  );
}

export function useLeave(): (go: () => void) => void {
  return useContext(LeavingContext).leave;
}

/** Declares that the component has unsaved changes. */
export function useUnsaved(isUnsaved: boolean): void {
  const { setUnsaved } = useContext(LeavingContext);
  useEffect(() => {
    setUnsaved(isUnsaved);
    return () => setUnsaved(false);
  }, [isUnsaved, setUnsaved]);
}
