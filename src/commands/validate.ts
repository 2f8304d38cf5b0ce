import { Option } from 'commander'
import type { Plan } from '../curate.ts'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { countIn, findingsIn, judge, NOTHING, readMaxRefused, summaryOf, type Outcome, type Policy } from '../diagnostics/verdict.ts'
import { UsageError } from '../failure.ts'
import { coloursFor, counted, EXIT, say, type AddCommand } from './command.ts'
import { checkBeside } from './files.ts'
import { planFor, withInputOptions, type InputOptions } from './inputs.ts'
import { checkPages, type Watch } from './pages.ts'
import { showProgress } from './progress.ts'
import { openReports, withReportOptions, type ReportOptions } from './reports.ts'
import type { QualityWatch } from './watches.ts'

interface Options extends InputOptions, ReportOptions {
  readonly maxRefused: string
  readonly failOn: string
  readonly baseline?: string
  readonly table: readonly string[]
  readonly qualityReport?: string
}

/** tidywire validate: the path of curate, nothing written but the findings; a gate for nightly runs and commits. */
export const addValidate: AddCommand = (command, done) => {
  command.argument('<inputs...>', 'files, folders, globs, or - for standard input')
  withInputOptions(command)
    .option('--max-refused <n>', 'how many pages may be refused, as 12 or 1%', '0')
    .option('--fail-on <severity>', 'the least grave finding that fails the run: error or warning', 'error')
    .option('--baseline <file>', 'also tell in which ways the pages differ from those of a baseline; see tidywire baseline')
    .option('--quality-report <file>', 'also write the report on quality that curate writes; with --table, that of the rows')
    .addOption(
      new Option('--table <name>', 'check files of rows (.jsonl, .csv, .parquet) against this table, or all; may be given several times')
        .argParser((name: string, names: readonly string[]) => [...names, name])
        .default([], 'pages are checked'),
    )
  withReportOptions(command)
    .addHelpText(
      'after',
      '\nExamples:\n  tidywire validate scrapes/\n  tidywire validate scrapes/ --max-refused 1% --baseline baseline.json --format github --report sarif=findings.sarif\n  tidywire validate --table articles rows.parquet\n\nExit code 0: passed. 1: more was refused or found than is allowed. 2: wrong use.',
    )
    .action(async (inputs: string[], options: Options) => {
      const policy = policyOf(options)
      if (options.qualityReport !== undefined) checkBeside(options.qualityReport, '--quality-report', inputs)
      const plan = planFor(options, options.baseline !== undefined) // looks need the table of lines
      const reports = openReports(options, inputs)
      const progress = options.quiet || (reports.isPrinting && process.stdout.isTTY) ? undefined : showProgress() // on one terminal findings themselves show how far it is
      const check = await checkOf(inputs, options, plan, policy)
      let tally = NOTHING
      let isComplete = false
      try {
        for await (const checked of check.all()) {
          tally = countIn(tally, checked)
          progress?.step('curate', tally.pages, null)
          for (const diagnostic of checked.diagnostics) reports.add(diagnostic)
        }
        isComplete = true
      } finally {
        progress?.stop()
        check.quality?.write(isComplete)
      }
      const outcome = judge(tally, policy)
      reports.end(outcome)
      if (!options.quiet) tell(outcome, check.read())
      done(outcome.failures.length > 0 ? EXIT.refused : EXIT.well)
    })
}

interface Check {
  /** All that is checked, as one stream. */
  readonly all: () => AsyncGenerator<Checked>
  readonly quality?: QualityWatch
  /** What was read beside pages, in words; empty for pages. */
  readonly read: () => string
}

async function checkOf(inputs: readonly string[], options: Options, plan: Plan, policy: Policy): Promise<Check> {
  if (options.table.length > 0) return checkRows(inputs, options)
  const share = 'percent' in policy.maxRefused ? policy.maxRefused.percent / 100 : policy.maxRefused.count === 0 ? 0 : undefined
  if (options.baseline === undefined && options.qualityReport === undefined) return { all: () => checkPages(inputs, plan), read: () => '' }
  const { watchDrift, watchQuality } = await import('./watches.ts')
  const quality = options.qualityReport === undefined ? undefined : watchQuality(options.qualityReport, plan.tables, share)
  const drift =
    options.baseline === undefined
      ? undefined
      : watchDrift(options.baseline, plan, ({ change, message, p, pages }) =>
          quality?.report.addDrift({ change, message, p, sources: pages }),
        )
  const watches: Watch[] = [...(quality ? [quality] : []), ...(drift ? [drift] : [])]
  return { all: () => checkPages(inputs, plan, watches), ...(quality ? { quality } : {}), read: () => '' }
}

async function checkRows(inputs: readonly string[], { table, baseline, qualityReport }: Options): Promise<Check> {
  if (baseline !== undefined) throw new UsageError('--baseline is about pages, and --table checks rows; leave one of the two out')
  const { checkTableFiles, tablesNamed } = await import('../foreign-rows.ts')
  const quality = qualityReport === undefined ? undefined : (await import('./watches.ts')).watchQuality(qualityReport, tablesNamed(table))
  let [files, rows] = [0, 0]
  const onFile = (_: string, count: number): void => {
    files++
    rows += count
  }
  return {
    async *all() {
      for await (const diagnostic of checkTableFiles(inputs, table, { onFile, quality: quality?.report }))
        yield { about: 'rows', isRefused: false, diagnostics: [diagnostic] }
    },
    ...(quality ? { quality } : {}),
    read: () => `${counted(rows, 'row')} in ${counted(files, 'file')}`,
  }
}

function policyOf({ maxRefused, failOn }: Options): Policy {
  const allowed = readMaxRefused(maxRefused)
  if (allowed === undefined) throw new UsageError(`--max-refused ${maxRefused} is no number of pages; write it as 12 or 1%`)
  if (failOn !== 'error' && failOn !== 'warning') throw new UsageError(`--fail-on ${failOn} is no severity; write error or warning`)
  return { maxRefused: allowed, failOn }
}

function tell(outcome: Outcome, read: string): void {
  const colours = coloursFor(process.stderr)
  say(read === '' ? summaryOf(outcome) : `${read}, ${findingsIn(outcome)}`)
  for (const failure of outcome.failures) say(`${colours.red('failed')}: ${failure}`)
}
