/** In how many projects survey rules are looked at. */
export const projectsAsked = 10;
