/** All that the settings of a new configuration have to say. */
export const newSettings = {
  name: 'Berlin',
  host: 'berlin.beyondtrustcloud.com',
  clientId: 'berlin',
  writableProjects: { mode: 'all' },
};
