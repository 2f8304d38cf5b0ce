/** Alarms as the diagnostics of a gate: one for each change, at the first page that shows it. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Alarm } from './compare.ts'

export function diagnosticsOf(alarms: readonly Alarm[]): Diagnostic[] {
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
