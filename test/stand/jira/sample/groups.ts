/** The groups of the sample site, whose members do not matter here. */
export const groups = {
  administrators: '276f955c-63d7-42c8-9520-92d01dca0611',
  helpDesk: '4a7c0c5e-5b1d-4f0f-9f3c-6c1b7f7e2a10',
  onCall: '9c1d2f68-0a41-4a55-8a6d-3f3c2b8f5e77',
} as const;

export const sampleGroups = [
  { groupId: groups.administrators, name: 'jira-administrators' },
  { groupId: groups.helpDesk, name: 'help-desk' },
  { groupId: groups.onCall, name: 'operations-on-call' },
];
