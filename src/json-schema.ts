/**
 * Checking values against the package's own JSON Schemas (2020-12).
 *
 * Schemas are compiled by Ajv, strictly and with formats, and taken to be sound: the meta-schema is not looked at, because
 * to compile it takes five times as long as all tables together. A test holds each of them against it.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

export interface Compiling {
  /** Whether a value is told all its faults; the first alone unless asked for. */
  readonly allErrors?: boolean
  /** Whether a fault names the part of the schema that it breaks. */
  readonly verbose?: boolean
}

/** Whether a value keeps the schema, and by `errors` in which ways it does not. */
export function compileSchema<Value = unknown>(schema: object, options: Compiling = {}): ValidateFunction<Value> {
  const ajv = new Ajv2020({ ...options, strict: true, allowUnionTypes: true, meta: false, validateSchema: false })
  formats.default(ajv)
  for (const keyword of ['x-version', 'x-primary-key', 'x-references', 'x-unit']) ajv.addKeyword(keyword)
  return ajv.compile<Value>(schema)
}
