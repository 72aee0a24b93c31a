import { appPropertyRoutes } from './endpoints/app-properties';
import { attachmentRoutes } from './endpoints/attachments';
import { commentRoutes } from './endpoints/comments';
import { createMetaRoutes } from './endpoints/create-meta';
import { dataPolicyRoutes } from './endpoints/data-policies';
import { editMetaRoutes } from './endpoints/edit-meta';
import { groupRoutes } from './endpoints/groups';
import { issuePropertyRoutes } from './endpoints/issue-properties';
import { issueRoutes } from './endpoints/issues';
import { notificationRoutes } from './endpoints/notifications';
import { permissionRoutes } from './endpoints/permissions';
import { projectRoutes } from './endpoints/projects';
import { remoteLinkRoutes } from './endpoints/remote-links';
import { searchRoutes } from './endpoints/search';
import { serverRoutes } from './endpoints/server';
import { serviceDeskRoutes } from './endpoints/service-desks';
import { transitionRoutes } from './endpoints/transitions';
import { userRoutes } from './endpoints/users';
import { watcherRoutes } from './endpoints/watchers';
import { worklogPropertyRoutes } from './endpoints/worklog-properties';
import { worklogRoutes } from './endpoints/worklogs';
import type { Route } from './route';

/** Every endpoint of the simulator; of several that fit a path, the first one answers. */
export const routes: readonly Route[] = [
  ...createMetaRoutes,
  ...issueRoutes,
  ...editMetaRoutes,
  ...issuePropertyRoutes,
  ...commentRoutes,
  ...worklogRoutes,
  ...worklogPropertyRoutes,
  ...attachmentRoutes,
  ...remoteLinkRoutes,
  ...watcherRoutes,
  ...notificationRoutes,
  ...transitionRoutes,
  ...searchRoutes,
  ...userRoutes,
  ...groupRoutes,
  ...projectRoutes,
  ...permissionRoutes,
  ...dataPolicyRoutes,
  ...appPropertyRoutes,
  ...serverRoutes,
  ...serviceDeskRoutes,
];
