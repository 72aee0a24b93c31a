import { createHash } from 'node:crypto';
import type { InvitationStore } from '../issue-panel/invitation/invitation-store';
import { countInHour } from './hourly-count';

/** How many invitations were sent lately, beside the session keys that they carry. */
export const invitationStorage: InvitationStore = {
  countOne: (who, idempotencyKey, most, now) => {
    const digest = createHash('sha256').update(`invitations:${who}`).digest('hex').slice(0, 32);
    const key = `count:${digest}`;
    return countInHour('count invitations', {
      entityName: 'session-key',
      key,
      id: idempotencyKey,
      most,
      now,
    });
  },
};
