/** Names inside noun phrases: runs of capital words without the titles before them. */
import { CLASS, FIRST_NAME, NO_NAME, NOUN } from './classes.ts'
import { declinedMention, personInRun } from './declined-names.ts'
import { KIND, type Stretch, type Units } from './units.ts'

const TITLE = NOUN | CLASS.honorific

/** A word that can stand in a name. */
export const isNameWord = (units: Units, i: number): boolean =>
  units.is(i, KIND.word) && units.has(i, CLASS.capital) && (!units.has(i, NO_NAME) || isNameAllTheSame(units, i))

/** May, Will, Mark: a first name or initial, and more of a name behind it. */
const isNameAllTheSame = (units: Units, i: number): boolean =>
  units.has(i, FIRST_NAME | CLASS.stopped) && units.has(i + 1, CLASS.capital) && !units.has(i + 1, NO_NAME | CLASS.verb)

/** Parts of surnames in lower case: de, van, bin. */
const isParticle = (units: Units, i: number): boolean =>
  units.has(i + 1, CLASS.capital) && units.has(i - 1, CLASS.capital) && units.lexicon.lists.nameParticles.has(units.word(i))

/** The run of capital words from `from`; its end. */
export function runEnd(units: Units, from: number, limit: number): number {
  let to = from
  while (to < limit && (isNameWord(units, to) || isParticle(units, to))) {
    to++
    if (units.has(to - 1, CLASS.possessive)) break
  }
  return to
}

/** The person's name at the end of a run of capital words, titles cut off; null where none is left. */
export function personIn(units: Units, { from, to }: Stretch): Stretch | null {
  if (units.hasCases) return personInRun(units, { from, to })
  let start = from
  if (to - from > 2 && opensWithTitle(units, from)) start = from + 1
  for (let i = from; i < to; i++) if (units.has(i, TITLE) && !isSurnameLike(units, i, { from, to })) start = i + 1
  for (let i = to - 2; i > start; i--) {
    if (units.has(i, FIRST_NAME) && !units.has(i - 1, FIRST_NAME | CLASS.stopped)) {
      start = i
      break
    }
  }
  if (to - start > 3 && !hasParticle(units, start, to)) start = to - 2
  return start < to ? { from: start, to } : null
}

/** "Forecaster Tryfon Snizhko said": the first word of a sentence says what somebody is. */
const opensWithTitle = (units: Units, i: number): boolean =>
  !units.is(i - 1, KIND.word) && units.lexicon.endings.personal.test(units.lower(i)) && !units.has(i, CLASS.masculine | CLASS.feminine)

/** "Speaker" behind a first name is a surname: Eva Marshall, Tom Baker. */
const isSurnameLike = (units: Units, i: number, { from, to }: Stretch): boolean =>
  i === to - 1 && i > from && units.has(i - 1, FIRST_NAME | CLASS.stopped)

function hasParticle(units: Units, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!units.has(i, CLASS.capital) || units.has(i, CLASS.stopped)) return true
  return false
}

/** What a phrase is, and the part of it that names. */
export interface Mention {
  readonly form: 'person' | 'organisation' | 'role' | 'document' | 'people' | 'pronoun' | 'relative'
  /** The name alone, or the whole phrase without its appositive where it is no name. */
  readonly name: Stretch
  readonly phrase: Stretch
  /** Unit of the noun that says what it is. */
  readonly head: number
  /** As the verb tells it, in languages where it does. */
  readonly gender?: 'm' | 'f' | null
}

export function mentionIn(units: Units, phrase: Stretch): Mention {
  if (units.hasCases) return declinedMention(units, phrase)
  const { from } = phrase
  if (units.has(from, CLASS.relative) && phrase.to - from === 1) return { form: 'relative', name: phrase, phrase, head: from }
  if (phrase.to - from === 1 && units.has(from, CLASS.pronoun)) return { form: 'pronoun', name: phrase, phrase, head: from }
  const comma = units.first(KIND.comma, phrase)
  const head = { from, to: comma }
  if (comma - from > 1 && isLabel(units, head)) return { form: 'person', name: head, phrase, head: comma - 1 }
  const named = nameAtEnd(units, head)
  if (named) return { form: 'person', name: named, phrase, head: named.to - 1 }
  const apposed = comma < phrase.to ? nameInAppositive(units, comma + 1, phrase.to) : null
  if (apposed && (units.has(headOf(units, head), CLASS.role) || !isOrganised(units, head)))
    return { form: 'person', name: apposed, phrase, head: apposed.to - 1 }
  const body = comma < phrase.to ? bodyInAppositive(units, comma + 1, phrase.to) : null
  if (body) return { form: 'organisation', name: body, phrase, head: body.to - 1 }
  const at = headOf(units, head)
  if (isDemonym(units, head)) return { form: 'role', name: head, phrase, head: at }
  return {
    form: formOf(units, at, head),
    name: quotedName(units, head) ?? { from, to: describedFrom(units, at, head.to) },
    phrase,
    head: at,
  }
}

/** "the Dutchman", "the Spaniard": a person, called by a people's name. */
const isDemonym = (units: Units, { from, to }: Stretch): boolean =>
  to - from === 2 &&
  units.has(from, CLASS.determiner) &&
  units.has(from + 1, CLASS.capital) &&
  units.lexicon.endings.demonym.test(units.word(from + 1))

