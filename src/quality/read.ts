/** Reading a report that was written. */
import type { ValidateFunction } from 'ajv/dist/2020.js'
import { UsageError } from '../failure.ts'
import { compileSchema } from '../json-schema.ts'
import { REPORT_VERSION, reportSchema, type Report } from './schema.ts'

/** The report in this text; a {@link UsageError} that says where it is none. `name` is what people call the file. */
export function readReport(text: string, name: string): Report {
  const value = parse(text, name)
  isReport ??= compileSchema<Report>(reportSchema())
  if (isReport(value)) return value
  const [error] = isReport.errors ?? []
  throw new UsageError(
    `${name} is no quality report of version ${REPORT_VERSION}: ${error?.instancePath || 'the whole'} ${error?.message ?? 'is invalid'}; name a quality-report.json that this version wrote`,
  )
}

let isReport: ValidateFunction<Report> | undefined

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError(`${name} is no JSON; name a quality-report.json`)
  }
}
