import { createContext, useContext } from 'react';

/** What depends on where the app runs. */
export interface PlatformCapabilities {
  /** Whether the app can accept untrusted certificates. */
  canAllowInvalidCertificates: boolean;
}

/** As on Forge, until the resolver says otherwise. */
export const PlatformCapabilitiesContext = createContext<PlatformCapabilities>({
  canAllowInvalidCertificates: false,
});

export function usePlatformCapabilities(): PlatformCapabilities {
  return useContext(PlatformCapabilitiesContext);
}
