/**
 * The shape of the templates' data, described for people. The editor's list of variables, the check of templates and
 * docs/templates.md are made from it. `ShapeOf` ties a description to its type: if a field is added, renamed or made
 * optional and the description is not, it does not compile.
 */
export type ShapeOf<Value> = [Value] extends [string]
  ? ValueShape<'text'>
  : [Value] extends [number]
    ? ValueShape<'number'>
    : [Value] extends [boolean]
      ? ValueShape<'flag'>
      : [Value] extends [readonly (infer Item)[]]
        ? ListShapeOf<Item>
        : ObjectShapeOf<Value>;

export interface ValueShape<Type extends ValueType = ValueType> {
  type: Type;
  description: string;
  optional?: boolean;
}

export type ValueType = 'text' | 'number' | 'flag';

interface ListShapeOf<Item> {
  type: 'list';
  description: string;
  item: ShapeOf<Item>;
}

interface ObjectShapeOf<Value> {
  type: 'object';
  description: string;
  fields: FieldsOf<Value>;
}

/** A description for each field, marked `optional` if the field may be absent. */
export type FieldsOf<Value> = {
  [Name in keyof Value]-?: ShapeOf<NonNullable<Value[Name]>> &
    (undefined extends Value[Name] ? { optional: true } : { optional?: never });
};

/** The description of any field. */
export type Shape = ValueShape | ListShape | ObjectShape;

export interface ListShape {
  type: 'list';
  description: string;
  item: Shape;
  optional?: boolean;
}

export interface ObjectShape {
  type: 'object';
  description: string;
  fields: Readonly<Record<string, Shape>>;
  optional?: boolean;
  /**
   * Whether it stands for values of several kinds, also texts: then a value may have its fields, or be shown itself.
   */
  isAnyOfSeveral?: boolean;
}

export const text = (description: string) => ({ type: 'text', description }) as const;
export const number = (description: string) => ({ type: 'number', description }) as const;
export const flag = (description: string) => ({ type: 'flag', description }) as const;

export function list<Item>(description: string, item: Item) {
  return { type: 'list', description, item } as const;
}

export function object<Fields>(description: string, fields: Fields) {
  return { type: 'object', description, fields } as const;
}

/** The field may be absent. */
export function maybe<Described extends object>(shape: Described): Described & { optional: true } {
  return { ...shape, optional: true };
}
