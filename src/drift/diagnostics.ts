/** Alarms as the diagnostics of a gate: one for each change, at the first page that shows it. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Alarm } from './compare.ts'

/** `pathOf` gives where a page lies on disk; null for one that lies nowhere. */
export function diagnosticsOf(alarms: readonly Alarm[], pathOf: (source: string) => string | null): Diagnostic[] {
  return alarms.map(({ change, subject, message, firstPage, consequences }) => ({
    code: change,
    severity: 'error',
    source: firstPage,
    path: pathOf(firstPage),
    line: null,
    key: null,
    field: null,
    found: subject === '' ? null : subject.slice(0, 200),
    message: `${message}${consequences.length === 0 ? '' : `; it also changes: ${[...new Set(consequences.map((c) => c.subject || c.change))].join(', ')}`}`,
  }))
}
