import { createContext } from 'react';
import { z } from 'zod';

const person = z.object({
  accountId: z.string(),
  displayName: z.string(),
  emailAddress: z.string().optional(),
});

/** A user as Jira's REST API gives it. */
export type Person = z.infer<typeof person>;

/** Where components that show people get them from. */
export interface PersonSearch {
  /** The people that Jira finds for a query; all that it lists for an empty one. */
  search(query: string): Promise<readonly Person[]>;
  /** One person, or undefined if Jira knows none. */
  find(accountId: string): Promise<Person | undefined>;
}

/** Hands the people of the simulated Jira to the drawings. */
export const People = createContext<PersonSearch>({
  search: () => Promise.resolve([]),
  find: () => Promise.resolve(undefined),
});

/** Reads people from Jira through `get`, which answers the JSON of a path, or undefined if Jira refuses. */
export function peopleFrom(get: (restPath: string) => Promise<unknown>): PersonSearch {
  return {
    async search(query) {
      const found = z
        .array(person)
        .safeParse(await get(`/rest/api/3/user/search?query=${encodeURIComponent(query)}&maxResults=20`));
      return found.success ? found.data : [];
    },
    async find(accountId) {
      const found = person.safeParse(
        await get(`/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`),
      );
      return found.success ? found.data : undefined;
    },
  };
}
