/** The cases of cases.txt, where their format is told: one test for each, every row whole. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { attributeQuotes } from '../../src/quotes/attribute.ts'
import { attributeHeadline } from '../../src/quotes/headlines.ts'
import type { Quotation, Span } from '../../src/scrape.ts'
import { languageOf } from '../../src/text/languages.ts'

interface Expected {
  readonly cells: readonly string[]
  readonly optional: boolean
}

interface Case {
  readonly name: string
  readonly text: string
  readonly isTitle: boolean
  readonly expected: readonly Expected[]
}

const cases = readFileSync(new URL('cases.txt', import.meta.url), 'utf8')
  .split(/^(?=@|==)/m)
  .filter((part) => part.startsWith('@'))
  .map(toCase)

describe('attributeQuotes', () => {
  it.each(rowsOf(false))('reads %s', (_, { text, expected }) => {
    const { quotes } = attributeQuotes(text, { language: languageOf(text) })
    const found = quotes.map((quote) => cellsOf(text, quote, groupOf(quotes, quote)))
    const wanted = present(expected, found)
    expect(found.map((cells, i) => agreed(cells, wanted[i]).join(' || '))).toEqual(wanted.map((cells) => cells.join(' || ')))
  })

  it.each([
    ['a name', 'Alliance ready to defend its eastern members – Stahl', 'Joren Stahl'],
    ['a role', 'Northern leader underestimated army, – Pact Secretary General', 'Joren Stahl'],
    ['a name with its body', "War to end at talks, Pact's Stahl says", 'Joren Stahl'],
  ])('finds who is meant by %s in a title', (_, title, resolved) => {
    const { text } = caseOf('37')
    expect(attributeQuotes(text, { language: 'en', title }).headline?.resolved).toBe(resolved)
  })

  it('gives the source of a story listed below the body, and no name that the body lacks', () => {
    const { resolveTitle } = attributeQuotes(caseOf('40').text, { language: 'en' })
    expect(['"Hundred Lanterns" remembered in Velm – Stahl', 'New ferry to Torhaven – port authority'].map(resolveTitle)).toEqual([
      { content: '"Hundred Lanterns" remembered in Velm', speaker: 'Stahl', resolved: null },
      { content: 'New ferry to Torhaven', speaker: 'port authority', resolved: null },
    ])
  })
})

describe('attributeHeadline', () => {
  it.each(rowsOf(true))('reads %s', (_, { text, expected }) => {
    const { content, speaker } = attributeHeadline(text)
    const [row] = expected
    const wanted = row?.cells ?? [text, '-']
    expect([content, speaker ?? '-'].map((cell, i) => choose(cell, wanted[i], sameWords))).toEqual(wanted)
  })
})

function toCase(part: string): Case {
  const [head = '', ...lines] = part.trimEnd().split('\n')
  const isRow = (line: string): boolean => /^[>?] /.test(line)
  return {
    name: head.replace(/^@(?:title)? /, ''),
    isTitle: head.startsWith('@title'),
    text: lines
      .filter((line) => !isRow(line))
      .join('\n')
      .trimEnd(),
    expected: lines.filter(isRow).map((line) => ({ optional: line.startsWith('?'), cells: line.slice(2).split(' || ') })),
  }
}

/** Named by what follows the number, which comes last. */
function rowsOf(isTitle: boolean): [string, Case][] {
  return cases.filter((one) => one.isTitle === isTitle).map((one) => [one.name.replace(/^(\d+) (.*)/, '$2 ($1)'), one])
}

function caseOf(number: string): Case {
  const found = cases.find(({ name }) => name.startsWith(`${number} `))
  if (!found) throw new Error(`cases.txt has no case ${number}`)
  return found
}

/** Pieces of one quotation share a word; a quotation of one piece has none. */
function groupOf(quotes: readonly Quotation[], { group }: Quotation): string {
  const shared = [...new Set(quotes.map((quote) => quote.group))].filter((id) => quotes.filter((quote) => quote.group === id).length > 1)
  return shared.includes(group) ? `g${shared.indexOf(group) + 1}` : '-'
}

function cellsOf(text: string, quote: Quotation, group: string): string[] {
  const { kind, start, end, quotedStart, quotedEnd, phrase, cuePhrase, floating, speaker, via } = quote
  const own = (span: Span | null): string => (span && !floating ? text.slice(span.start, span.end) : '-')
  const isQuoted = /["“”„«‘'`]/.test(text.charAt(quotedStart))
  const content = isQuoted ? text.slice(quotedStart, quotedEnd) : text.slice(start, end)
  return [kind, content, own(phrase), own(cuePhrase), speaker ?? '-', group, via ?? '-']
}

/** The rows to expect of what came out: all that must come, and those that may and did. */
function present(expected: readonly Expected[], found: readonly (readonly string[])[]): string[][] {
  const rows: string[][] = []
  for (const { cells, optional } of expected) {
    const [kind = '', content = '', phrase = '', cue = '', name = '', group = '-', via = '*'] = cells
    const row = [kind, content, phrase, cue, name, group, via]
    if (!optional || isAbout(found[rows.length], row)) rows.push(row)
  }
  return rows
}

/** The same content, and the same phrase where any content will do. */
function isAbout(found: readonly string[] | undefined, wanted: readonly string[]): boolean {
  return found !== undefined && agreed(found, wanted).every((cell, i) => i === 0 || i > 2 || cell === wanted[i])
}

type Same = (found: string, wanted: string) => boolean

const plain = (text: string): string => text.replace(/^[\s,]+|[\s,]+$/g, '')
const sameWords: Same = (found, wanted) => plain(found) === plain(wanted)
/** A phrase may go on with an appositive. */
const beginsWith: Same = (found, wanted) => found === wanted || (found.startsWith(wanted) && /^[\s,(]/.test(found.slice(wanted.length)))
const sameCue: Same = (found, wanted) => found.replace(/(.)[:,]$/, '$1') === wanted.replace(/(.)[:,]$/, '$1')
const bare = (name: string): string => name.toLowerCase().replace(/^(?:the|an?) /, '')
const sameName: Same = (found, wanted) => bare(found) === bare(wanted)
const equal: Same = (found, wanted) => found === wanted
const COLUMNS: readonly Same[] = [equal, sameWords, beginsWith, sameCue, sameName, equal, equal]

/** The row that was wanted where a cell agrees with it, what came out elsewhere: the difference shows in full. */
function agreed(found: readonly string[], wanted: readonly string[] | undefined): string[] {
  return found.map((cell, i) => choose(cell, wanted?.[i], COLUMNS[i] ?? equal))
}

function choose(found: string, wanted: string | undefined, same: Same): string {
  return wanted?.split(' / ').some((answer) => answer === '*' || same(found, answer)) ? wanted : found
}
