import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuoted, type Quoted } from '../../src/quotes/marks.ts'

type Part = Parameters<typeof findQuoted>[1]

/** The lines of a text that are not blank, as paragraphs. */
function partsOf(text: string): Part[] {
  const spans = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }))
  return spans.map((span, i) => ({ ...span, nextStart: spans[i + 1]?.start ?? span.end }))
}

/** Each string with its marks, and what is said of its end where it has none. */
const stringsOf = (text: string): string[] =>
  partsOf(text)
    .flatMap((part) => findQuoted(text, part))
    .map(({ start, end, closed, continued }) => text.slice(start, end) + (closed ? '' : continued ? ' [goes on]' : ' [open]'))

describe('findQuoted', () => {
  it.each<[string, string, string[]]>([
    ['curly marks', 'He said “we go” twice.', ['“we go”']],
    ['straight marks', 'He said "we go" twice.', ['"we go"']],
    ['curly single marks', 'He said ‘we go’ twice.', ['‘we go’']],
    ['straight single marks', "He said 'we go' twice.", ["'we go'"]],
    ['doubled apostrophes', "He said ''we go'' twice.", ["''we go''"]],
    ['doubled backticks and apostrophes', "He said ``we go'' twice.", ["``we go''"]],
    ['angle marks', 'Він сказав «ми йдемо» двічі.', ['«ми йдемо»']],
    ['angle marks with blanks inside', 'Il a dit « nous restons » hier.', ['« nous restons »']],
    ['low-high marks', 'Er sagte „wir gehen“ zweimal.', ['„wir gehen“']],
    ['low-high marks of the other kind', 'Powiedział „idziemy” dwa razy.', ['„idziemy”']],
    ['two strings', '“We go,” he said. “Now.”', ['“We go,”', '“Now.”']],
    ['two families in one line', '“We go,” said one. "We stay," said the other.', ['“We go,”', '"We stay,"']],
    ['a string behind a bracket', 'The note (“we go”) was short.', ['“we go”']],
    ['a string behind a dash', 'The note—“we go”—was short.', ['“we go”']],
    ['a whole line', '“We go.”', ['“We go.”']],
    ['nothing in a text without marks', 'He said we go.', []],
    ['nothing in an empty string', 'He said “” and then "" again.', []],
    ['nothing in no text', '', []],
  ])('finds %s', (_, text, strings) => expect(stringsOf(text)).toEqual(strings))

  it.each<[string, string, string[]]>([
    ['curly in straight', '"She asked: “Who pays?” Nobody knew."', ['"She asked: “Who pays?” Nobody knew."']],
    ['straight in curly', '“She asked: "Who pays?" Nobody knew.”', ['“She asked: "Who pays?" Nobody knew.”']],
    ['single in curly', '“She asked: ‘Who pays?’ Nobody knew.”', ['“She asked: ‘Who pays?’ Nobody knew.”']],
    ['straight single in straight', `"She asked: 'Who pays?' Nobody knew."`, [`"She asked: 'Who pays?' Nobody knew."`]],
    ['curly in single', '‘She asked: “Who pays?” Nobody knew.’', ['‘She asked: “Who pays?” Nobody knew.’']],
    ['curly in curly', '“She asked: “Who pays?” Nobody knew.”', ['“She asked: “Who pays?” Nobody knew.”']],
    ['angle in angle', '«Наш пором «Равлик» пливе».', ['«Наш пором «Равлик» пливе»']],
    ['straight in angle', '«Наш пором "Равлик" пливе».', ['«Наш пором "Равлик" пливе»']],
    ['low-high in angle', '«Наш пором „Равлик“ пливе».', ['«Наш пором „Равлик“ пливе»']],
    ['a nested string that ends with the outer one', '“She asked: ‘Who pays?’”', ['“She asked: ‘Who pays?’”']],
    ['a nested string that begins with the outer one', '“‘Who pays?’ she asked.”', ['“‘Who pays?’ she asked.”']],
  ])('tells the outermost string only: %s', (_, text, strings) => expect(stringsOf(text)).toEqual(strings))

  it.each<[string, string, string[]]>([
    ['a contraction', "It isn't open and doesn't look it.", []],
    ['a curly contraction', 'It isn’t open and doesn’t look it.', []],
    ['a name', "Shae O'Brannan met the Ne'tik elders.", []],
    ['a possessive', "Varga's plan and the town's money.", []],
    ['a possessive plural', 'The guides’ wages and the boys’ boats.', []],
    ['a straight possessive plural', "The guides' wages and the boys' boats.", []],
    ['a possessive plural inside single marks', '‘The guides’ wages fell,’ he said.', ['‘The guides’ wages fell,’']],
    ['a contraction inside single marks', "'It isn't open,' he said.", ["'It isn't open,'"]],
    ['a contraction inside doubled apostrophes', "''It isn't open,'' he said.", ["''It isn't open,''"]],
    ['feet and inches', 'The guard is 6\'2" tall.', []],
    ['feet and inches before a string', 'The guard is 6\'2" tall. “I reach the lamp,” he said.', ['“I reach the lamp,”']],
    ['feet and inches before a straight string', 'The guard is 6\'2" tall. "I reach it," he said.', ['"I reach it,"']],
    ['inches of a screen', 'A 15" screen and a 17" screen.', []],
    ['a decade', "Wages fell in the '90s and rose in the '00s.", []],
    ['a curly decade', 'Wages fell in the ’90s and rose in the ’00s.', []],
    ['a decade under the wrong mark', 'Wages fell in the ‘90s and rose.', []],
    ['a decade inside single marks', '‘Wages fell in the ’90s,’ he said.', ['‘Wages fell in the ’90s,’']],
    ['an elision', "Catch 'em, 'til they go, 'cause we can.", []],
    ['a curly elision', 'Catch ’em, rock ’n’ roll, ’til they go.', []],
    ['an apostrophe of Ukrainian', "Дев'ять об'єктів і п’ять подвір’їв.", []],
    ['a lone backtick', 'The key ` is on the left.', []],
  ])('takes for no mark %s', (_, text, strings) => expect(stringsOf(text)).toEqual(strings))

  it.each<[string, string, string[]]>([
    ['curly opens, straight closes', 'He said “we go" twice.', ['“we go"']],
    ['straight opens, curly closes', 'He said "we go” twice.', ['"we go”']],
    ['a new string before the end of the last', 'He said “we go “we stay” twice.', ['“we stay”']],
    ['an open string at the start, with one of other marks in it', '“We go. "We stay," he said.', ['“We go. "We stay," he said. [open]']],
    ['a closing mark that closes nothing', 'We go” he said, “we go.”', ['“we go.”']],
    ['an angle mark that closes nothing', 'Ми йдемо» сказав він, «йдемо».', ['«йдемо»']],
    ['an opening mark that opens nothing', 'He would rather stay in “hell than go. No way.', []],
    ['a single mark that opens nothing', 'He would rather stay in ‘hell than go. No way.', []],
    ['an open string at the start of a paragraph', '“We go. We all go.', ['“We go. We all go. [open]']],
    ['an open string behind a colon', 'He wrote: “We go. We all go.', ['“We go. We all go. [open]']],
    ['a string that goes on in the next paragraph', '“We go.\n\n“We all go,” he said.', ['“We go. [goes on]', '“We all go,”']],
    [
      'a straight string that goes on, in the middle of a paragraph',
      '"We go," he said. "We all go.\n"Now."',
      ['"We go,"', '"We all go. [goes on]', '"Now."'],
    ],
    ['a speech of three paragraphs', '«Ми йдемо.\n«Усі.\n«Негайно».', ['«Ми йдемо. [goes on]', '«Усі. [goes on]', '«Негайно»']],
    ['an open string before a paragraph without marks', 'In “hell than go.\n\nThe harbour is ours.', []],
    ['a crosshead in single marks', "'They owned us'\n\nThe players met.", ["'They owned us'"]],
    ['a lone mark', '“', []],
    ['a mark at the end of a line', 'He said “', []],
  ])('mends what it can: %s', (_, text, strings) => expect(stringsOf(text)).toEqual(strings))

  it('gives the offsets in the text, with the marks and without', () => {
    const text = "A line.\nHe said: ``we go'' and “we stay”."
    const [, part] = partsOf(text)
    expect(part && findQuoted(text, part)).toEqual([
      { start: 17, end: 26, innerStart: 19, innerEnd: 24, closed: true, continued: false },
      { start: 31, end: 40, innerStart: 32, innerEnd: 39, closed: true, continued: false },
    ])
  })

  it('finds parted strings inside the paragraph, whatever the marks', () => {
    const piece = fc.constantFrom(..."“ ” \" „ « » ‘ \u2019 ' '' `` ` a s 9 . , : ( - — é Ж 😀 \ud800 \u2028 \n".split(' '), ' ', ' ')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(12), (pieces, before) => {
        const text = pieces.join('')
        const part = { start: Math.min(before, text.length), end: text.length, nextStart: text.length }
        expect(broken(findQuoted(text, part), part)).toEqual([])
        for (const each of partsOf(text)) expect(broken(findQuoted(text, each), each)).toEqual([])
      }),
      { numRuns: 5_000 },
    )
  })

  it('takes time in proportion to the text', () => {
    const timeOf = (times: number): number => {
      const text = '“a "b \'c «d ‘e '.repeat(times)
      const start = performance.now()
      findQuoted(text, { start: 0, end: text.length, nextStart: text.length })
      return performance.now() - start
    }
    timeOf(2_000)
    expect(timeOf(40_000)).toBeLessThan(2_000)
  })
})

/** The strings that break a promise of the span or of their order. */
function broken(found: readonly Quoted[], part: Part): Quoted[] {
  return found.filter(({ start, end, innerStart, innerEnd }, i) => {
    const isInside = part.start <= start && end <= part.end
    return !isInside || !(start < innerStart && innerStart <= innerEnd && innerEnd <= end) || start < (found[i - 1]?.end ?? 0)
  })
}
