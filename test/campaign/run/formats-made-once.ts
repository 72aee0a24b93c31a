let isInstalled = false;

/** Lets the runs of a process share date formats: making one takes longer than most of what a run does. */
export function makeFormatsOnce(): void {
  if (isInstalled) return;
  isInstalled = true;
  const made = new Map<string, Intl.DateTimeFormat>();
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct(Format, [locales, options]: [Intl.LocalesArgument, Intl.DateTimeFormatOptions | undefined]) {
      const key = JSON.stringify([locales, options]);
      const format = made.get(key) ?? new Format(locales, options);
      made.set(key, format);
      return format;
    },
  });
}
