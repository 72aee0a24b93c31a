import { handlerProp, stringProp, type ForgeDoc } from '../forge-doc';

/** Draws UI Kit's `Range` with the browser's own slider; its page gets the number. */
export function RangeField({ node }: { node: ForgeDoc }) {
  const onChange = handlerProp(node, 'onChange');
  return (
    <input
      className="forge-range"
      type="range"
      id={stringProp(node, 'id')}
      name={stringProp(node, 'name')}
      min={numberProp(node, 'min') ?? 0}
      max={numberProp(node, 'max') ?? 100}
      step={numberProp(node, 'step') ?? 0.1}
      value={numberProp(node, 'value')}
      defaultValue={
        numberProp(node, 'value') === undefined ? (numberProp(node, 'defaultValue') ?? 50) : undefined
      }
      disabled={node.props['isDisabled'] === true}
      onChange={(event) => onChange?.(Number(event.currentTarget.value))}
      onBlur={() => handlerProp(node, 'onBlur')?.()}
      onFocus={() => handlerProp(node, 'onFocus')?.()}
    />
  );
}

function numberProp(node: ForgeDoc, name: string): number | undefined {
  const value = node.props[name];
  return typeof value === 'number' ? value : undefined;
}
