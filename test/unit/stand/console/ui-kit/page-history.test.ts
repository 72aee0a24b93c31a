import { PageHistory } from '../../../../stand/console/ui-kit/bridge/page-history';

describe('the history of a page', () => {
  it('starts at the root and goes where it is pushed', () => {
    const history = new PageHistory();
    const heard: string[] = [];
    history.listen(({ pathname, search }, action) => heard.push(`${action} ${pathname}${search}`));
    history.push('/a?x=1');
    history.replace({ pathname: '/b' });
    history.goBack();
    expect(heard).toEqual(['PUSH /a?x=1', 'REPLACE /b', 'POP /']);
  });

  it('forgets what lay ahead when it is pushed elsewhere', () => {
    const history = new PageHistory();
    history.push('/a');
    history.goBack();
    history.push('/b');
    history.goForward();
    expect(history.location.pathname).toBe('/b');
    expect(history.length).toBe(2);
  });

  it('stays where it is at either end, and tells nobody who no longer listens', () => {
    const history = new PageHistory();
    const listener = jest.fn();
    history.listen(listener)();
    history.goBack();
    history.push('/a');
    expect(listener).not.toHaveBeenCalled();
    expect(history.location.pathname).toBe('/a');
  });
});
