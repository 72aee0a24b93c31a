/**
 * The CSS variable of a design token: `color.text.subtle` → `var(--ds-text-subtle)`. Anything else is returned as
 * it is. Atlaskit leaves the groups `color` and `elevation` out of its variables' names.
 */
export function tokenVariable(value: string): string {
  if (!/^(color|elevation|space|border|radius|font)\.[\w.]+$/.test(value)) return value;
  const name = value.replace(/^(color|elevation)\./, '').replaceAll('.', '-');
  return `var(--ds-${name})`;
}
