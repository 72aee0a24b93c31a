import { useContext, useEffect, useState } from 'react';
import { Inline } from '@atlaskit/primitives';
import { drawChildren } from '../draw';
import { stringProp, type ForgeDoc } from '../forge-doc';
import { People } from '../people';

/** Draws UI Kit's `User`: initials and, unless the page hides it, the name that Jira gives. */
export function User({ node }: { node: ForgeDoc }) {
  const people = useContext(People);
  const accountId = stringProp(node, 'accountId') ?? '';
  const [name, setName] = useState<string>();
  useEffect(() => {
    void people.find(accountId).then((person) => setName(person?.displayName ?? 'Unknown user'));
  }, [accountId, people]);
  if (name === undefined) return <span className="forge-user">…</span>;
  return (
    <span className="forge-user">
      <span className="forge-user-initials" aria-hidden={node.props['hideDisplayName'] !== true} title={name}>
        {initialsOf(name)}
      </span>
      {node.props['hideDisplayName'] === true ? null : name}
    </span>
  );
}

/** Draws UI Kit's `UserGroup`. */
export function UserGroup({ node }: { node: ForgeDoc }) {
  return (
    <Inline space="space.100" shouldWrap>
      {drawChildren(node)}
    </Inline>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}
