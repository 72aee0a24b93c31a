import { createContext, useContext } from 'react';
import { everything, type ChosenFilter } from './activity/filter';

interface Shown {
  /** What the Activity tab lists when it opens. */
  filter: ChosenFilter;
  /** Opens the Activity tab with exactly these deliveries. */
  show: (filter: ChosenFilter) => void;
  /** The configuration whose form the tab with the configurations opens, if one was asked for. */
  edited?: string;
  /** Opens the tab with the configurations, and the form of one if it is named. */
  showConfigurations: (edited?: string) => void;
}

export const ShownDeliveriesContext = createContext<Shown>({
  filter: everything,
  show: () => undefined,
  showConfigurations: () => undefined,
});

/** How any tab leads to deliveries, and back to the configurations. */
export function useShownDeliveries(): Shown {
  return useContext(ShownDeliveriesContext);
}
