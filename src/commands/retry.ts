import type { Curated } from '../curate.ts'
import { chooseFormats, DEFAULT_FORMATS, exportDataset, type Summary } from '../export.ts'
import { UsageError } from '../failure.ts'
import { formats } from '../formats/index.ts'
import type { Entry } from '../quarantine/entry.ts'
import { checkQuarantine, openTaken, readKept } from '../quarantine/kept.ts'
import type { Scrape } from '../scrape.ts'
import { compareText } from '../text/order.ts'
import { coloursFor, counted, EXIT, grouped, printable, printJson, say, type AddCommand } from './command.ts'
import { checkApart } from './folders.ts'
import { planFor, withInputOptions, type InputOptions } from './inputs.ts'
import { showProgress } from './progress.ts'

interface Options extends InputOptions {
  readonly out: string
  readonly format: string
  readonly force?: true
  readonly remove?: true
  readonly quiet?: true
  readonly json?: true
}

/** tidywire retry: what a quarantine holds and a mended profile can read now, as a data set. */
export const addRetry: AddCommand = (command, done) => {
  command
    .argument('<quarantine>', 'the folder that was given to curate --quarantine')
    .requiredOption('--out <dir>', 'folder of the data set of those pages')
    .option('--format <names>', `formats, parted by commas: ${formats.map((f) => f.name).join(', ')}`, DEFAULT_FORMATS.join(','))
  withInputOptions(command)
    .option('--force', 'replace the data set that stands in the folder')
    .option('--remove', 'drop from the quarantine what was taken in, once the data set is written')
    .option('--quiet', 'say nothing but errors')
    .option('--json', 'print the summary as JSON on standard output')
    .addHelpText(
      'after',
      '\nExample:\n  tidywire retry quarantine --out mended --remove\n\nExit code 0: every page was taken in. 1: some stay; where all do, nothing is written. 2: wrong use.',
    )
    .action(async (name: string, options: Options) => {
      if (options.force && options.remove)
        throw new UsageError(
          '--remove with --force could lose what an earlier retry took in; name a new folder with --out, or leave one of them out',
        )
      const outcome = await retry(name, options)
      if (!options.quiet) tell(name, outcome)
      if (options.json) printJson(outcome)
      done(outcome.taken < outcome.kept ? EXIT.refused : EXIT.well)
    })
}

/** Pages that stay for one reason. */
interface Group {
  readonly code: string
  pages: number
  /** The first of them, its message, and what was found there. */
  readonly source: string
  readonly message: string
  readonly found: string | null
}

interface Outcome {
  /** Pages in the quarantine, and lines of its index that are no entries. */
  readonly kept: number
  readonly taken: number
  readonly removed: number
  /** By the first error of each and its message, the most frequent first. */
  readonly staying: readonly Readonly<Group>[]
  /** Null where nothing was taken in, and so nothing written. */
  readonly dataset: Summary | null
}

async function retry(name: string, options: Options): Promise<Outcome> {
  const plan = planFor(options, false)
  const chosen = chooseFormats(options.format.split(',').map((f) => f.trim()))
  const entries = new WeakMap<Scrape, Entry>()
  const groups = new Map<string, Group>()
  let [kept, taken] = [0, 0]
  checkQuarantine(name)
  checkApart(name, options.out)
  const gone = options.remove ? openTaken(name) : undefined
  const accept = (page: Curated, scrape: Scrape): boolean => {
    kept++
    const entry = entries.get(scrape)
    if (page.articleId === null) {
      count(groups, page, entry)
      return false
    }
    taken++
    if (entry) gone?.add(entry)
    return true
  }
  const progress = options.quiet ? undefined : showProgress()
  try {
    const summary = await exportDataset(scrapesOf(name, plan.limits.bytes, entries), {
      out: options.out,
      plan,
      formats: chosen.map((format) => format.name),
      force: options.force ?? false,
      accept,
      skipEmpty: true,
      ...(progress ? { onProgress: progress.step } : {}),
    })
    const removed = (await gone?.drop()) ?? 0
    const staying = [...groups.values()].sort(
      (a, b) => b.pages - a.pages || compareText(a.code, b.code) || compareText(a.message, b.message),
    )
    return { kept, taken, removed, staying, dataset: taken > 0 ? summary : null }
  } finally {
    progress?.stop()
    gone?.abandon()
  }
}

async function* scrapesOf(name: string, limit: number, entries: WeakMap<Scrape, Entry>): AsyncGenerator<Scrape> {
  for await (const { scrape, entry } of readKept(name, limit)) {
    if (entry) entries.set(scrape, entry)
    yield scrape
  }
}

/** A page stays for its first error; one without bytes for that which kept them from being read. */
function count(groups: Map<string, Group>, page: Curated, entry: Entry | undefined): void {
  const [reason] = entry?.file === null ? entry.reasons : page.rows.problems.filter((row) => row.severity === 'error')
  const { code, message, found } = reason ?? { code: 'unreadable', message: '', found: null }
  const alike = `${code} ${message.replace(/\d+/g, '#')}` // numbers of lines and bytes make no reason of their own
  const key = groups.has(alike) || groups.size < MOST_GROUPS ? alike : code
  const group = groups.get(key)
  if (group) group.pages++
  else groups.set(key, { code, pages: 1, source: page.source, message, found })
}

/** Reasons that are told apart; those beyond are put together by their code, so that memory is bounded. */
const MOST_GROUPS = 1000

/** Reasons that are told to people; `--json` has all. */
const TOLD = 20

function tell(name: string, { kept, taken, removed, staying, dataset }: Outcome): void {
  const colours = coloursFor(process.stderr)
  if (kept === 0) return say(`${name} holds no page, so nothing was written`)
  say(
    `${grouped(taken)} of ${counted(kept, 'page')} ${kept === 1 ? 'is' : 'are'} read now; ${grouped(kept - taken)} ${kept - taken === 1 ? 'stays' : 'stay'}`,
  )
  for (const { code, pages, source, message, found } of staying.slice(0, TOLD)) {
    say(`  ${colours.red(printable(code))}: ${grouped(pages)}, the first is ${printable(source)}\n    ${printable(message)}`)
    if (found !== null) say(`    found: ${printable(found)}`)
  }
  if (staying.length > TOLD) say(`  and ${counted(staying.length - TOLD, 'other reason')}; --json has all`)
  if (dataset) say(`wrote ${counted(dataset.files.length, 'file')} to ${colours.bold(dataset.out)}`)
  else say('nothing was written; mend what the reasons name, as the profile that --publisher names, and try again')
  if (removed > 0) say(`dropped ${grouped(removed)} from ${name}`)
}
