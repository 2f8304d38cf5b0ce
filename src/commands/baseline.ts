import { curate } from '../curate.ts'
import { baselineMaker } from '../drift/baseline.ts'
import { baselineFile } from '../drift/file.ts'
import { lookOf } from '../drift/looks.ts'
import { UsageError } from '../failure.ts'
import { readScrapes } from '../read.ts'
import { counted, EXIT, print, say, type AddCommand } from './command.ts'
import { checkBeside, writeText } from './files.ts'
import { planFor, withInputOptions, type InputOptions } from './inputs.ts'
import { namesNothing } from './pages.ts'
import { showProgress } from './progress.ts'

interface Options extends InputOptions {
  readonly out?: string
}

/** Pages from which on a baseline tells a change of one page in ten; with fewer it is made, and said to be weak. */
const ENOUGH = 200

/** tidywire baseline: how a publisher's pages usually look, to compare later ones with. */
export const addBaseline: AddCommand = (command, done) => {
  command.argument('<inputs...>', `files, folders, globs, or - for standard input: pages that were fetched well, ${ENOUGH} or more`)
  withInputOptions(command)
    .option('-o, --out <file>', 'write the baseline into this file, not to standard output')
    .addHelpText(
      'after',
      '\nExample:\n  tidywire baseline scrapes/2024-03-* -o baseline.json\n\nExit code 0: the baseline was made; refused pages count in it. 2: wrong use.',
    )
    .action(async (inputs: string[], options: Options) => {
      if (options.out !== undefined) checkBeside(options.out, '--out', inputs)
      const plan = planFor(options, true)
      const maker = baselineMaker()
      const progress = showProgress()
      let pages = 0
      try {
        for await (const scrape of readScrapes(inputs, { maxBytes: plan.limits.bytes })) {
          if (namesNothing(scrape, inputs))
            throw new UsageError(`no page was found at ${scrape.source} to make a baseline from; name files or folders that hold some`)
          const curated = curate(scrape, plan)
          const unread = curated.rows.problems.find(({ code }) => code === 'unreadable')
          if (unread) throw new UsageError(`no baseline is made without ${curated.source}: ${unread.message}`)
          maker.add(lookOf(curated, plan.readers))
          pages++
          progress?.step('curate', pages, null)
        }
      } finally {
        progress?.stop()
      }
      if (pages === 0) throw new UsageError('no page was found to make a baseline from; name files or folders that hold some')
      const text = baselineFile(maker.total())
      if (options.out === undefined) print(text.trimEnd())
      else writeText(options.out, text)
      say(`${counted(pages, 'page')}${options.out === undefined ? '' : `, in ${options.out}`}`)
      if (pages < ENOUGH)
        say(`so few pages hardly tell what is usual, and many changes will not be found; make the baseline from ${ENOUGH} pages or more`)
      done(EXIT.well)
    })
}
