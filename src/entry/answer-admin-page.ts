import { adminFunctions, answerAdmin } from '../administration/answer-admin';
import { adminDependencies } from '../forge/wiring/admin-dependencies';
import { resolverFor } from '../forge/resolver';

/** The resolver of the admin page: one function for each name in `AdminApi`. */
export const answerAdminPage = resolverFor(adminFunctions, (name, payload, { accountId }) =>
  answerAdmin(name, payload, adminDependencies(accountId)),
);
