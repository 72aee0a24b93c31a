/** A person's initials in a disc, for the eye only: the name stands beside it. */
export function Initials({ name }: { name: string }) {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = `${words[0]?.[0] ?? '?'}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`;
  return (
    <span className="initials" aria-hidden>
      {letters.toUpperCase()}
    </span>
  );
}
