import type { FuzzTarget } from '../fuzz-target';
import { adminTarget } from './admin';
import { answerTarget } from './answers';
import { eventTarget } from './events';
import { growthTarget } from './growth';
import { htmlTarget } from './html';
import { importTarget, storedSetTarget } from './imports';
import { issueKeyTarget } from './issue-keys';
import { invitationTarget } from './invitations';
import { renderTarget, templateCheckTarget, templateSyntaxTarget } from './templates';

export const fuzzTargets: readonly FuzzTarget[] = [
  answerTarget,
  eventTarget,
  issueKeyTarget,
  htmlTarget,
  templateSyntaxTarget,
  templateCheckTarget,
  invitationTarget,
  renderTarget,
  importTarget,
  storedSetTarget,
  adminTarget,
  growthTarget,
];
