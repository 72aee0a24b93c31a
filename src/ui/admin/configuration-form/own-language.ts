import { useEffect, useState } from 'react';
import { view } from '@forge/bridge';
import type { OwnLanguage } from './form-values';

/**
 * The language and time zone that the administrator has chosen in Jira, as the platform tells every page. `undefined`
 * until it has answered; nothing of both if it does not know.
 */
export function useOwnLanguage(): OwnLanguage | undefined {
  const [own, setOwn] = useState<OwnLanguage>();
  useEffect(() => {
    view.getContext().then(
      ({ locale, timezone }) => setOwn({ locale, timeZone: timezone }),
      () => setOwn({}),
    );
  }, []);
  return own;
}
