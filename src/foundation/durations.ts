/** Every duration in the app is in milliseconds, unless its name tells another unit, such as `delaySeconds`. */
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
export const week = 7 * day;
