import { createContext, useContext } from 'react';
import { everything, type ChosenFilter } from './activity/filter';

interface Shown {
  /** What the Activity tab lists when it opens. */
  filter: ChosenFilter;
  /** Opens the Activity tab with exactly these deliveries. */
  show: (filter: ChosenFilter) => void;
}

export const ShownDeliveriesContext = createContext<Shown>({ filter: everything, show: () => undefined });

/** How any tab leads to deliveries. */
export function useShownDeliveries(): Shown {
  return useContext(ShownDeliveriesContext);
}