/** "a report | released last week": where what merely describes the noun begins. */
function describedFrom(units: Units, head: number, to: number): number {
  for (let i = head + 1; i < to; i++)
    if (
      units.has(i, CLASS.relative) ||
      units.among(i, 'describing') ||
      (units.has(i, CLASS.verb) && !units.has(i, CLASS.capital) && !units.among(i + 1, 'agents'))
    )
      return i
  return to
}

/** "GOVERNOR ROSS:" in a transcript: all in capitals. */
const isLabel = (units: Units, { from, to }: Stretch): boolean => {
  const text = units.slice(from, to)
  return text.length > 8 && text === text.toUpperCase() && text !== text.toLowerCase()
}

/** «Sadovod» in «association "Sadovod"». */
function quotedName(units: Units, { from, to }: Stretch): Stretch | null {
  return units.is(to - 1, KIND.quoted) && (to - from === 1 || units.has(to - 2, CLASS.organisation | CLASS.document))
    ? { from: to - 1, to }
    : null
}

function nameAtEnd(units: Units, { from, to }: Stretch): Stretch | null {
  let end = to
  if (units.is(end - 1, KIND.bracket)) for (let i = end - 2; i > from && end - i < 8; i--) if (units.is(i, KIND.bracket)) end = i
  for (let i = from; i < end; i++)
    if (
      units.among(i, 'of') &&
      i > from &&
      isNameWord(units, i - 1) &&
      !units.has(i - 1, TITLE) &&
      personIn(units, { from: runStart(units, i, from), to: i })
    )
      end = i
  const start = runStart(units, end, from)
  if (start >= end || isOrganised(units, { from: start, to: end })) return null
  const name = personIn(units, { from: start, to: end })
  if (!name) return null
  if (units.has(end - 1, CLASS.possessive)) return null
  const before = start - 1
  if (
    before >= from &&
    (units.has(before, CLASS.preposition) || (units.has(before, CLASS.determiner) && units.has(before - 1, CLASS.preposition)))
  ) {
    if (name.from === start) return end - start < 3 ? null : { from: end - 2, to: end }
    if (!units.has(name.from, FIRST_NAME)) return null
  }
  if (units.has(before, CLASS.determiner) && name.from === start && name.to - name.from < 2) return null
  return name
}

function runStart(units: Units, end: number, floor: number): number {
  let start = end
  while (
    start > floor &&
    (isNameWord(units, start - 1) || isParticle(units, start - 1)) &&
    !(start < end && units.has(start - 1, CLASS.possessive))
  )
    start--
  return start
}

/** Ends in what a body is called: Council, Ministry; or is an acronym. */
function isOrganised(units: Units, { from, to }: Stretch): boolean {
  const last = to - 1
  if (units.has(last, CLASS.organisation) && !isSurnameLike(units, last, { from, to })) return true
  return (
    to - from === 1 &&
    units.has(last, CLASS.acronym) &&
    !units.has(last, FIRST_NAME) &&
    units.word(last).length <= 6 &&
    units.word(last).length > 1
  )
}

function nameInAppositive(units: Units, from: number, to: number): Stretch | null {
  const end = units.endWithout(KIND.comma, { from, to })
  const stop = runEnd(units, from, end)
  if (stop === from) return nameAtEnd(units, { from, to: end })
  return stop - from >= 2 || (stop === end && !units.has(from, CLASS.organisation | CLASS.acronym | CLASS.people))
    ? personIn(units, { from, to: stop })
    : null
}

/** "the contractor, the Halden company,": the body that stands for a description. */
function bodyInAppositive(units: Units, from: number, to: number): Stretch | null {
  const end = units.endWithout(KIND.comma, { from, to })
  return units.has(end - 1, CLASS.organisation) && units.has(from, CLASS.determiner) && units.has(from + 1, CLASS.capital)
    ? { from, to: end }
    : null
}

/** The noun that says what a phrase is: the last one before "of", "for", "who" and the like. */
function headOf(units: Units, { from, to }: Stretch): number {
  for (let i = from + 1; i < to; i++)
    if (
      units.has(i, CLASS.preposition | CLASS.relative) ||
      units.is(i, KIND.bracket) ||
      (i > from + 1 && units.has(i, CLASS.verb) && !units.has(i, CLASS.capital | CLASS.role) && !units.has(i - 1, CLASS.determiner)) ||
      units.among(i, 'describing')
    )
      return i - 1
  return to - 1
}

function formOf(units: Units, head: number, { from, to }: Stretch): Mention['form'] {
  const isNamed =
    units.has(head, CLASS.capital) && units.has(head - 1, CLASS.capital) && head - 1 >= from && !units.has(from, CLASS.determiner)
  if (units.has(head, CLASS.role) && !units.has(head, CLASS.organisation)) return isNamed && head === to - 1 ? 'organisation' : 'role'
  if (units.has(head, CLASS.people))
    return units.has(to - 1, CLASS.organisation) && units.anyHas({ from: from + 1, to }, CLASS.capital) ? 'organisation' : 'people'
  if (units.has(head, CLASS.document) && !(units.has(head, CLASS.capital) && units.has(head, CLASS.organisation))) return 'document'
  if (units.has(head, CLASS.organisation)) return 'organisation'
  if (units.is(head, KIND.number)) return 'role'
  if (units.anyHas({ from, to }, CLASS.organisation | CLASS.acronym)) return 'organisation'
  if (units.anyHas({ from, to }, CLASS.role)) return 'role'
  if (units.has(to - 1, CLASS.capital) || units.is(to - 1, KIND.quoted)) return 'organisation'
  return units.lexicon.endings.pluralOfPeople.test(units.lower(head)) ? 'people' : 'role'
}
