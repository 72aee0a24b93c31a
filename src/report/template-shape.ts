import type { ObjectShape } from './data-shape';
import { invitationShape } from './invitation-shape';
import { reportShape } from './session-shape';
import type { TemplateUse } from './template-use';

/** The data that the templates of a use see. */
export function shapeFor(use: TemplateUse): ObjectShape {
  return use === 'invitation' ? invitationShape : reportShape;
}
