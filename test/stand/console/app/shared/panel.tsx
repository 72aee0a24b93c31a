import { useId, type ReactNode } from 'react';
import Heading from '@atlaskit/heading';

interface Props {
  readonly title: string;
  /** Shown at the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One of the console's panels; `anchor` is what an address ends with to lead to it. */
export function Panel({ anchor, title, aside, children }: Props & { readonly anchor: string }) {
  const id = useId();
  return (
    <section className="panel" id={anchor} aria-labelledby={id}>
      <header className="panel-head">
        <Heading size="small" as="h2" id={id}>
          {title}
        </Heading>
        {aside}
      </header>
      {children}
    </section>
  );
}

/** A part of a panel. */
export function Part({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section className="part" aria-labelledby={id}>
      <header className="part-head">
        <Heading size="xsmall" as="h3" id={id}>
          {title}
        </Heading>
        {aside}
      </header>
      {children}
    </section>
  );
}
