import { useCallback, useState } from 'react';

export interface SelectionInUse {
  ids: ReadonlySet<string>;
  /** Selects a row, or deselects it. */
  toggle: (id: string) => void;
  /** Selects these rows and no others. */
  select: (ids: readonly string[]) => void;
  clear: () => void;
}

/** Which deliveries are selected. */
export function useSelection(): SelectionInUse {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set<string>());
  const toggle = useCallback((id: string) => {
    setIds(
      (before) => new Set(before.has(id) ? [...before].filter((other) => other !== id) : [...before, id]),
    );
  }, []);
  const select = useCallback((chosen: readonly string[]) => setIds(new Set(chosen)), []);
  const clear = useCallback(() => setIds(new Set<string>()), []);
  return { ids, toggle, select, clear };
}
