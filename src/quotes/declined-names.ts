/**
 * What a noun phrase names, where nouns have cases: the name at its end, or its first noun in the nominative.
 */
import { CLASS, FIRST_NAME, NO_NAME, NOUN } from './classes.ts'
import type { Mention } from './names.ts'
import { KIND, type Stretch, type Units } from './units.ts'

export function declinedMention(units: Units, phrase: Stretch): Mention {
  const { from } = phrase
  const isAlone = phrase.to - from === 1
  if (isAlone && units.has(from, CLASS.relative)) return { form: 'relative', name: phrase, phrase, head: from }
  if (isAlone && units.has(from, CLASS.pronoun)) return { form: 'pronoun', name: phrase, phrase, head: from }
  const comma = units.first(KIND.comma, phrase)
  const part = { from, to: withoutBracket(units, from, comma) }
  const head = headOf(units, part)
  const isBody = head >= 0 && units.has(head, CLASS.organisation) && !units.has(head, CLASS.role)
  const named = personAtEnd(units, part, isBody)
  if (named) return { form: 'person', name: named, phrase, head: named.to - 1 }
  const apposed =
    comma < phrase.to && !isBody
      ? personAtEnd(units, { from: comma + 1, to: units.endWithout(KIND.comma, { from: comma + 1, to: phrase.to }) }, false)
      : null
  if (apposed) return { form: 'person', name: apposed, phrase, head: apposed.to - 1 }
  const at = head >= 0 ? head : part.to - 1
  return { form: formOf(units, at), name: nameIn(units, part, isBody), phrase, head: at }
}

/** The end without "(ОВА)" behind it. */
function withoutBracket(units: Units, from: number, to: number): number {
  if (!units.is(to - 1, KIND.bracket)) return to
  for (let i = to - 2; i > from && to - i < 10; i--) if (units.is(i, KIND.bracket)) return i
  return to
}

/** The first noun in the nominative; of nouns in another case alone, the first. */
function headOf(units: Units, { from, to }: Stretch): number {
  let any = -1
  for (let i = from; i < to; i++) {
    if (units.has(i, CLASS.preposition) && i > from) break
    if (!units.is(i, KIND.word) || !units.has(i, NOUN)) continue
    if (!units.has(i, CLASS.oblique)) return any >= 0 && units.has(any, CLASS.role) ? any : i
    if (any < 0) any = i
  }
  return any
}

const isNamePart = (units: Units, i: number): boolean =>
  units.is(i, KIND.word) && units.has(i, CLASS.capital) && (!units.has(i, NO_NAME) || units.has(i, FIRST_NAME | CLASS.stopped))

/** A person's name at the end of a phrase: a run of capital words less its titles and places. */
function personAtEnd(units: Units, { from, to }: Stretch, isBody: boolean): Stretch | null {
  let end = to
  while (end > from && !isNamePart(units, end - 1)) {
    if (isBody || units.has(end - 1, NOUN) || units.is(end - 1, KIND.quoted)) return null
    end--
  }
  let start = end
  while (start > from && isNamePart(units, start - 1)) start--
  if (start === end) return null
  const name = personInRun(units, { from: start, to: end })
  if (!name) return null
  const hasFirst = units.has(name.from, FIRST_NAME)
  if (hasFirst && name.to - name.from > 1) return name
  if (isBody || units.has(start - 1, CLASS.preposition)) return null
  if (name.to - name.from > 1) return name
  if (units.has(name.from, CLASS.acronym) || (units.has(name.from, CLASS.oblique) && !hasFirst && name.from > from)) return null
  return name
}

/** The name in a run of capital words: behind titles and places, from the first name on; two words, three with a patronymic. */
export function personInRun(units: Units, { from, to }: Stretch): Stretch | null {
  let start = from
  for (let i = from; i < to; i++)
    if (units.has(i, NOUN | CLASS.honorific) && !(i === to - 1 && i > from && units.has(i - 1, FIRST_NAME | CLASS.stopped))) start = i + 1
  while (start < to - 1 && units.has(start, CLASS.oblique) && !units.has(start, FIRST_NAME)) start++
  for (let i = start; i < to - 1; i++) {
    if (!units.has(i, FIRST_NAME)) continue
    start = i
    break
  }
  if (
    to - start > 2 &&
    !/(?:вич|вна|вича|вичу|вичем|вны|вни|вне|вні|вной|вною)$/.test(units.lower(start + 1)) &&
    !units.has(start, CLASS.stopped | FIRST_NAME)
  )
    start = to - 2
  return start < to ? { from: start, to } : null
}

/** A body's own name in marks, or the whole phrase. */
function nameIn(units: Units, { from, to }: Stretch, isBody: boolean): Stretch {
  return units.is(to - 1, KIND.quoted) && (to - from === 1 || (isBody && to - from === 2)) ? { from: to - 1, to } : { from, to }
}

function formOf(units: Units, head: number): Mention['form'] {
  if (units.has(head, CLASS.people)) return 'people'
  if (units.has(head, CLASS.role)) return 'role'
  if (units.has(head, CLASS.organisation)) return 'organisation'
  if (units.has(head, CLASS.document)) return 'document'
  return units.has(head, CLASS.capital) || units.is(head, KIND.quoted) ? 'organisation' : 'role'
}
