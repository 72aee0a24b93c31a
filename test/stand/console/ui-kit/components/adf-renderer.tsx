import { AdfDocument } from '../../adf/adf-document';
import type { ForgeDoc } from '../forge-doc';

/** Draws UI Kit's `AdfRenderer`. */
export function AdfRenderer({ node }: { node: ForgeDoc }) {
  return <AdfDocument document={node.props['document']} />;
}
