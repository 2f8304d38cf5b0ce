/** Shapes of JSON values: each says once what a value is, and gives its TypeScript type and its JSON Schema. */

export interface Shape<Value> {
  readonly schema: Readonly<Record<string, unknown>>
  /** Carries the value's TypeScript type and has no value at run time. */
  readonly value: Value
}

type Rules = Readonly<Record<string, unknown>>

const shape = <Value>(schema: Rules): Shape<Value> => ({ schema, value: undefined as Value }) // a type only, see Shape

export const words = (description: string, rules: Rules = {}): Shape<string> => shape({ description, type: 'string', ...rules })

/** A whole number from 0 to 2^53 - 1. */
export const count = (description: string): Shape<number> =>
  shape({ description, type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER })

export const share = (description: string): Shape<number> => shape({ description, type: 'number', minimum: 0, maximum: 1 })

export const truth = (description: string): Shape<boolean> => shape({ description, type: 'boolean' })

export const oneOf = <const Word extends string>(description: string, values: readonly Word[]): Shape<Word> =>
  shape({ description, enum: values })

/** A value of a column: text, number or truth value. */
export const cell = (description: string): Shape<string | number | boolean> => shape({ description, type: ['string', 'number', 'boolean'] })

export const listOf = <Value>(description: string, of: Shape<Value>, rules: Rules = {}): Shape<readonly Value[]> =>
  shape({ description, type: 'array', items: of.schema, ...rules })

/** An object whose properties have names of their own choice. */
export const mapOf = <Value>(description: string, of: Shape<Value>): Shape<Readonly<Record<string, Value>>> =>
  shape({ description, type: 'object', additionalProperties: of.schema })

type Properties = Readonly<Record<string, Shape<unknown>>>

/** An object with these properties, all of them, and no other. */
export const objectOf = <P extends Properties>(
  description: string,
  properties: P,
): Shape<{ readonly [Name in keyof P]: P[Name]['value'] }> =>
  shape({
    description,
    type: 'object',
    properties: Object.fromEntries(Object.entries(properties).map(([name, { schema }]) => [name, schema])),
    required: Object.keys(properties),
    additionalProperties: false,
  })

/** The value may be null; its description says what null means. */
export function orNull<Value>(of: Shape<Value>): Shape<Value | null> {
  const type = of.schema['type']
  return shape({ ...of.schema, type: [...(Array.isArray(type) ? (type as unknown[]) : [type]), 'null'] })
}
