import { isRecord, stringProp, type ForgeDoc } from '../forge-doc';

/** Widths of UI Kit's named image sizes, in pixels. */
const WIDTHS: Readonly<Record<string, number>> = {
  xsmall: 96,
  small: 160,
  medium: 320,
  large: 640,
  xlarge: 960,
};

/** Draws UI Kit's `Image`; a width or height given in the page goes before the named size. */
export function DrawnImage({ node }: { node: ForgeDoc }) {
  const width = dimension(node.props['width']);
  const height = dimension(node.props['height']);
  const named = WIDTHS[stringProp(node, 'size') ?? 'xlarge'] ?? WIDTHS['xlarge'];
  const isSized = width !== undefined || height !== undefined;
  return (
    <img
      src={sourceOf(node.props['src'])}
      alt={stringProp(node, 'alt') ?? ''}
      style={isSized ? { width, height } : { maxWidth: named, width: '100%' }}
    />
  );
}

function dimension(value: unknown): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

// A local import arrives as the address itself or as a module with it as its default.
function sourceOf(src: unknown): string | undefined {
  if (typeof src === 'string') return src;
  return isRecord(src) && typeof src['default'] === 'string' ? src['default'] : undefined;
}
