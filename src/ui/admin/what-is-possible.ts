import { createContext, useContext } from 'react';

/** What depends on where the app runs. */
export interface WhatIsPossible {
  /** Whether certificates that are not trusted can be accepted. */
  canAllowInvalidCertificates: boolean;
}

/** As on Forge, until the resolver has said otherwise. */
export const WhatIsPossibleContext = createContext<WhatIsPossible>({ canAllowInvalidCertificates: false });

export function useWhatIsPossible(): WhatIsPossible {
  return useContext(WhatIsPossibleContext);
}
