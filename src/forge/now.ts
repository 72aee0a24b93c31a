/** The platform's clock: milliseconds since 1970. */
export const now = (): number => Date.now();
