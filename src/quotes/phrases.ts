/**
 * What a phrase of a headline can be: a source of statements, a place, a rubric, a name.
 */
import { wordUnits } from '../text/letters.ts'
import { PLACES, RUBRICS, SPEAKING } from './sources.ts'

/** Characters and words; a longer phrase names nobody. */
const LONGEST = 80
/** A source begins with no figure or quotation mark, ends without a stop, and holds no colon. */
const NO_SOURCE = /^[\d"“«]|[.!?;]$|: /

/** A person, a role, an office, an organisation or a kind of document, without a verb. */
export function isSource(phrase: string): boolean {
  if (phrase.length === 0 || phrase.length > LONGEST || NO_SOURCE.test(phrase)) return false
  if (isName(phrase) && !phrase.includes(' ')) return !MONTHS.has(phrase.toLowerCase()) && !RUBRICS.has(phrase.toLowerCase())
  const list = wordsOf(phrase)
  if (list.length === 0 || list.length > 7) return false
  const last = roleOf(list.at(-1))
  const first = roleOf(list[0])
  if (isName(phrase) && list.every((w) => isName(w) || LINKS.has(w.toLowerCase()))) return !MONTHS.has(first) && !RUBRICS.has(last)
  if (
    SPEAKING.has(last) ||
    (SPEAKING.has(first) &&
      list.slice(1).every((w) => isName(w) || LINKS.has(w.toLowerCase()) || SPEAKING.has(w.toLowerCase()) || CYRILLIC.test(w)))
  )
    return !FINITE.test(` ${phrase} `)
  if (list.length <= 4 && isName(list.at(-1) ?? '') && list.every((w) => isName(w) || LINKS.has(w) || SPEAKING.has(roleOf(w)))) return true // NBU governor Horbatko
  return list.length <= 2 && /(?:ers|ors|ists|ants)$/.test(last)
}

/** A role without ex-, vice- and the like, or a possessive, before it is looked up. */
function roleOf(word = ''): string {
  const lower = word.toLowerCase()
  return lower.includes('-') ? lower.replace(/^(?:ex|vice|acting|екс|экс|віце|вице)-/, '') : lower
}

/** Words that stand in lower case inside names. */
const LINKS = new Set('of the for and in on de von van der la al bin та і й з из и по при на у в'.split(' '))

/** After a role, Ukrainian and Russian put whose it is in the genitive, in lower case. */
const CYRILLIC = /^[а-яіїєґ]/

/** A finite verb inside a phrase makes it a statement. */
export const FINITE =
  / (?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|told|did|does|do|буде|був|є|будет|был|не) /

/** True for a word that begins as a name does: upper case, a figure, an opening mark. */
export function isName(word: string): boolean {
  const unit = word.charCodeAt(0)
  if (unit < 0x80) return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x22 || unit === 0x28
  const first = word.charAt(0)
  return first === '“' || first === '«' || first !== first.toLowerCase()
}

/** True where all words are places: before a colon they set the scene, beside a dash they are a route. */
export function isPlace(phrase: string): boolean {
  const words = phrase.toLowerCase().split(/[ –-]/)
  return words.every((word) => word === '' || PLACES.has(word.replace(/(?:['’]s|[.,])$/, '')))
}

/** True for the heading of a topic or of a kind of story, unless its last word can speak. */
export function isRubric(label: string): boolean {
  const words = wordsOf(label.toLowerCase())
  return words.every((word) => RUBRICS.has(word)) || (words.some((word) => RUBRICS.has(word)) && !SPEAKING.has(words.at(-1) ?? ''))
}

/** The words of a phrase, parted by blanks; a mark that stands alone is none. */
export function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word.length > 1 || wordUnits()[word.charCodeAt(0)] === 1)
}

/** True where a phrase has at least so many words, without looking at more. */
export function hasWords(text: string, count: number): boolean {
  let [at, found] = [-1, 0]
  do {
    const next = text.indexOf(' ', at + 1)
    const length = (next < 0 ? text.length : next) - at - 1
    if (length > 1 || (length === 1 && wordUnits()[text.charCodeAt(at + 1)] === 1)) found++
    at = next
  } while (at >= 0 && found < count)
  return found >= count
}

const MONTHS = new Set(
  (
    'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
)
