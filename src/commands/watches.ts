/** Those who look on while `validate` reads pages: the comparison with a baseline, and the report on quality. */
import type { Plan } from '../curate.ts'
import { compare, type Alarm } from '../drift/compare.ts'
import { diagnosticsOf } from '../drift/diagnostics.ts'
import { readBaseline } from '../drift/file.ts'
import { lookOf, type Look } from '../drift/looks.ts'
import { packageVersion } from '../package-version.ts'
import { openReport, reportFile, type OpenReport } from '../quality/report.ts'
import type { Table } from '../tables/table.ts'
import { readText, writeText } from './files.ts'
import type { Watch } from './pages.ts'

/** Compares the looks of all pages with a baseline's file; each alarm is told at its first page, and handed on. */
export function watchDrift(path: string, plan: Plan, onAlarm: (alarm: Alarm) => void): Watch {
  const baseline = readBaseline(readText(path, { what: 'baseline', next: `make one with tidywire baseline <pages> -o ${path}` }), path)
  const looks: Look[] = []
  const paths = new Map<string, string>()
  return {
    see(page, scrape) {
      looks.push(lookOf(page, plan.readers))
      if (scrape.path !== undefined) paths.set(scrape.source, scrape.path)
    },
    *end() {
      const alarms = compare(baseline, looks)
      alarms.forEach(onAlarm)
      if (alarms.length > 0)
        yield { about: 'baseline', isRefused: false, diagnostics: diagnosticsOf(alarms, (source) => paths.get(source) ?? null) }
    },
  }
}

/** A report on quality under way. */
export interface QualityWatch extends Watch {
  readonly report: OpenReport
  /** Write the file; `isComplete` is false where the run ended early. */
  readonly write: (isComplete: boolean) => void
}

/** Counts what rows hold and what was wrong, for a file. `maxRefused` is a share; left out where a number of pages is allowed. */
export function watchQuality(path: string, tables: readonly Table[], maxRefused?: number): QualityWatch {
  const report = openReport({ tables, toolVersion: packageVersion(), ...(maxRefused === undefined ? {} : { maxRefused }) })
  return {
    report,
    see: ({ rows }) => report.addPage(rows),
    end: () => [],
    write: (isComplete) => writeText(path, reportFile(report.toReport(isComplete)), '--quality-report'),
  }
}
