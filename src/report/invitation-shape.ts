import { maybe, number, object, text, type ShapeOf } from './data-shape';
import type { InvitationRoot } from './invitation-data';

/** The data that the templates of invitations see. */
export const invitationShape: ShapeOf<InvitationRoot> = object('The data of an invitation', {
  invitation: object('The invitation', {
    agent: maybe(text('The name of who invites')),
    customer: maybe(text('The name of the issue’s reporter')),
    issue: object('The issue', {
      key: text('Its key'),
      summary: maybe(text('Its summary')),
    }),
    key: text('The session key: seven digits that the customer types in'),
    link: text('The link that does the same, as the appliance gave it'),
    validUntil: text('Until when both are valid: day, time and time zone'),
    validUntilAt: number('The same in milliseconds, for the helpers date, time and dateTime'),
    appliance: text('The host name of the appliance'),
    configuration: text('The name of the configuration'),
  }),
});
