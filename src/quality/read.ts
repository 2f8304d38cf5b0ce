/** Reading a report that was written. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { UsageError } from '../failure.ts'
import { REPORT_VERSION, reportSchema, type Report } from './schema.ts'

/** The report in this text; a {@link UsageError} that says where it is none. `name` is what people call the file. */
export function readReport(text: string, name: string): Report {
  const value = parse(text, name)
  isReport ??= new Ajv2020({ strict: true, allowUnionTypes: true, keywords: ['x-version'] }).compile(reportSchema())
  if (isReport(value)) return value as Report // it fits the schema that the type comes from
  const [error] = isReport.errors ?? []
  throw new UsageError(
    `${name} is no quality report of version ${REPORT_VERSION}: ${error?.instancePath || 'the whole'} ${error?.message ?? 'is invalid'}; name a quality-report.json that this version wrote`,
  )
}

let isReport: ReturnType<Ajv2020['compile']> | undefined

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError(`${name} is no JSON; name a quality-report.json`)
  }
}
