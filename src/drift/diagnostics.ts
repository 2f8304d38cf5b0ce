/** Alarms as the diagnostics of a gate: one for each change, at the first page that shows it. */
import type { Alarm } from './compare.ts'

/** What a gate says of drift; the fields are those of every diagnostic. */
export interface DriftDiagnostic {
  readonly code: Alarm['change']
  readonly severity: 'error'
  readonly source: string
  readonly path: null
  readonly line: null
  readonly key: null
  readonly field: null
  readonly found: string | null
  readonly message: string
}

export function diagnosticsOf(alarms: readonly Alarm[]): DriftDiagnostic[] {
  return alarms.map(({ change, subject, message, firstPage, consequences }) => ({
    code: change,
    severity: 'error',
    source: firstPage,
    path: null,
    line: null,
    key: null,
    field: null,
    found: subject === '' ? null : subject.slice(0, 200),
    message: `${message}${consequences.length === 0 ? '' : `; it also changes: ${[...new Set(consequences.map((c) => c.subject || c.change))].join(', ')}`}`,
  }))
}
