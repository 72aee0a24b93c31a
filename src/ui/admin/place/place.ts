import { deliveryStates } from '../../../delivery/delivery';
import { everything, isPeriod, type ChosenFilter } from '../activity/filter';

export const tabNames = ['configurations', 'activity', 'templates', 'settings'] as const;

export type TabName = (typeof tabNames)[number];

/** What the page shows, as far as an address can say it. */
export interface Place {
  tab: TabName;
  /** What the Activity tab lists. */
  filter: ChosenFilter;
  /** The delivery whose record is open there. */
  delivery?: string;
  /** The configuration whose form the tab with the configurations opens first. It has no address. */
  form?: string;
}

/** An address within the page, as the platform's history has it: always relative to the app's own. */
export interface Address {
  pathname: string;
  search: string;
}

export const beginning: Place = { tab: 'configurations', filter: everything };

/** Longer ones are none: what lists deliveries refuses them too. */
const longestText = 300;
const longestId = 500;

/** The address of a place: `/activity?state=parked&delivery=…`. What is usual is left out. */
export function addressOf({ tab, filter, delivery }: Place): Address {
  const pathname = tab === beginning.tab ? '/' : `/${tab}`;
  if (tab !== 'activity') return { pathname, search: '' };
  const { configurationId, state, period, from, to, search } = filter;
  const said = {
    configuration: configurationId,
    state,
    period: period === everything.period ? undefined : period,
    from: period === 'own' ? from : undefined,
    to: period === 'own' ? to : undefined,
    search: search.trim(),
    delivery,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) if (value) query.set(name, value);
  const text = query.toString();
  return { pathname, search: text === '' ? '' : `?${text}` };
}

/** The place that an address leads to. Anybody can write one: what it says is taken as far as it makes sense. */
export function placeAt({ pathname, search }: Address): Place {
  const [, first = ''] = pathname.match(/^\/*([^/]*)/) ?? [];
  const tab = tabNames.find((name) => name === first) ?? beginning.tab;
  if (tab !== 'activity') return { ...beginning, tab };
  const query = new URLSearchParams(search);
  const text = (name: string, longest: number) => {
    const value = query.get(name) ?? '';
    return value !== '' && value.length <= longest ? value : undefined;
  };
  return { tab, filter: filterIn(text), delivery: text('delivery', longestId) };
}

function filterIn(text: (name: string, longest: number) => string | undefined): ChosenFilter {
  const period = text('period', longestText) ?? '';
  const day = (name: string) => {
    const value = text(name, 10);
    return value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
  };
  return {
    configurationId: text('configuration', 100),
    state: deliveryStates.find((state) => state === text('state', longestText)),
    period: isPeriod(period) ? period : everything.period,
    ...(period === 'own' && { from: day('from'), to: day('to') }),
    search: text('search', longestText) ?? '',
  };
}

export function isSameAddress(one: Address, other: Address): boolean {
  return one.pathname === other.pathname && one.search === other.search;
}

/** The place, with the filter that is in use if it is the same: the list of another one would be read anew. */
export function withFilterInUse(place: Place, { filter }: Place): Place {
  const alone = (each: ChosenFilter) => addressOf({ tab: 'activity', filter: each });
  return isSameAddress(alone(place.filter), alone(filter)) ? { ...place, filter } : place;
}
