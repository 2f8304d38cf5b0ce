/**
 * Whose statement a headline is.
 *
 * Five forms: `Port closed – Stahl`, `Stahl: Port closed`, `Port closed, mayor says`, `Stahl says port
 * is closed`, `According to Stahl, port is closed`. A dash between places, in a score or before a
 * detail attributes nothing, and neither does a colon after a topic. In doubt there is no attribution.
 */
import type { Headline } from '../scrape.ts'
import { FINITE, hasClause, hasWords, isList, isName, isPlace, isRubric, isSource, wordsOf } from './phrases.ts'
import { INCIDENTS, ROUTES, SITES, SPEAKING } from './sources.ts'

/** Verbs of saying that take a clause; what follows one that is not plain saying must show a verb of its own. */
const PLAIN = new Set(['says', 'said', 'say'])
const TAKES_CLAUSE = new Set(
  (
    'says said say believes believe denies claims claim insists insist admits admit warns warn confirms confirm stresses adds notes estimates hopes ' +
    'заявляє заявив заявила заявили вважає каже кажуть повідомив повідомила повідомили підтвердив підтвердила розповів розповіла зазначив зазначила додав додала ' +
    'наголосив наголосила підкреслив переконаний переконана заявляет заявил заявила заявили считает говорит говорят сообщил сообщила сообщили подтвердил подтвердила ' +
    'рассказал рассказала отметил отметила добавил добавила подчеркнул уверен уверена'
  ).split(' '),
)
const withoutComma = (word: string): string => (word.endsWith(',') ? word.slice(0, -1) : word)

const VERB = new RegExp(` (?:${[...TAKES_CLAUSE].join('|')}),? `)

/** A mark or a verb without which a title attributes nothing; most titles have none. */
const SIGN = new RegExp(`[,:] | [–—-] |ccording to |${VERB.source}`)

/** The headline taken apart; without an attribution the content is the whole title and the speaker null. */
export function attributeHeadline(title: string): Headline {
  if (title.length > LONGEST_TITLE || !SIGN.test(title)) return { content: title, speaker: null }
  const bare = isName(title.slice(-1)) ? title.replace(MEDIA, '') : title
  const found = byDash(bare) ?? byCommaSays(bare) ?? byAccording(bare) ?? bySays(bare) ?? byColon(bare)
  if (!found || !hasWords(found.content, 1)) return { content: title, speaker: null }
  return { speaker: found.speaker, content: withoutMarks(found.content) }
}

/** " “ « ' ‘ */
const OPENING_MARKS = new Set([0x22, 0x201c, 0xab, 0x27, 0x2018])

