/**
 * The quality report of a run, while its pages and rows come.
 *
 * Pure, and bounded in memory whatever comes. The order of pages and rows does not show in the report.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { RowRecord } from '../formats/format.ts'
import { catalogue, type Severity } from '../problem.ts'
import type { Rows } from '../tables/index.ts'
import { SCHEMA_VERSION, type Table } from '../tables/table.ts'
import type { Check } from './check.ts'
import { mergeDrift } from './drift.ts'
import { REPORT_VERSION, type Drift, type Report } from './schema.ts'
import { TableProfile } from './table-profile.ts'
import { compareText } from '../text/order.ts'

export interface ReportOptions {
  readonly tables: readonly Table[]
  /** Version of the program. */
  readonly toolVersion: string
  /** Share of the pages that may be refused; none unless given. */
  readonly maxRefused?: number
}

export interface OpenReport {
  /** The rows that one page adds, its problems among them. */
  readonly addPage: (rows: Rows) => void
  /** Rows that another program made. */
  readonly addRows: (table: string, rows: readonly RowRecord[]) => void
  /** What is wrong with such rows; all findings of one row at once. */
  readonly addFindings: (table: string, findings: readonly Diagnostic[]) => void
  /** What is wrong with a place where rows should be and none could be read: a line, a header, a file; all of one place at once. */
  readonly addUnread: (table: string, findings: readonly Diagnostic[]) => void
  readonly addDrift: (drift: Drift) => void
  /** The report on what came so far; `complete` is false where more should have come. */
  readonly toReport: (complete: boolean) => Report
}

export function openReport({ tables, toolVersion, maxRefused = 0 }: ReportOptions): OpenReport {
  const profiles = new Map(tables.map((table) => [table.name, new TableProfile(table)]))
  const pages = { article: 0, repeat: 0, refused: 0 }
  const severities = { error: 0, warning: 0, info: 0 }
  const codes = new Map<string, number>()
  let drifts: readonly Drift[] = []
  const count = ({ code, severity }: { readonly code: string; readonly severity: Severity }): void => {
    severities[severity]++
    codes.set(code, (codes.get(code) ?? 0) + 1)
  }
  /** Count findings; the checks that fail by them, each once. */
  const fail = (table: string, findings: readonly Diagnostic[]): ReadonlySet<Check> => {
    const checks = new Set<Check>()
    for (const finding of findings) {
      const { code, severity, source, line, key, field, found, message } = finding
      count(finding)
      const check = profiles.get(table)?.check(code, severity, severity === 'error' ? 0 : null)
      check?.show({ key, source, line, field, value: found, message })
      if (check) checks.add(check)
    }
    for (const check of checks) check.failed++
    return checks
  }
  return {
    addPage(rows) {
      for (const [name, profile] of profiles) profile.addRows(rows[name as keyof Rows]) // the plan's tables
      for (const { outcome } of rows.sources) pages[outcome]++
      for (const row of rows.problems) count(row)
      const profile = profiles.get('sources')
      if (profile) checkPage(profile, rows, maxRefused)
    },
    addRows: (table, rows) => profiles.get(table)?.addRows(rows),
    addFindings: fail,
    addUnread(table, findings) {
      for (const check of fail(table, findings)) check.scanned++
    },
    addDrift(drift) {
      drifts = mergeDrift(drifts, [drift])
    },
    toReport: (complete) => ({
      version: REPORT_VERSION,
      tool: { name: 'tidywire', version: toolVersion },
      schema: SCHEMA_VERSION,
      complete,
      summary: {
        pages: pages.article + pages.repeat + pages.refused,
        ...pages,
        by_severity: { ...severities },
        by_code: inOrder(codes),
      },
      tables: [...profiles.values()].map((profile) => profile.toReport()),
      drift: drifts,
    }),
  }
}

/** The check of the pages themselves: the sum of those that some error refused. */
export const REFUSED = 'refused'

/** The bytes of the report's file. */
export const reportFile = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`

/** Counts by name, in order of names. */
export const inOrder = (counts: Iterable<readonly [string, number]>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a], [b]) => compareText(a, b)))

/** Each problem that there can be is a check of every page, counted once a page; `refused` counts the pages themselves. */
function checkPage(profile: TableProfile, { sources, problems }: Rows, maxRefused: number): void {
  const isFound = new Set(problems.map(({ code }) => code))
  for (const code of CODES) {
    const { severity } = catalogue[code]
    const check = profile.check(code, severity, severity === 'error' ? maxRefused : null)
    if (code !== 'invalid-row') check.scanned += sources.length // whose rows are counted as they come
    if (isFound.has(code)) check.failed++
  }
  for (const { source, line, code, severity, field, found, message } of problems)
    profile.check(code, severity, null).show({ key: null, source, line, field, value: found, message })
  const refused = profile.check(REFUSED, 'error', maxRefused)
  refused.scanned += sources.length
  for (const { source, outcome } of sources) {
    if (outcome !== 'refused') continue
    refused.failed++
    const reason = problems.find(({ severity }) => severity === 'error')
    const { line = null, field = null, found = null, message = 'the page was refused; see the table problems' } = reason ?? {}
    refused.show({ key: null, source, line, field, value: found, message })
  }
}

const CODES = Object.keys(catalogue) as (keyof typeof catalogue)[] // the keys of a constant
