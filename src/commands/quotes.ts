import { attributeQuotes, type Attribution } from '../quotes/attribute.ts'
import { languageOf, type Language } from '../text/languages.ts'
import { coloursFor, EXIT, print, printable, say, type AddCommand } from './command.ts'
import { readLines } from './lines.ts'
import { describeQuotation, paintQuotations } from './quotations.ts'

interface Row {
  readonly id: string | number | null
  readonly text: string
  readonly title: string | null
  readonly language: Language
}

/** tidywire quotes: texts as JSON lines in, their quotations as JSON lines out. */
export const addQuotes: AddCommand = (command, done) => {
  command
    .option('--pretty', 'print each text with its quotations in colours instead')
    .addHelpText('after', HELP)
    .action(async ({ pretty }: { readonly pretty?: true }) => {
      let [number, refused] = [0, 0]
      for await (const line of readLines(process.stdin)) {
        number++
        if (line.trim() === '') continue
        const row = readRow(line)
        if ('error' in row) {
          refused++
          say(`tidywire: line ${number}: ${row.error}`)
          if (!pretty) await write(JSON.stringify(row))
        } else if (pretty) show(row)
        else await write(JSON.stringify(toWire(row)))
      }
      done(refused > 0 ? EXIT.refused : EXIT.well)
    })
}

const HELP = `
Offsets are UTF-16 units of the text, ends exclusive; start and end of a quotation hold its marks.
text or title may be left out; language is en, uk or ru, and is told from the text unless given.

Example:
  echo '{"id": 1, "text": "“We start in May,” said Lena Varga."}' | tidywire quotes --pretty`

const LANGUAGES: ReadonlySet<unknown> = new Set<Language>(['en', 'uk', 'ru', 'und'])

/** One line of the input, or what is wrong with it. */
function readRow(line: string): Row | { readonly id: Row['id']; readonly error: string } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { id: null, error: 'not JSON; write one object {"id", "text"} in each line' }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: null, error: 'not an object; write one object {"id", "text"} in each line' }
  const { id, text, title, language } = value as Readonly<Record<string, unknown>> // an object by the check above
  const known = typeof id === 'string' || typeof id === 'number' ? id : null
  if (known === null) return { id: known, error: '"id" is missing; give each object a string or a number by which its answer can be found' }
  if (text !== undefined && text !== null && typeof text !== 'string') return { id: known, error: '"text" is not a string' }
  if (title !== undefined && title !== null && typeof title !== 'string') return { id: known, error: '"title" is not a string' }
  if (typeof text !== 'string' && typeof title !== 'string') return { id: known, error: 'neither "text" nor "title" is given' }
  if (language !== undefined && language !== null && !LANGUAGES.has(language))
    return { id: known, error: '"language" is none of en, uk, ru; leave it out to have it told from the text' }
  const body = typeof text === 'string' ? text : ''
  const told = LANGUAGES.has(language) ? (language as Language) : languageOf(body || String(title)) // a member of the set
  return { id: known, text: body, title: typeof title === 'string' ? title : null, language: told }
}

const attribute = ({ text, title, language }: Row): Attribution => attributeQuotes(text, { language, title })

/** The answer in the wire format of the quotation benchmark. */
function toWire(row: Row): unknown {
  const { quotes, headline } = attribute(row)
  return {
    id: row.id,
    quotes: quotes.map(({ quotedStart, quotedEnd, kind, group, phrase, cuePhrase, floating, speaker }) => ({
      start: quotedStart,
      end: quotedEnd,
      kind,
      group,
      speaker: phrase,
      cue: cuePhrase,
      floating,
      reference: speaker,
    })),
    attribution:
      headline === null || headline.speaker === null
        ? null
        : { ...headline, resolved: headline.resolved ?? (row.text === '' ? headline.speaker : null) },
  }
}

/** One line, waiting while the reader is slower. */
const write = async (text: string): Promise<void> => {
  if (!process.stdout.write(`${text}\n`)) await new Promise<void>((resolve) => void process.stdout.once('drain', resolve))
}

/** The text with coloured spans, and who said each. */
function show(row: Row): void {
  const colours = coloursFor(process.stdout)
  const { quotes, headline } = attribute(row)
  print(colours.bold(`${printable(String(row.id))}${row.title === null ? '' : `  ${printable(row.title)}`}`))
  if (headline?.speaker != null)
    print(
      `  ${colours.green('headline')}  ${printable(headline.content)}  ${colours.magenta(printable(headline.resolved ?? headline.speaker))}`,
    )
  print(paintQuotations(row.text, quotes, colours))
  for (const [i, quote] of quotes.entries()) print(describeQuotation(quote, i + 1, colours))
  print('')
}
