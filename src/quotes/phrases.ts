/**
 * What a phrase of a headline can be: a source of statements, a place, a rubric, a name.
 */
import { wordUnits } from '../text/letters.ts'
import { DETAIL, PAPERS, PLACES, RUBRICS, SITES, SPEAKING, TELLING, THINGS } from './sources.ts'

/** Characters and words; a longer phrase names nobody. */
const LONGEST = 80
/** A source begins with no figure, quotation mark or article, ends with no figure or stop, and holds no colon. */
const NO_SOURCE = /^[\d"“«]|^[Aa]n? |(?:^| )[\d–-]+$|^[IVXL]+$|[.!?;]$|: /

/** A person, a role, an office, an organisation or a kind of document, without a verb. */
export function isSource(phrase: string): boolean {
  if (phrase.length < 2 || phrase.length > LONGEST || NO_SOURCE.test(phrase) || FINITE.test(` ${phrase} `)) return false
  const list = wordsOf(phrase)
  const [first, last] = [roleOf(list[0]), roleOf(list.at(-1))]
  if (list.length === 0 || list.length > 7) return false
  if (list.length === 1) return isName(phrase) ? !isTopic(phrase) : SPEAKING.has(last) || isPeople(last)
  if (list.every((w) => isName(w) || LINKS.has(w.toLowerCase()))) return isProperName(list)
  if (SPEAKING.has(last) && !tells(list)) return true
  const whose = isName(list[0] ?? '') && !SPEAKING.has(first) ? 1 : 0 // Norrland's ambassador to UN
  if (SPEAKING.has(roleOf(list[whose])) && isHolder(list.slice(whose + 1))) return true
  const role = list.findLastIndex((w) => SPEAKING.has(roleOf(w)))
  if (role >= 0 && isHolder(list.slice(role + 1)) && !tells(list.slice(0, role + 1))) return true // NBU governor Horbatko
  return list.length === 2 && isPeople(last) && !DETAIL.has(first) && !TELLING.has(first)
}

/** True for a plural that ends as those of people do. */
const isPeople = (word: string): boolean => PEOPLE.test(word) && !THINGS.has(word)
const PEOPLE =
  /(?:ers|ors|ists|ants|ians|(?:olog|graph|mak|keep)(?:ist|er)|\p{L}{4}wom[ae]n|вод[иы]|ник[иі]|ист[иы]|лог[иі]|[щч]ики|ител[иі]|арі)$/u

/** A name of several words: not a work's, not an event's, not a detail in capitals. */
function isProperName(list: readonly string[]): boolean {
  const lower = list.map((w) => w.toLowerCase())
  const last = lower.at(-1) ?? ''
  if (list[0] === 'The' && !SPEAKING.has(last) && !PAPERS.has(last)) return false
  if (isCalendar(list[0] ?? '') || list.some((w, i) => isDetail(w) && !LINKS.has(lower[i] ?? ''))) return false
  return !RUBRICS.has(last) || isOffice(lower)
}

/** "Ministry of Energy", "Energy Minister Tarn": an office whose field is a topic of its own. */
const isOffice = (lower: readonly string[]): boolean =>
  lower.some((w, i) => SPEAKING.has(w) && !SITES.has(w) && (OF.has(lower[i + 1] ?? '') || RUBRICS.has(lower[i - 1] ?? '')))
const OF = new Set(['of', 'for'])

/** True where words before a role make it part of a detail: "drone hits hospital", "two boats and a museum". */
function tells(list: readonly string[]): boolean {
  return list.slice(0, -1).some((w, i) => {
    if (isName(w)) return i > 0 && isDetail(w)
    if (FIRST_DEPUTY.test(`${w} ${list[i + 1] ?? ''}`)) return false
    if (LINKS.has(w)) return !SPEAKING.has(roleOf(list[0])) && w !== 'of' && w !== 'the'
    return DETAIL.has(w) || TELLING.has(w) || isVerb(w) || (list.length > 2 && /[^s'’]s$/.test(w) && !SPEAKING.has(w) && !FIELDS.has(w))
  })
}
/** Here "first" counts a rank rather than tells. */
const FIRST_DEPUTY = /^(?:first|перш(?:ий|а)|перв(?:ый|ая)) (?:deputy|vice|заступни|заместител)/
/** Plurals that stand before a role: "foreign affairs minister". */
const FIELDS = new Set([
  'affairs',
  'sports',
  'forces',
  'armed',
  'services',
  'arts',
  'works',
  'communications',
  'relations',
  'rights',
  'states',
])

/** What follows a role: names, further roles, and in Ukrainian and Russian whose it is, in the genitive. */
const isHolder = (rest: readonly string[]): boolean =>
  rest.every((w, i) => {
    if (isName(w) || SPEAKING.has(w.toLowerCase())) return true
    if (w === 'to') return i === 0 && rest.length > 1 && !SITES.has(rest[1] ?? '') && rest[1] !== 'court' // aide to president
    if (LINKS.has(w)) return !/^[увн]а?$/.test(w) || /^(?:справах|делам|\p{Lu})/u.test(rest[i + 1] ?? '')
    return CYRILLIC.test(w) && !isVerb(w) && !DETAIL.has(w)
  })

/** Ukrainian and Russian verbs by their endings, the short nouns of offices apart. */
const isVerb = (word: string): boolean =>
  /^[а-яіїєґ’']{2,}(?:[аяи]в|[аяиі]ла|[аяиі]ли|[уюая]ють|[ия]ть|[ауюя]є|ться|тся|[уая]ет|[ая]ют|[аеи]л|ено|ано)$/.test(word) &&
  !/^(?:справ|держав|прав|сил|дел|канал|журнал|персонал|відділ|отдел)$/.test(word) &&
  !SPEAKING.has(word)

/** "Who" and "Without" tell of something; letters such as "WHO", and the "Without" of a name, do not. */
const isDetail = (word: string): boolean => DETAIL.has(word.toLowerCase()) && word !== word.toUpperCase() && word !== 'Without'

/** A word that names a topic, a kind of story or a time, though a capital makes it look like a name. */
function isTopic(word: string): boolean {
  const lower = word.toLowerCase()
  return RUBRICS.has(lower) || isCalendar(word) || isDetail(word) || (!SPEAKING.has(lower) && ABSTRACT.test(lower))
}
const ABSTRACT = /(?:[ts]ions?|ness|ics|isms?|ball|ities|[нт]тя|ння|ці[яї]|[іо]сть|ств[оа]|[ае]ние|тие|ци[яи]|ност[иі]|изм|їзм)$/

/** True for a month or a day of the week, in Ukrainian and Russian in the cases that ranges take. */
const isCalendar = (word: string): boolean => MONTHS.has(word.toLowerCase()) || CYRILLIC_TIME.test(word)
const CYRILLIC_TIME =
  /^(?:(?:січ|трав|черв|лип|серп|верес|берез|квіт|жовт|груд)(?:ень|ня|ні|нем)|листопад[аі]?|лют(?:ий|ого|ому)|(?:январ|феврал|апрел|сентябр|октябр|ноябр|декабр|июн|июл)[ьяе]|(?:март|август)[ае]?|ма[йяе]|понеділ(?:ок|ка|ку)|вівтор(?:ок|ка)|серед[аиу]|четвер(?:га)?|[пП]['’]?ятниц[яіюаеу]|субот[аиуы]|неділ[яіюи]|понедельник[а]?|вторник[а]?|сред[аыу]|суббот[аыу]|воскресень[ея]|весн[аиу]|літ[оа]|ос[іе]н[ьі]|зим[аиуы]|лет[оа])$/u

/** A role without ex-, vice- and the like, or a possessive, before it is looked up. */
function roleOf(word = ''): string {
  const lower = word.toLowerCase()
  return lower.includes('-') ? lower.replace(/^(?:ex|vice|acting|екс|экс|віце|вице|прес|пресс)-/, '') : lower
}

/** Words that stand in lower case inside names. */
const LINKS = new Set('of the for and in on de von van der la al bin та і й з из и по при на у в'.split(' '))

/** After a role, Ukrainian and Russian put whose it is in the genitive, in lower case. */
const CYRILLIC = /^[а-яіїєґ]/

/** A finite verb inside a phrase makes it a statement. */
export const FINITE =
  / (?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|told|did|does|do|буде|був|є|будет|был|не) /

/** True where a verb of its own follows a verb of saying, so that the rest is a clause and no thing. */
export function hasClause(rest: string): boolean {
  const end = rest.search(RELATIVE)
  const main = (end < 0 ? rest : rest.slice(0, end)).replace(/ to (?:have|do|be) /g, ' ')
  return (SUBJECT.test(main) || FINITE.test(main)) && !FINITE.test(` ${main.split(' ')[0] ?? ''} `) && !NO_SUBJECT.test(main)
}
const RELATIVE = / (?:who|which|that|whose|where|when|after|as|if|because|while|before|until|since) /
const SUBJECT = /^(?:it|he|she|they|we|I|there) [\p{L}'’]/u
const NO_SUBJECT = /^(?:of|for|from|by|against|about|with|at|on|in|to|over) /

/** True for names or figures in a row, which state nothing: "Hartman, Okoye, Lind", "Velm – Torhaven". */
export function isList(text: string): boolean {
  const parts = text.split(/, | [–—-] | (?:and|vs?|та|й|і|и) /)
  return parts.length > 1 && parts.every((part) => part.split(' ').length <= 2 && part.split(' ').every(isName))
}

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
  if (words.every((word) => RUBRICS.has(word))) return true
  return words.some((word) => RUBRICS.has(word)) && !SPEAKING.has(words.at(-1) ?? '') && !isOffice(words)
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
    'mon tue tues wed thu thur thurs fri sat sun spring summer autumn winter midnight noon today tomorrow yesterday weekend ' +
    'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
)
