import kvs from '@forge/kvs';
import * as v from 'valibot';
import { integer } from '../foundation/integer';
import {
  emptyRegister,
  peopleRegisterSchema,
  type PeopleStore,
} from '../administration/personal-data/people-register';
import { replaceRevised } from './replace-revised';
import { readStored, store } from './storage';

const entityName = 'personal-data';
const key = 'people';

const documentSchema = v.object({ revision: v.pipe(integer, v.minValue(1)), content: peopleRegisterSchema });

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
