/** Names as text: their words, and which of them are the same in another case. */
import { CLASS } from './classes.ts'
import type { Lexicon } from './lexicon.ts'
import type { Stretch, Units } from './units.ts'

/** The text of a name, blanks made single and a possessive ending cut off. */
export function nameText(units: Units, { from, to }: Stretch): string {
  const quoted = to - from === 1 ? units.quotedAt(from) : undefined
  const text = (quoted ? units.text.slice(quoted.innerStart, quoted.innerEnd) : units.slice(from, to)).replace(/\s+/g, ' ')
  const { cases } = units.lexicon.language
  return cases && !quoted ? cases.nominative(text, isGoverned(units, from)) : withoutArticle(withoutOwning(text), units.lexicon)
}

/** Behind "по словам", or behind a title in the genitive. */
function isGoverned(units: Units, i: number): boolean {
  let before = i - 1
  while (before > 0 && i - before < 8 && units.has(before, CLASS.oblique)) before--
  return units.lexicon.governors.has(units.lower(before))
}

/** Without "the" before it. */
export function withoutArticle(name: string, { lists }: Lexicon): string {
  const blank = name.indexOf(' ')
  return blank > 0 && lists.articles.has(name.slice(0, blank).toLowerCase()) ? name.slice(blank + 1) : name
}

/** Without the ending of an owner: Velm's. */
export const withoutOwning = (word: string): string => word.replace(/['’]s$/, '')

/** In lower case. */
export const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((word) => word !== '')

/** A word in lower case, and in the nominative where nouns have cases. */
export const lemmaAt = (units: Units, i: number): string => units.lexicon.language.cases?.lemmaOf(units.lower(i)) ?? units.lower(i)

/** True where one name is the other, or a part of it that no other part of a name is: a surname, or two words. */
export function isSameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (!short.every((word) => long.some((w) => isSameWord(w, word)))) return false
  return short.length > 1 || short.length === long.length || short[0] === long.at(-1)
}

/** Slavic names change their endings: Прудкий, Прудкого; Latin ones do not. */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true
  if (!CYRILLIC.test(one) || Math.abs(one.length - other.length) > 3) return false
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  return same > 2 && CASE_ENDING.test(one.slice(same)) && CASE_ENDING.test(other.slice(same))
}

const CYRILLIC = /^[а-яіїєґё]/

/** What the cases of one Slavic name can differ in. */
const CASE_ENDING =
  /^(?:|[аяоеєуюиіїыйь]|ом|ем|єм|им|ым|ой|ою|ей|ею|єю|ий|ій|ый|ая|яя|ої|ую|ві|ові|еві|єві|го|ого|его|му|ому|ему|ьої|[еє]?ц[ьяюуае]|цем|цом|ия|ії|ии|ию|ію)$/

/** What all cases of a word have in common, to look it up by. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase()
  return CYRILLIC.test(lower) ? lower.slice(0, 3) : lower
}
