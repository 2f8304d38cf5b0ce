import { curate, type Curated } from '../curate.ts'
import { UsageError } from '../failure.ts'
import { readScrapes } from '../read.ts'
import type { Quotation, Role } from '../scrape.ts'
import { attributeQuotes } from '../quotes/attribute.ts'
import { languageOf } from '../text/languages.ts'
import { coloursFor, EXIT, print, printable, printJson, type AddCommand } from './command.ts'
import { planFor, withInputOptions } from './inputs.ts'
import { diffProfiles, type DiffOptions } from './profiles.ts'
import { describeQuotation, paintQuotations } from './quotations.ts'

interface Options extends DiffOptions {
  readonly diff?: true
}

/** tidywire explain: one page line by line, and where each field came from. */
export const addExplain: AddCommand = (command, done) => {
  command.argument('<file...>', 'the page, or - for standard input; with --diff also folders and globs')
  withInputOptions(command)
    .option('--diff', 'show what --publisher changes against --against over many pages: rows added, lost and altered')
    .option('--against <id>', 'with --diff: the publisher before; none for no publisher, all for every one')
    .option('--lines', 'with --diff: compare the roles of lines too')
    .option('--json', 'print it as JSON; with --diff one object a page that changed, a line each, and then the total')
    .addHelpText('after', HELP)
    .action(async (files: string[], options: Options) => {
      if (options.diff) return done((await diffProfiles(files, options)) ? EXIT.refused : EXIT.well)
      checkSingle(files, options)
      const [file = ''] = files
      const plan = planFor(options, true)
      const scrapes = readScrapes([file], { maxBytes: plan.limits.bytes })
      const pages: Curated[] = []
      for await (const scrape of scrapes) {
        if (pages.length === 1) throw new UsageError(`${file} is more than one page; name one file`)
        pages.push(curate(scrape, plan))
      }
      const [page] = pages
      if (!page) throw new UsageError(`${file} holds no page; name one file`)
      if (options.json) printJson(explain(page))
      else show(page)
      done(page.articleId === null ? EXIT.refused : EXIT.well)
    })
}

const HELP = `
Examples:
  tidywire explain data/samples/000_86765decaa5f424c.txt
  tidywire explain --diff pages/ --publisher interfax-ukraine --against none

Exit code 0: an article was read; with --diff, nothing differs. 1: refused, or something differs. 2: wrong use.`

function checkSingle(files: readonly string[], { against, lines }: Options): void {
  if (files.length > 1)
    throw new UsageError(`${files.length} inputs are named; name one file, or add --diff to compare profiles over many pages`)
  if (against !== undefined || lines)
    throw new UsageError(`${lines ? '--lines' : '--against'} goes with --diff; add --diff, or leave it out`)
}

/** Roles from whose lines a field of the article is read. */
const ORIGINS: readonly (readonly [field: string, roles: readonly Role[]])[] = [
  ['section', ['header']],
  ['header_date', ['header', 'title', 'paragraph']],
  ['published_at', ['time']],
  ['published_local', ['time']],
  ['title', ['title']],
  ['standfirst', ['standfirst']],
  ['headline_content', ['title']],
  ['headline_speaker', ['title']],
  ['headline_speaker_resolved', ['title', 'paragraph']],
  ['reading_minutes', ['reading_time']],
  ['dateline', ['paragraph']],
  ['language', ['paragraph']],
  ['word_count', ['paragraph']],
  ['paragraph_count', ['paragraph']],
  ['crawled_after', ['related_time']],
  ['flags', ['paragraph']],
]

interface Explained {
  readonly source: string
  readonly outcome: string
  readonly publisher: string | null
  readonly layout: string | null
  readonly encoding: string | null
  readonly fields: readonly { readonly field: string; readonly value: string | number | null; readonly lines: readonly number[] }[]
  readonly tags: readonly string[]
  /** With the rule that found each speaker and the candidates that it weighed. */
  readonly quotes: readonly Quotation[]
  readonly lines: Curated['rows']['lines']
  readonly problems: Curated['rows']['problems']
}

function explain({ rows }: Curated): Explained {
  const [article] = rows.articles
  const [source] = rows.sources
  const fields = article
    ? ORIGINS.map(([field, roles]) => {
        const value = article[field as keyof typeof article]
        return { field, value, lines: value === null ? [] : originOf(field, roles, rows) }
      })
    : []
  return {
    source: source?.source ?? '',
    outcome: source?.outcome ?? 'refused',
    publisher: source?.publisher ?? null,
    layout: source?.layout ?? null,
    encoding: source?.encoding ?? null,
    fields,
    tags: rows.tags.map((row) => row.label),
    quotes: quotesOf(rows),
    lines: rows.lines,
    problems: rows.problems,
  }
}

/** Found again, because the table keeps no candidates. */
function quotesOf({ articles: [article], paragraphs }: Curated['rows']): readonly Quotation[] {
  return article ? attributeQuotes(article.body, { language: languageOf(article.body), paragraphs }).quotes : []
}

/** The header's day may stand in front of the title or the first paragraph: it is on the first line that has text. */
function originOf(field: string, roles: readonly Role[], rows: Curated['rows']): number[] {
  if (field === 'header_date')
    return rows.lines
      .filter((line) => line.role !== 'blank')
      .slice(0, 1)
      .map((line) => line.line)
  return rows.lines.filter((line) => roles.includes(line.role)).map((line) => line.line)
}

function show(page: Curated): void {
  const colours = coloursFor(process.stdout)
  const { source, publisher, layout, encoding, fields, tags, quotes, lines, problems } = explain(page)
  print(
    `${colours.bold(printable(source))}  ${publisher ?? 'publisher not recognised'}  layout ${layout ?? 'not recognised'}  ${encoding ?? 'not decoded'}`,
  )
  print('')
  const paint = (role: Role): ((text: string) => string) =>
    role === 'other'
      ? colours.red
      : role === 'title'
        ? colours.bold
        : role === 'paragraph'
          ? (t) => t
          : role === 'time' || role === 'header' || role === 'tags'
            ? colours.cyan
            : colours.dim
  for (const { line, role, text } of lines)
    if (role !== 'blank')
      print(`${String(line).padStart(5)}  ${paint(role)(role.padEnd(20))}  ${paint(role)(shorten(printable(text ?? '')))}`)
  print('')
  for (const { field, value, lines: from } of fields)
    if (value !== null) print(`${field.padEnd(25)}  ${shorten(printable(String(value)))}  ${colours.dim(`line ${spans(from)}`)}`)
  if (tags.length > 0) print(`${'tags'.padEnd(25)}  ${printable(tags.join(' '))}`)
  const body = page.rows.articles[0]?.body
  if (body !== undefined && quotes.length > 0) {
    print(`\n${paintQuotations(body, quotes, colours)}\n`)
    for (const [i, quote] of quotes.entries()) print(describeQuotation(quote, i + 1, colours))
  }
  for (const { code, severity, line, message, found } of problems) {
    const colour = severity === 'error' ? colours.red : severity === 'warning' ? colours.yellow : colours.dim
    print(
      `${colour(code)}${line === null ? '' : ` at line ${line}`}: ${printable(message)}${found === null ? '' : `\n  found: ${printable(found)}`}`,
    )
  }
}

const shorten = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text)

/** 1, 2, 3, 7 as "1-3, 7" would read in prose: only first and last of many are named. */
const spans = (lines: readonly number[]): string => (lines.length > 3 ? `${lines[0] ?? ''} … ${lines.at(-1) ?? ''}` : lines.join(', '))
