import { DEFAULT_FORMATS, exportDataset, type Summary } from '../export.ts'
import { UsageError } from '../failure.ts'
import { formats } from '../formats/index.ts'
import { readScrapes } from '../read.ts'
import { coloursFor, counted, EXIT, grouped, nounFor, printJson, say, type AddCommand } from './command.ts'
import { checkApart, isWithin } from './folders.ts'
import { planFor, withInputOptions, type InputOptions } from './inputs.ts'
import { showProgress } from './progress.ts'

interface Options extends InputOptions {
  readonly out: string
  readonly format: string
  readonly spreadsheetSafe?: true
  readonly lines?: true
  readonly quarantine?: string
  readonly force?: true
  readonly quiet?: true
  readonly json?: true
}

/** tidywire curate: pages to a data set. */
export const addCurate: AddCommand = (command, done) => {
  command
    .argument('<inputs...>', 'files, folders (walked in sorted order), globs, or - for standard input; .txt and .md, also with .gz')
    .requiredOption('--out <dir>', 'folder of the data set')
    .option('--format <names>', `formats, parted by commas: ${formats.map((f) => f.name).join(', ')}`, DEFAULT_FORMATS.join(','))
  withInputOptions(command)
    .option(
      '--spreadsheet-safe',
      'also write CSV for Excel and LibreOffice, in which no text is taken for a formula; the plain CSV stays as it is',
    )
    .option('--lines', 'also write the table of all lines with their roles')
    .option('--quarantine <dir>', 'keep the exact bytes of refused pages there, with the reasons; see tidywire retry')
    .option('--force', 'replace the data set that stands in the folder')
    .option('--quiet', 'say nothing but errors')
    .option('--json', 'print the summary as JSON on standard output')
    .addHelpText(
      'after',
      '\nExamples:\n  tidywire curate pages/ --out dataset\n  tidywire curate "scrapes/2024-*/*.txt.gz" --out dataset --format jsonl --lines\n  cat page.txt | tidywire curate - --out dataset --force\n\nExit code 0: every page gave an article. 1: something was refused (see the table problems). 2: wrong use.',
    )
    .action(async (inputs: string[], options: Options) => {
      const plan = planFor(options, options.lines ?? false)
      if (options.quarantine !== undefined) {
        checkOutside(options.quarantine, inputs)
        checkApart(options.quarantine, options.out)
      }
      let ignored = 0
      const scrapes = readScrapes(inputs, { maxBytes: plan.limits.bytes, onIgnored: () => ignored++ })
      const progress = options.quiet ? undefined : showProgress()
      try {
        const onProgress = progress ? { onProgress: progress.step } : {}
        const summary = await exportDataset(scrapes, {
          out: options.out,
          plan,
          formats: [...options.format.split(',').map((f) => f.trim()), ...(options.spreadsheetSafe ? ['spreadsheet'] : [])],
          force: options.force ?? false,
          ...(options.quarantine === undefined ? {} : { quarantine: options.quarantine }),
          ...onProgress,
        })
        progress?.stop()
        if (!options.quiet) tell(summary, ignored)
        if (!options.quiet && options.quarantine !== undefined && summary.sources.refused > 0)
          say(`kept ${grouped(summary.sources.refused)} refused in ${options.quarantine}; try them again with tidywire retry`)
        if (options.json) printJson({ ...summary, ignored })
        done(summary.sources.refused > 0 ? EXIT.refused : EXIT.well)
      } finally {
        progress?.stop()
      }
    })
}

/** A quarantine inside an input would be read as pages. */
function checkOutside(quarantine: string, inputs: readonly string[]): void {
  const input = inputs.find((named) => named !== '-' && isWithin(quarantine, named))
  if (input !== undefined)
    throw new UsageError(`the quarantine ${quarantine} lies in the input ${input}, where it would be read as pages; name a folder apart`)
}

function tell({ out, sources, problems, tables, files }: Summary, ignored: number): void {
  const colours = coloursFor(process.stderr)
  const pages = sources.article + sources.repeat + sources.refused
  say(
    `${counted(pages, 'page')}: ${grouped(sources.article)} gave an article, ${grouped(sources.repeat)} repeated one, ${sources.refused > 0 ? colours.red(`${grouped(sources.refused)} refused`) : '0 refused'}${ignored > 0 ? `; ${counted(ignored, 'other file')} in the folders passed over` : ''}`,
  )
  const width = Math.max(...tables.map((table) => table.name.length))
  for (const { name, rows } of tables) say(`  ${name.padEnd(width)} ${grouped(rows).padStart(9)} ${nounFor(rows, 'row')}`)
  for (const [code, count] of Object.entries(problems)) say(`  ${colours.yellow(code)}: ${grouped(count)} (table problems)`)
  say(`wrote ${counted(files.length, 'file')} to ${colours.bold(out)}:`)
  for (const place of new Set(files.map(({ path }) => path.replace(/\/.*/, '/')))) say(`  ${out}/${place}`)
}
