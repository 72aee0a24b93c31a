/** Whether a trial feature of Atlaskit is on: none is. Stands in for `@atlaskit/platform-feature-flags`. */
export function fg(): boolean {
  return false;
}

/** The former name of `fg`. */
export const getBooleanFF = fg;

/** There is no service to ask. */
export function setBooleanFeatureFlagResolver(): void {}
