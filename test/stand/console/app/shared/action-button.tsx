import { useState } from 'react';
import Button, { type ButtonProps } from '@atlaskit/button/new';
import { useAction } from '../api/use-actions';

interface Props extends Pick<
  ButtonProps,
  'appearance' | 'children' | 'isDisabled' | 'shouldFitContainer' | 'spacing'
> {
  /** What could not be done, for the message if it fails: "end the session". */
  readonly what: string;
  readonly action: () => Promise<unknown>;
}

/** A button that does something at the stand and shows that it is busy with it. */
export function ActionButton({ what, action, ...look }: Props) {
  const run = useAction();
  const [isBusy, setIsBusy] = useState(false);
  const press = async () => {
    setIsBusy(true);
    await run(what, action);
    setIsBusy(false);
  };
  return <Button {...look} isLoading={isBusy} onClick={() => void press()} />;
}