/** Quotation marks around the whole statement are no part of it. */
function withoutMarks(content: string): string {
  if (!OPENING_MARKS.has(content.charCodeAt(0))) return content
  const inner = content.slice(1, -1)
  return /^(?:".+"|“.+”|«.+»|'.+'|‘.+’)$/.test(content) && !/["“”«»]/.test(inner) ? inner : content
}

const lastDash = (title: string): number => Math.max(title.lastIndexOf(' – '), title.lastIndexOf(' — '), title.lastIndexOf(' - '))

/** Characters; a longer line is no headline. */
const LONGEST_TITLE = 400

/** Characters; a longer phrase is a statement of its own. */
const LONGEST_SPEAKER = 80

/** Labels of attached media at the end of a title are no part of the statement. */
const MEDIA = /[.,]? (?:VIDEO|PHOTOS?|INFOGRAPHICS?|ВІДЕО|ФОТО|ВИДЕО|ІНФОГРАФІКА|ИНФОГРАФИКА)$/

function byDash(title: string): Headline | undefined {
  const dash = lastDash(title)
  if (dash < 0 || title.length - dash > LONGEST_SPEAKER) return undefined
  const speaker = withoutVerb(title.slice(dash + 3))
  const content = withoutComma(title.slice(0, dash))
  if (!hasWords(content, 3) || !(isSource(speaker) || isBareSource(speaker))) return undefined
  if (isRoute(content, speaker) || AWARD.test(content)) return undefined
  return { content: withoutLabel(content), speaker }
}

/** Behind a dash a name in quotation marks is a source too: "– «Нафтогаз»". */
const isBareSource = (phrase: string): boolean => /^(?:"[^"]{2,40}"|“[^”]{2,40}”|«[^»]{2,40}»)$/.test(phrase)

/** True where the dash parts the ends of a route or the sides of a match: "on line Adlerby – Velm", "Final: Velm – Adlerby". */
function isRoute(before: string, after: string): boolean {
  if (wordsOf(after).some((word) => SPEAKING.has(word.toLowerCase()))) return false
  const words = wordsOf(before.slice(before.lastIndexOf(': ') + 1).trim())
  if (words.length <= 3 && words.every(isName)) return true
  if (isPlace(after) && isPlace(words.at(-1) ?? '')) return true
  const stem = words.slice(0, words.findLastIndex((word) => !isName(word)) + 1)
  return stem.length < words.length && !PREPOSITION.test(stem.at(-1) ?? '') && stem.some((word) => ROUTES.has(word.toLowerCase()))
}

/** A place behind one of these is where something happened, and no end of a route. */
const PREPOSITION =
  /^(?:in|on|at|to|of|off|from|near|with|by|for|over|under|into|against|around|after|before|and|у|в|на|до|з|із|від|біля|під|над|из|с|от|под|к|около|о|про|и|та|й)$/

/** Behind such a title stands who or what won it. */
const AWARD =
  /(?:^| )(?:man|woman|person|player|book|song|film|goal|team|word|photo|album|car|coach|chef|teacher|athlete|artist|moment) of the [a-z]+$/i

function withoutVerb(phrase: string): string {
  const blank = phrase.indexOf(' ')
  return blank > 0 && CLOSING.has(phrase.slice(0, blank)) ? phrase.slice(blank + 1) : phrase
}

function byColon(title: string): Headline | undefined {
  const colon = title.indexOf(': ')
  if (colon < 0) return undefined
  const [label, content] = [title.slice(0, colon), title.slice(colon + 2)]
  const lastWord = wordsOf(content).at(-1)?.toLowerCase() ?? ''
  if (wordsOf(label).length >= 5 && wordsOf(content).length <= 4 && SPEAKING.has(lastWord) && !SITES.has(lastWord) && isSource(content))
    return { content: label, speaker: content }
  const isRole = SPEAKING.has(wordsOf(label)[0]?.toLowerCase() ?? '')
  const isQuoted = /^["“«]/.test(content)
  const speaker = isQuoted ? cutAt(label, SUBJECT) : isRole ? cutAt(label, OCCASION) : label
  const isTopic = / (?:for|in|and|on|at|и|і|й|та|у|в|на|о|про|об) /u.test(speaker) && !isRole
  if (
    !isTopic &&
    (isRole || isQuoted || isStatement(content, speaker)) &&
    wordsOf(content).length >= 2 &&
    !isList(content) &&
    !/, |["“«»”\d]| [–—-] | vs?\.? /.test(speaker) &&
    !isPlace(speaker) &&
    !isRubric(speaker) &&
    isSource(speaker)
  )
    return { content, speaker }
  return content.includes(': ') ? byColon(content) : undefined
}

/** True unless what follows a name without a role reads as a topic's detail, a portrait's title or the news of a town. */
function isStatement(content: string, name: string): boolean {
  const opening = content.slice(0, content.indexOf(' ')).toLowerCase()
  if (SITES.has(wordsOf(name).at(-1)?.toLowerCase() ?? '') || !/^\p{Lu}|^\d/u.test(content)) return false
  return FINITE.test(content) || !(PORTRAIT.test(opening) || (INCIDENTS.has(opening) && !name.includes(' ')))
}
const PORTRAIT =
  /^(?:an?|how|why|inside|behind|from|meet|portrait|life|story|diary|profile|портрет|життя|історія|жизнь|история|як|чому|хто|как|почему|кто)$/

/** Where or on what somebody speaks is no part of who. */
const OCCASION = / (?:at|in|on|у|в|на) \p{L}/u
const SUBJECT = / (?:at|in|on|about|у|в|на|про|о|об) \p{L}/u

function cutAt(phrase: string, sign: RegExp): string {
  const at = phrase.search(sign)
  return at < 0 ? phrase : phrase.slice(0, at)
}

/** Verbs of saying that close a headline, or open its last part before the name. */
const CLOSING = new Set(
  (
    'says said say believes believe thinks think warns warn reports report suggests suggest claims claim insists insist admits admit promises promise assures adds notes ' +
    'stresses forecasts predicts finds find shows show заявив заявила заявляє каже сказав сказала повідомив повідомила повідомляє вважає запевняє стверджує зазначає ' +
    'наголошує обіцяє прогнозує кажуть заявили говорят заявил заявляет говорит сказал сообщил сообщила сообщает считает уверяет утверждает отмечает обещает прогнозирует'
  ).split(' '),
)

/** Of these, the ones that are as often things: "light shows", "insurance claims". */
const NOUNS = new Set('report reports claim claims show shows find finds promise promises notes forecasts'.split(' '))

function byCommaSays(title: string): Headline | undefined {
  const comma = title.lastIndexOf(', ')
  if (comma < 8) return undefined
  const tail = title.slice(comma + 2)
  const [first, last] = [tail.indexOf(' '), tail.lastIndexOf(' ')]
  if (first < 0 || hasWords(tail, 9)) return undefined
  const content = withoutLabel(title.slice(0, comma))
  if (CLOSING.has(tail.slice(last + 1))) {
    const speaker = tail.endsWith(' to say') ? tail.slice(0, -7) : tail.slice(0, last)
    const isNoun = NOUNS.has(tail.slice(last + 1))
    return !hasWords(speaker, 7) && (isNoun ? isSource(speaker) : isNounPhrase(speaker)) ? { content, speaker } : undefined
  }
  const speaker = tail.slice(first + 1)
  return CLOSING.has(tail.slice(0, first)) && isSource(speaker) ? { content, speaker } : undefined
}

/** Before a verb of saying any short phrase without a verb or a negation may stand. */
const isNounPhrase = (phrase: string): boolean =>
  /^\p{L}/u.test(phrase) && !FINITE.test(` ${phrase} `) && !/^(?:not|to|and|but|or|не|але|но) ?/.test(phrase)

const CYRILLIC_ACCORDING = /(?:^За|^По| за| по) (?:словами|даними|словам|данным) /
const OPENINGS = ['According to ', 'За словами ', 'За даними ', 'По словам ', 'По данным ']

function byAccording(title: string): Headline | undefined {
  if (!title.includes('ccording to ') && !CYRILLIC_ACCORDING.test(title)) return undefined
  const opening = OPENINGS.find((o) => title.startsWith(o))
  if (opening !== undefined) {
    const comma = title.indexOf(', ')
    return comma > opening.length + 1 ? { speaker: title.slice(opening.length, comma), content: title.slice(comma + 2) } : undefined
  }
  const found = /(?: according to|, за (?:даними|словами)|, по (?:данным|словам)) (?<speaker>[^,]{2,80})$/.exec(title)
  const speaker = found?.groups?.['speaker']
  return !found || speaker === undefined || found.index < 8
    ? undefined
    : { speaker, content: withoutLabel(withoutComma(title.slice(0, found.index))) }
}

function bySays(title: string): Headline | undefined {
  if (!VERB.test(title)) return undefined
  const label = title.indexOf(': ')
  const statement = label > 0 && !title.slice(0, label).includes(' says') ? title.slice(label + 2) : title
  const parts = statement.split(' ')
  const at = parts.findIndex((word) => TAKES_CLAUSE.has(withoutComma(word)))
  if (at < 1 || at > 8) return undefined
  const speaker = parts.slice(0, at).join(' ').split(',')[0] ?? ''
  const rest = parts.slice(at + 1)
  const hasThat = rest[0] === 'that' || rest[0] === 'що' || rest[0] === 'что'
  const content = rest.slice(hasThat ? 1 : 0).join(' ')
  if (
    content.length < 8 ||
    wordsOf(speaker).length > 5 ||
    !/^\p{L}[^:"“«]*$/u.test(speaker) ||
    FINITE.test(` ${speaker} `) ||
    / (?:who|which|that|що|что|який|который)(?: |$)/.test(speaker)
  )
    return undefined
  if (PLAIN.has(parts[at] ?? '') ? GREETING.test(content) : !hasThat && (/[а-яіїєґ]/.test(statement) || !hasClause(content)))
    return undefined
  return { content, speaker }
}

/** What is said as a word and not as a statement. */
const GREETING =
  /^(?:goodbye|farewell|adieu|hello|hi|thanks|sorry|nothing|little|enough|prayers?|(?:thank|bless) you|(?:no|yes|cheers) to|a (?:few|last|final))(?: |$)/i

/** A topic or a first naming of the source in front of the statement is no part of it. */
function withoutLabel(content: string): string {
  const colon = content.indexOf(': ')
  if (colon < 0) return content
  const label = content.slice(0, colon)
  return wordsOf(label).length <= 8 && wordsOf(content.slice(colon + 2)).length >= 3 && !/["“«]/.test(label)
    ? content.slice(colon + 2)
    : content
}
