import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../failure.ts'
import { markdownOf } from '../quality/markdown.ts'
import { mergeReports } from '../quality/merge.ts'
import { readReport } from '../quality/read.ts'
import { reportFile } from '../quality/report.ts'
import type { Report } from '../quality/schema.ts'
import { textOf } from '../quality/text.ts'
import { REPORT } from '../stage.ts'
import { EXIT, print, printable, safeJson, say, type AddCommand } from './command.ts'
import { readText, writeText } from './files.ts'

interface Options {
  readonly format: string
  readonly output?: string
  readonly of?: string
}

/** How a report is printed. */
const FORMATS: Readonly<Record<string, (report: Report) => string>> = {
  text: (report) => textOf(report).map(printable).join('\n'),
  markdown: (report) => markdownOf(report).map(printable).join('\n'),
  json: (report) => safeJson(report, 2),
}

/** tidywire report: quality reports for people, several as one. */
export const addReport: AddCommand = (command, done) => {
  command
    .argument('<reports...>', `${REPORT} files, or data sets that hold one`)
    .option('--format <name>', `how it is printed: ${Object.keys(FORMATS).join(', ')}`, 'text')
    .option('-o, --output <file>', 'also write the merged report to this file')
    .option('--of <parts>', 'how many parts there should be; with fewer the report is called incomplete')
    .addHelpText(
      'after',
      `\nExamples:\n  tidywire report dataset\n  tidywire report part-*/${REPORT} --of 16 -o ${REPORT}\n\nExit code 0: every check passed its threshold. 1: one failed, or the report is incomplete. 2: wrong use.`,
    )
    .action((paths: string[], options: Options) => {
      const show = Object.hasOwn(FORMATS, options.format) ? FORMATS[options.format] : undefined
      if (!show) throw new UsageError(`there is no format "${options.format}"; choose from ${Object.keys(FORMATS).join(', ')}`)
      const parts = options.of === undefined ? paths.length : partsOf(options.of)
      if (paths.length > parts)
        throw new UsageError(`${paths.length} reports are named, and --of says ${parts}; name each part once, or mend --of`)
      const merged = readAll(paths).reduce(mergeReports)
      const report = { ...merged, complete: merged.complete && paths.length === parts }
      if (options.output !== undefined) {
        writeText(options.output, reportFile(report), '--output')
        say(`wrote ${options.output}`)
      }
      print(show(report))
      const hasFailed = report.tables.some(({ checks }) => checks.some(({ status }) => status === 'fail'))
      done(hasFailed || !report.complete ? EXIT.refused : EXIT.well)
    })
}

function partsOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--of ${text} is no number of parts; write it as 16`)
  return Number(text)
}

/** The reports; a part that is named twice is refused, since it would be counted twice. */
function readAll(paths: readonly string[]): Report[] {
  const names = new Map<string, string>()
  return paths.map((path) => {
    const text = textAt(path)
    const report = readReport(text, path)
    const twin = names.get(text)
    if (twin !== undefined && report.tables.some(({ rows }) => rows > 0))
      throw new UsageError(`${path} and ${twin} are the same report, which would be counted twice; name each part once`)
    names.set(text, path)
    return report
  })
}

function textAt(path: string): string {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, REPORT) : path
  return readText(file, { what: 'quality report', next: `name a ${REPORT}, or a data set that tidywire curate wrote` })
}
