import type { ComponentProps, ComponentType } from 'react';
import icons from 'stand:icons';
import { stringProp, type ForgeDoc } from '../forge-doc';
import { tokenVariable } from '../token-variable';
import type AddIcon from '@atlaskit/icon/core/add';

type GlyphProps = ComponentProps<typeof AddIcon>;

/** The icon that UI Kit knows under a name, or undefined if it is none of today's icons. */
export function glyphNamed(name: unknown): ComponentType<GlyphProps> | undefined {
  return typeof name === 'string' && Object.hasOwn(icons, name) ? icons[name] : undefined;
}

/** Draws UI Kit's `Icon`. A former icon name is shown as unknown: today's product no longer draws it either. */
export function DrawnIcon({ node }: { node: ForgeDoc }) {
  const name = stringProp(node, 'glyph') ?? '';
  const Glyph = glyphNamed(name);
  const label = stringProp(node, 'label') ?? '';
  if (Glyph === undefined)
    return <span data-forge-unknown={`Icon ${name}`} className="forge-unknown" title={name} />;
  const isSmall = stringProp(node, 'size') === 'small';
  const color = stringProp(node, 'color') ?? stringProp(node, 'primaryColor') ?? 'currentColor';
  return (
    <Glyph
      label={label}
      size={isSmall ? 'small' : 'medium'}
      spacing={isSmall ? 'none' : 'spacious'}
      color={tokenVariable(color) as GlyphProps['color']}
    />
  );
}
