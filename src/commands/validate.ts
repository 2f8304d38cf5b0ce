import type { Plan } from '../curate.ts'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { countIn, judge, NOTHING, readMaxRefused, summaryOf, type Outcome, type Policy } from '../diagnostics/verdict.ts'
import { UsageError } from '../failure.ts'
import { coloursFor, EXIT, say, type AddCommand } from './command.ts'
import { planFor, withInputOptions, type InputOptions } from './inputs.ts'
import { checkPages } from './pages.ts'
import { showProgress } from './progress.ts'
import { openReports, withReportOptions, type ReportOptions } from './reports.ts'

interface Options extends InputOptions, ReportOptions {
  readonly maxRefused: string
  readonly failOn: string
}

/** tidywire validate: the path of curate, nothing written but the findings; a gate for nightly runs and commits. */
export const addValidate: AddCommand = (program, done) => {
  const command = program
    .command('validate')
    .description('Check scraped pages: the same path as curate, nothing written but the findings.')
    .argument('<inputs...>', 'files, folders, globs, or - for standard input')
  withInputOptions(command)
    .option('--max-refused <n>', 'how many pages may be refused, as 12 or 1%', '0')
    .option('--fail-on <severity>', 'the least grave finding that fails the run: error or warning', 'error')
  withReportOptions(command)
    .addHelpText(
      'after',
      '\nExamples:\n  tidywire validate scrapes/\n  tidywire validate scrapes/ --max-refused 1% --format github --report sarif=findings.sarif\n\nExit code 0: passed. 1: more was refused or found than is allowed. 2: wrong use.',
    )
    .action(async (inputs: string[], options: Options) => {
      const policy = policyOf(options)
      const plan = planFor(options, false)
      const reports = openReports(options)
      const progress = options.quiet || (reports.isPrinting && process.stdout.isTTY) ? undefined : showProgress() // on one terminal findings themselves show how far it is
      let tally = NOTHING
      try {
        for await (const checked of check(inputs, plan)) {
          tally = countIn(tally, checked)
          progress?.step('curate', tally.pages, null)
          for (const diagnostic of checked.diagnostics) reports.add(diagnostic)
        }
      } finally {
        progress?.stop()
      }
      const outcome = judge(tally, policy)
      reports.end(outcome)
      if (!options.quiet) tell(outcome)
      done(outcome.failures.length > 0 ? EXIT.refused : EXIT.well)
    })
}

/**
 * All that is checked, as one stream. Further sources of diagnostics join here: what looks on while pages
 * pass is a watch of `checkPages`, and what reads files of its own is one more `yield*`.
 */
async function* check(inputs: readonly string[], plan: Plan): AsyncGenerator<Checked> {
  yield* checkPages(inputs, plan, [])
}

function policyOf({ maxRefused, failOn }: Options): Policy {
  const allowed = readMaxRefused(maxRefused)
  if (allowed === undefined) throw new UsageError(`--max-refused ${maxRefused} is no number of pages; write it as 12 or 1%`)
  if (failOn !== 'error' && failOn !== 'warning') throw new UsageError(`--fail-on ${failOn} is no severity; write error or warning`)
  return { maxRefused: allowed, failOn }
}

function tell(outcome: Outcome): void {
  const colours = coloursFor(process.stderr)
  say(summaryOf(outcome))
  for (const failure of outcome.failures) say(`${colours.red('failed')}: ${failure}`)
}
