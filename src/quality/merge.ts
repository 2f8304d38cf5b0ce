/**
 * Reports of parts become the report of the whole: the same bytes as one report on all their rows,
 * whatever the parts and their order. Two exceptions are no matter of reports: pages that repeat one
 * another are told within a run, and a difference from a baseline is one of the part that it was found in.
 */
import { UsageError } from '../failure.ts'
import { tables } from '../tables/index.ts'
import type { Table } from '../tables/table.ts'
import { mergeDrift } from './drift.ts'
import { inOrder } from './report.ts'
import type { Report, TableReport } from './schema.ts'
import { TableProfile } from './table-profile.ts'

/** The report on both. Throws a {@link UsageError} where they are of different versions or damaged. */
export function mergeReports(a: Report, b: Report): Report {
  for (const [what, one, other] of [
    ['schema version', a.schema, b.schema],
    ['tool', `${a.tool.name} ${a.tool.version}`, `${b.tool.name} ${b.tool.version}`],
  ] as const)
    if (one !== other) throw new UsageError(`the reports have not one ${what} (${one} and ${other}); write them with one version`)
  return {
    version: a.version,
    tool: a.tool,
    schema: a.schema,
    complete: a.complete && b.complete,
    summary: mergeSummaries(a.summary, b.summary),
    tables: Object.values<Table>(tables).flatMap((table) => {
      const parts = [a, b].flatMap((report) => report.tables.filter(({ name }) => name === table.name))
      return parts.length === 0 ? [] : [mergeTables(table, parts)]
    }),
    drift: mergeDrift(a.drift, b.drift),
  }
}

function mergeTables(table: Table, parts: readonly TableReport[]): TableReport {
  const whole = new TableProfile(table)
  for (const part of parts) whole.absorb(TableProfile.ofReport(table, part))
  return whole.toReport()
}

function mergeSummaries(a: Report['summary'], b: Report['summary']): Report['summary'] {
  const codes = new Map(Object.entries(a.by_code))
  for (const [code, count] of Object.entries(b.by_code)) codes.set(code, (codes.get(code) ?? 0) + count)
  return {
    pages: a.pages + b.pages,
    article: a.article + b.article,
    repeat: a.repeat + b.repeat,
    refused: a.refused + b.refused,
    by_severity: {
      error: a.by_severity.error + b.by_severity.error,
      warning: a.by_severity.warning + b.by_severity.warning,
      info: a.by_severity.info + b.by_severity.info,
    },
    by_code: inOrder(codes),
  }
}
