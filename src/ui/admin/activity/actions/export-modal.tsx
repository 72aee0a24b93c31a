import React, { useState } from 'react';
import { useAnswer } from '../../call-admin';
import { ExportedParts, type AskedPart } from '../../exported-parts';
import { deliveryFilter, type ChosenFilter } from '../filter';

interface Props {
  chosen: ChosenFilter;
  onClose: () => void;
}

/** Shows the deliveries that match as CSV to copy. */
export function ExportModal({ chosen, onClose }: Props): React.JSX.Element {
  const [openedAt] = useState(() => Date.now());
  const usePart = (asked: AskedPart) =>
    useAnswer('exportDeliveries', { ...deliveryFilter(chosen, openedAt), ...asked });
  return (
    <ExportedParts
      title="Export deliveries"
      row={['delivery', 'deliveries']}
      usePart={usePart}
      onClose={onClose}
    />
  );
}
