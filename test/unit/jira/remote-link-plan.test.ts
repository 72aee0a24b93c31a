import { planRemoteLinks } from '../../../src/jira/remote-link-plan';

const link = (globalId: string, title = 'Chat') => ({
  globalId,
  url: 'https://a.example/1',
  title,
  summary: '',
});
const found = (globalId: string | undefined, title = 'Chat') => ({
  globalId,
  object: { url: 'https://a.example/1', title },
});

describe('a plan for links', () => {
  test('puts those that are missing, in the order in which they are wanted', () => {
    expect(planRemoteLinks([link('chat'), link('recording')], [found('other')])).toEqual({
      put: [link('chat'), link('recording')],
      keep: [],
    });
  });

  test('puts one again that says something else under its id', () => {
    expect(planRemoteLinks([link('chat', 'Chat, Monday')], [found('chat')])).toMatchObject({
      put: [link('chat', 'Chat, Monday')],
    });
  });

  test('keeps what is there, and takes no link of somebody else for its own', () => {
    expect(planRemoteLinks([link('chat')], [found('chat')])).toEqual({ put: [], keep: [link('chat')] });
    expect(planRemoteLinks([link('chat')], [found(undefined)])).toEqual({ put: [link('chat')], keep: [] });
  });
});
