import { createContext, useContext } from 'react';

/** What depends on where the app runs. */
export interface PlatformCapabilities {
  /** Whether certificates that are not trusted can be accepted. */
  canAllowInvalidCertificates: boolean;
}

/** As on Forge, until the resolver has said otherwise. */
export const PlatformCapabilitiesContext = createContext<PlatformCapabilities>({
  canAllowInvalidCertificates: false,
});

export function usePlatformCapabilities(): PlatformCapabilities {
  return useContext(PlatformCapabilitiesContext);
}
