/** An invented diagnostic, with some of its parts replaced; and what formats need besides. */
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { ReportFormat, Setting } from '../../src/diagnostics/report.ts'
import { countIn, judge, NOTHING } from '../../src/diagnostics/verdict.ts'

export const diagnosticOf = (replaced: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'unreadable-date',
  severity: 'warning',
  source: 'a.txt',
  path: 'scrapes/a.txt',
  line: 3,
  key: null,
  field: null,
  found: '25:61 12.01.2022',
  message: 'no real date or time can be read here; this publisher writes HH:mm dd.MM.yyyy',
  ...replaced,
})

const tagged = (name: string) => (text: string) => `<${name}>${text}</${name}>`
const same = (text: string): string => text

export const plain: Setting = { version: '1.2.3', paint: { error: same, warning: same, info: same, strong: same, faint: same } }
export const painted: Setting = {
  ...plain,
  paint: { error: tagged('error'), warning: tagged('warning'), info: tagged('info'), strong: tagged('strong'), faint: tagged('faint') },
}

/** What a format says of these diagnostics, in a run of one page that is refused by the first error. */
export function told(format: ReportFormat, diagnostics: readonly Diagnostic[], setting: Setting = plain): string {
  const report = format.open(setting)
  const tally = countIn(NOTHING, { about: 'page', isRefused: diagnostics.some((d) => d.severity === 'error'), diagnostics })
  const outcome = judge(tally, { maxRefused: { count: 0 }, failOn: 'error' })
  return diagnostics.map((diagnostic) => report.add(diagnostic)).join('') + report.end(outcome)
}
