import { isRecord, type Handler } from './forge-doc';

/** What of a field's event crosses the bridge: the members that `useForm` of `@forge/react` looks at. */
interface PlainEvent {
  readonly type: string;
  readonly key?: string;
  readonly target: Readonly<Record<string, string | boolean | undefined>>;
}

/**
 * Reduces what Atlaskit hands to a handler to what would cross the real bridge: events become plain data, and
 * what is not data at all (analytics events, elements) becomes undefined.
 */
export function plainArgument(argument: unknown): unknown {
  if (isEvent(argument)) return plainEvent(argument);
  if (Array.isArray(argument)) return argument.map(plainArgument);
  if (typeof argument === 'function') return undefined;
  if (!isRecord(argument)) return argument;
  return isPlainObject(argument) ? argument : undefined;
}

/** Wraps a handler of the page so that it only sees plain arguments. */
export function withPlainArguments(handler: Handler): Handler {
  return (...given) => handler(...given.map(plainArgument));
}

function isEvent(value: unknown): value is Record<string, unknown> & { type: string } {
  return (
    isRecord(value) && typeof value['type'] === 'string' && 'target' in value && 'preventDefault' in value
  );
}

// An option of a select was made in the page's own frame, so its prototype is that frame's Object.prototype.
function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (isRecord(prototype) && Object.getPrototypeOf(prototype) === null);
}

function plainEvent(event: Record<string, unknown> & { type: string }): PlainEvent {
  const target = isRecord(event['target']) ? event['target'] : {};
  return {
    type: event.type,
    ...(typeof event['key'] === 'string' ? { key: event['key'] } : {}),
    target: {
      id: text(target['id']),
      name: text(target['name']),
      type: text(target['type']),
      value: text(target['value']),
      checked: typeof target['checked'] === 'boolean' ? target['checked'] : undefined,
    },
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
