/** What the parent tells a child: one argument in JSON. */
export function told<Given>(): Given {
  return JSON.parse(process.argv[2] ?? '') as Given;
}

/** Tells the parent what was measured. */
export function answer(measured: unknown): void {
  process.stdout.write(JSON.stringify(measured));
}
