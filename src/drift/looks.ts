/**
 * What one page looks like, whatever it says: from its curated rows with the ledger of its lines.
 *
 * Refused pages have looks as well: their text is read line by line with the publisher's reader. Nothing
 * here depends on other pages; what is usual is said by a baseline.
 */
import type { Curated } from '../curate.ts'
import type { ReadLine, Reader } from '../publishers/reader.ts'
import { languageOf } from '../text/languages.ts'
import { clean } from '../text/blanks.ts'
import { endsSentence } from '../text/sentences.ts'
import { countWords } from '../text/words.ts'
import { looksDoubled } from './doubled.ts'
import { nextLine, readHead } from './heads.ts'
import { formOf, isCapitals, isProse, labelOf, type LineLook } from './lines.ts'
import { noTimes, readTimes, type Times } from './times.ts'

export interface Look extends Omit<Times, 'isSwapped'> {
  readonly source: string
  /** Layout's id; null where the page was refused. */
  readonly layout: string | null
  /** As {@link readHead} reads it. */
  readonly head: string
  /** Parts behind the head: `tags`, a block's name, `loading`, `advertisement`. */
  readonly parts: readonly string[]
  /** Fixed lines as printed, with their kind in front: `tags Tags:`, `heading MORE ABOUT`, `reading_time # min read`. */
  readonly furniture: readonly string[]
  readonly language: string
  /** Lines of the body, tags and headings not counted. */
  readonly paragraphs: number
  readonly words: number
  readonly tags: readonly string[]
  readonly marks: readonly Mark[]
  /** Codes of the page's problems, each once. */
  readonly problems: readonly string[]
  readonly lines: readonly LineLook[]
}

export const marks = ['mojibake', 'swapped', 'unfinished'] as const
/** `mojibake`: double encoding, mended or not. `swapped`: a time is right only with day and month exchanged. `unfinished`: the body stops inside a sentence. */
export type Mark = (typeof marks)[number]

/** A page's looks; `curated` must have been made by a plan with the table `lines`. */
export function lookOf({ source, rows }: Curated, readers: readonly Reader[]): Look {
  const publisher = rows.sources[0]?.publisher
  const reader = readers.find((one) => one.publisher.id === publisher) ?? readers[0]
  const problems = [...new Set(rows.problems.map((row) => row.code))]
  const nothing: Look = { source, layout: null, problems, head: '', parts: [], furniture: [], ...noText }
  if (!reader || rows.lines.length === 0) return nothing
  const lines = rows.lines.map(({ line, start, end, text }): ReadLine => {
    const cleaned = clean(text ?? '')
    return { number: line, start, end, text: cleaned, kind: reader.kindOf(cleaned) }
  })
  const head = readHead(lines, reader)
  const body = readBody(lines, head.bodyAt, head.unknown)
  const times = readTimes(lines, head.bodyAt, reader)
  const [article] = rows.articles
  const text = body.text.join('\n')
  const isMojibake = problems.includes('repaired-encoding') || rows.lines.some((line) => looksDoubled(line.text ?? ''))
  const found: readonly (Mark | false)[] = [isMojibake && 'mojibake', times.isSwapped && 'swapped', body.isUnfinished && 'unfinished']
  return {
    ...nothing,
    layout: article?.layout ?? null,
    head: head.shape,
    ...readFurniture(lines, reader),
    language: article?.language ?? languageOf(text),
    paragraphs: body.text.length,
    words: countWords(text),
    tags: rows.tags.map((row) => row.tag),
    minute: times.minute,
    sinceDay: times.sinceDay,
    stamps: times.stamps,
    sinceStamp: times.sinceStamp,
    marks: found.filter((mark) => mark !== false),
    lines: body.lines,
  }
}

const noText = { language: 'und', paragraphs: 0, words: 0, tags: [], ...noTimes, marks: [], lines: [] } as const

/** Lines of a page that are looked at one by one: more no body of a story has. */
const MOST_LINES = 120

interface Body {
  readonly text: readonly string[]
  readonly lines: readonly LineLook[]
  readonly isUnfinished: boolean
}

/** The body up to the tags or the lists, and of what follows the lines that may be headings or labels. */
function readBody(lines: readonly ReadLine[], bodyAt: number, unknown: readonly number[]): Body {
  const seen = new Map<string, LineLook>()
  const text: string[] = []
  const add = (line: ReadLine, look: Omit<LineLook, 'form' | 'isProse'>): void => {
    const form = formOf(line.text)
    if (seen.size < MOST_LINES && !seen.has(form)) seen.set(form, { form, isProse: isProse(line.text), ...look })
  }
  for (const at of unknown) {
    const line = lines[at]
    if (line) add(line, { region: 'head', kind: 'plain', after: 0 })
  }
  let isBody = true
  let before: ReadLine | undefined
  for (let at = nextLine(lines, bodyAt); at < lines.length; at = nextLine(lines, at + 1)) {
    const line = lines[at]
    if (!line) break
    if (ENDS_BODY.has(line.kind)) isBody = false
    else if (line.kind === 'text') {
      const kind = !isBody && isShort(line.text) ? 'heading' : kindOf(line, before, lines[nextLine(lines, at + 1)])
      if (isBody && kind === 'plain') text.push(line.text)
      if (isBody || kind !== 'plain') add(line, { region: isBody ? 'body' : 'after', kind, after: text.length })
    }
    before = line
  }
  const last = text.at(-1)
  return { text, lines: [...seen.values()], isUnfinished: last !== undefined && (!endsSentence(last) || /(?:\.\.\.|…)[\])]?$/.test(last)) }
}

function kindOf(line: ReadLine, before: ReadLine | undefined, next: ReadLine | undefined): LineLook['kind'] {
  if (labelOf(line.text) !== undefined) return 'label'
  const opensList =
    next?.kind === 'time' && before?.kind !== 'time' && before?.text !== line.text && (line.text.endsWith(':') || !endsSentence(line.text))
  if (opensList && line.text.length <= 60) return 'heading'
  return isCapitals(line.text) ? 'capitals' : 'plain'
}
/** Below the body, shorter than headlines are and without a number: what opens a list without stamps. */
const isShort = (text: string): boolean => text.length <= 24 && !/\d/.test(text) && !endsSentence(text)
const ENDS_BODY: ReadonlySet<string> = new Set(['tags', 'block_heading', 'aside_heading', 'agency', 'time', 'time_after'])

function readFurniture(lines: readonly ReadLine[], reader: Reader): Pick<Look, 'parts' | 'furniture'> {
  const parts = new Set<string>()
  const furniture = new Set<string>()
  for (const { kind, text } of lines) {
    if (kind === 'loading' || kind === 'advertisement') parts.add(kind)
    else if (kind === 'tags') {
      const label = reader.publisher.tags.find((one) => text.startsWith(one)) ?? ''
      if (text.length > label.length) parts.add('tags') // a label alone has lost its tags
      furniture.add(`tags ${label}`)
    } else if (kind === 'block_heading') {
      parts.add(reader.blockOf(text)?.block ?? 'more_about')
      furniture.add(`heading ${text.endsWith(':') ? text.slice(0, -1).trimEnd() : text}`)
    } else if (kind === 'reading_time') furniture.add(`reading_time ${text.replace(/\d+/, '#')}`)
  }
  return { parts: [...parts], furniture: [...furniture] }
}
