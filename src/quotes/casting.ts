/** Reading a text for its cast: who is named by title, apposition or first name, which bodies, and where. */
import { Cast, type Member } from './cast.ts'
import { CLASS, FIRST_NAME } from './classes.ts'
import { phraseEnd } from './declined.ts'
import { lemmaAt, nameText, wordsOf, withoutOwning } from './name-words.ts'
import { isNameWord, personIn, runEnd, type Mention } from './names.ts'
import { describe, describes, genderOf } from './titles.ts'
import { KIND, type Stretch, type Units } from './units.ts'

/** Everybody whom a text names by title, apposition or first name; speakers are to be added as they are found. */
export function castOf(units: Units): Cast {
  const cast = new Cast(units.lexicon, units.budget)
  for (const paragraph of units.stretches)
    for (let i = paragraph.from; i < paragraph.to; i++) {
      if (units.hasCases && units.has(i, CLASS.organisation)) castKind(cast, units, i, paragraph.to)
      if (!isNameWord(units, i)) continue
      const run = { from: i, to: runEnd(units, i, paragraph.to) }
      if (run.to > i) castRun(cast, units, run, paragraph)
      i = Math.max(i, run.to - 1)
    }
  return cast
}

/** Add the subject of an attribution where it is a person: whoever speaks is somebody. Null where it may be several. */
export function castSpeaker(cast: Cast, units: Units, mention: Mention): Member | null {
  if (mention.form !== 'person') return null
  const name = nameText(units, mention.name)
  const words = wordsOf(name)
  const known = cast.named(words).filter((member) => member.kind === 'person')
  if (known.length > 1 && words.length <= 1) return null
  const member = (known.length === 1 ? known[0] : undefined) ?? cast.add(name, 'person', genderOf(units, mention.name))
  member.gender ??= mention.gender ?? null
  describe(units, member, mention.name)
  return member
}

/** Note where each member is named, by any part of the name that is nobody else's; to be called when all speakers are known. */
export function markPlaces(cast: Cast, units: Units): void {
  for (const { from, to } of units.stretches)
    for (let i = from; i < to; i++) {
      if (!isNameWord(units, i)) continue
      const end = runEnd(units, i, to)
      memberIn(cast, units, { from: i, to: Math.max(i + 1, end) })?.at.push(i)
      i = Math.max(i, end - 1)
    }
}

/** The member named by the last word of a run that names one. */
function memberIn(cast: Cast, units: Units, { from, to }: Stretch): Member | undefined {
  const wordAt = (i: number): string => withoutOwning(units.lower(i))
  for (let i = to - 1; i >= from; i--) {
    const member = cast.bearer(wordAt(i), () => wordAt(from))
    if (member) return member
  }
  return undefined
}

function castRun(cast: Cast, units: Units, run: Stretch, paragraph: Stretch): void {
  if (isBody(units, run)) {
    castBody(cast, units, run, paragraph)
    return
  }
  if (run.to - run.from === 1 && isBodyByKind(units, run.from)) {
    cast.add(nameText(units, run), 'organisation').titles.add(units.lower(run.from - 1))
    return
  }
  const name = personIn(units, run)
  if (name && isPerson(units, name)) describe(units, cast.add(nameText(units, name), 'person', genderOf(units, name)), name)
}

/** Ends in a body's word, or begins with one: Fisheries Union, Ministry of, Bank Norrland. */
function isBody(units: Units, { from, to }: Stretch): boolean {
  const last = to - 1
  if (units.has(last, CLASS.organisation)) return true
  if (!units.has(from, CLASS.organisation) || units.has(from, CLASS.role)) return false
  return units.among(to, 'inBodies') || (to - from === 2 && !units.has(last, CLASS.role | FIRST_NAME))
}

function isPerson(units: Units, name: Stretch): boolean {
  const before = name.from - 1
  if (name.to - name.from === 1)
    return units.has(before, CLASS.honorific) || (units.has(before, CLASS.role) && !units.has(name.from, CLASS.acronym))
  return (
    units.has(before, CLASS.honorific | CLASS.role) ||
    units.has(name.from, FIRST_NAME) ||
    isApposed(units, name) ||
    isLikelyPerson(units, name)
  )
}

const isApposed = (units: Units, name: Stretch): boolean =>
  units.is(name.to, KIND.comma) && (units.is(name.to + 1, KIND.number) || describes(units, name.to + 1))

/** "gas storage operator Pidzemhaz": a lower-case word for a body before a name of one word. */
const isBodyByKind = (units: Units, i: number): boolean =>
  units.has(i - 1, CLASS.organisation) &&
  !units.has(i - 1, CLASS.capital | CLASS.possessive) &&
  !units.has(i, CLASS.time | CLASS.organisation | CLASS.acronym | CLASS.possessive) &&
  !units.hasCases

/** Two capital words that nothing makes a place or a body: no "in" or "the" before them, and no body's word in them. */
function isLikelyPerson(units: Units, name: Stretch): boolean {
  const { from, to } = name
  if (
    units.hasCases ||
    to - from > 3 ||
    units.has(from - 1, CLASS.preposition | CLASS.determiner) ||
    units.lexicon.lists.places.has(units.lower(from).replace(/\.$/, '')) ||
    units.anyHas(name, NOUN_OF_NO_PERSON | CLASS.acronym | CLASS.label | CLASS.possessive)
  )
    return false
  return !units.is(from - 1, KIND.quoted) && !units.has(to, NOUN_OF_NO_PERSON)
}

const NOUN_OF_NO_PERSON = CLASS.organisation | CLASS.document | CLASS.people

/** «Невод» behind "ассоциация"; "Министерство рек" with a capital. */
function castKind(cast: Cast, units: Units, i: number, to: number): void {
  const isQuoted = units.is(i + 1, KIND.quoted)
  const isCapital = units.has(i, CLASS.capital) && !units.has(i, CLASS.oblique | CLASS.acronym)
  const end = isQuoted ? i + 2 : isCapital ? phraseEnd(units, i, to) : i
  if (end - i < 2 || end - i > 6 || units.lexicon.lists.mouthpieces.has(lemmaAt(units, i))) return
  const name = { from: isQuoted ? i + 1 : i, to: end }
  cast.add(nameText(units, name), 'organisation').titles.add(lemmaAt(units, i))
}

/** "the Ministry of Finance", "the Kyiv Regional Prosecutor's Office (KRPO)". */
function castBody(cast: Cast, units: Units, run: Stretch, paragraph: Stretch): void {
  let to = run.to
  while (to < paragraph.to && units.among(to, 'bodyLinks') && to - run.to < 30) {
    let next = to + 1
    while (units.among(next, 'moreBodyLinks') && next < paragraph.to) next++
    if (!isNameWord(units, next) || units.has(next, FIRST_NAME)) break
    const end = runEnd(units, next, paragraph.to)
    if (units.among(next - 1, 'innerArticle') && end - next > 1 && units.anyHas({ from: next, to: end }, CLASS.organisation)) return // "the Board of the National Bank": the bank is read by itself
    to = end
  }
  if (to - run.from < 2) return
  const member = cast.add(nameText(units, { from: run.from, to }), 'organisation')
  if (units.is(to, KIND.bracket) && units.has(to + 1, CLASS.acronym)) cast.abbreviate(units.word(to + 1), member)
}
