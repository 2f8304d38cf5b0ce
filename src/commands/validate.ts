import { curate } from '../curate.ts'
import { readScrapes } from '../read.ts'
import { coloursFor, EXIT, grouped, print, printable, safeJson, say, type AddCommand } from './command.ts'
import { planFor, withInputOptions, type InputOptions } from './inputs.ts'
import { showProgress } from './progress.ts'

interface Options extends InputOptions {
  readonly quiet?: true
  readonly json?: true
}

/** tidywire validate: the path of curate, nothing written but the findings. */
export const addValidate: AddCommand = (program, done) => {
  const command = program
    .command('validate')
    .description('Check scraped pages: the same path as curate, nothing written but the findings.')
    .argument('<inputs...>', 'files, folders, globs, or - for standard input')
  withInputOptions(command)
    .option('--quiet', 'print no findings, only set the exit code')
    .option('--json', 'print one JSON object a finding, a line each, as in the table problems')
    .addHelpText(
      'after',
      '\nExample:\n  tidywire validate scrapes/\n\nExit code 0: nothing was refused. 1: something was refused. 2: wrong use.',
    )
    .action(async (inputs: string[], options: Options) => {
      const plan = planFor(options, false)
      const colours = coloursFor(process.stdout)
      const paint = { error: colours.red, warning: colours.yellow, info: colours.dim }
      let [pages, refused, findings] = [0, 0, 0]
      const progress = process.stdout.isTTY ? undefined : showProgress() // on one terminal the findings themselves show how far it is
      for await (const scrape of readScrapes(inputs, { maxBytes: plan.limits.bytes })) {
        const { articleId, rows } = curate(scrape, plan)
        pages++
        progress?.step('curate', pages, null)
        if (articleId === null) refused++
        for (const row of rows.problems) {
          findings++
          if (options.quiet) continue
          if (options.json) print(safeJson(row))
          else
            print(
              `${printable(row.source)}${row.line === null ? '' : `:${row.line}`}  ${paint[row.severity](row.code)}\n  ${printable(row.message)}${row.found === null ? '' : `\n  found: ${printable(row.found)}`}`,
            )
        }
      }
      progress?.stop()
      if (!options.quiet)
        say(`${grouped(pages)} ${pages === 1 ? 'page' : 'pages'}, ${grouped(refused)} refused, ${grouped(findings)} findings`)
      done(refused > 0 ? EXIT.refused : EXIT.well)
    })
}
