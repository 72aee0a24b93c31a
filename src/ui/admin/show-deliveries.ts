import { createContext, useContext } from 'react';
import { everything, type ChosenFilter } from './activity/filter';

interface Shown {
  /** What the Activity tab lists. */
  filter: ChosenFilter;
  /** The delivery whose record is open there. */
  delivery?: string;
  /** Opens the Activity tab with exactly these deliveries. */
  show: (filter: ChosenFilter) => void;
  /** Opens the record of a delivery in the Activity tab, or closes it. */
  openDelivery: (id: string | undefined) => void;
  /** The configuration whose form the tab with the configurations opens, if one was asked for. */
  edited?: string;
  /** Opens the tab with the configurations, and the form of one if it is named. */
  showConfigurations: (edited?: string) => void;
}

export const ShownDeliveriesContext = createContext<Shown>({
  filter: everything,
  show: () => undefined,
  openDelivery: () => undefined,
  showConfigurations: () => undefined,
});

/** How any tab leads to deliveries, and back to the configurations. */
export function useShownDeliveries(): Shown {
  return useContext(ShownDeliveriesContext);
}
