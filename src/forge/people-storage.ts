import kvs from '@forge/kvs';
import { z } from 'zod';
import {
  emptyRegister,
  peopleRegisterSchema,
  type PeopleStore,
} from '../administration/personal-data/people-register';
import { replaceRevised } from './replace-revised';
import { readStored, store } from './storage';

const entityName = 'personal-data';
const key = 'people';

const documentSchema = z.object({ revision: z.int().min(1), content: peopleRegisterSchema });

/** The one document that says which account each pseudonym stands for. */
export const peopleStorage: PeopleStore = {
  readPeople: async () => {
    const value = await store('read the people register', () => kvs.entity(entityName).get(key));
    return readStored('people register', documentSchema, value) ?? { revision: 0, content: emptyRegister };
  },

  replacePeople: (content, expectedRevision) => {
    const document = { revision: expectedRevision + 1, content };
    return replaceRevised('write the people register', { entityName, key }, document, expectedRevision);
  },
};
