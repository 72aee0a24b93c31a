import type { AdminApi, AdminFunction } from '../../administration/admin-api';
import { createResolverClient } from '../shared/resolver-client';
import { createUseAnswer } from '../shared/use-answer';
import { createUseChange } from '../shared/use-change';

export type PayloadOf<F extends AdminFunction> = AdminApi[F]['payload'];
export type ValueOf<F extends AdminFunction> = AdminApi[F]['value'];

/** Calls a function of the admin page's resolver. */
export const callAdmin = createResolverClient<AdminApi>();

export const useAnswer = createUseAnswer(callAdmin);

export const useChange = createUseChange(callAdmin);
