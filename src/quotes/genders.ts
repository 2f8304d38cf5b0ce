/**
 * What pronouns tell of people whose names tell nothing: "Ifeoma Strand said she …".
 *
 * A sentence that names one person and nobody else votes by the pronouns behind the name, and by the
 * pronoun with which the next sentence opens. Two votes for one against, or none is taken.
 */
import type { Cast, Member } from './cast.ts'
import { CLASS } from './classes.ts'
import type { Stretch, Units } from './units.ts'

export function learnGenders(units: Units, cast: Cast, sentences: readonly Stretch[]): void {
  const named = peopleBySentence(cast, sentences)
  const votes = new Map<Member, { m: number; f: number }>()
  for (const [index, people] of named.entries()) {
    const [only, second] = people
    if (!only || (second && second.member !== only.member) || only.member.gender !== null) continue
    const count = votes.get(only.member) ?? { m: 0, f: 0 }
    votes.set(only.member, count)
    const sentence = sentences[index]
    const next = sentences[index + 1]
    for (let i = only.at + 1; sentence && i < sentence.to; i++) vote(units, i, count)
    if (next && named[index + 1]?.length === 0) for (let i = next.from; i < Math.min(next.to, next.from + 2); i++) vote(units, i, count)
  }
  for (const [member, { m: men, f }] of votes) {
    const m = member.words.length > 1 && /[aя]$/.test(member.words[0] ?? '') ? men * AGAINST_ENDING : men
    if (m >= 1 && m >= 2 * f) member.gender = 'm'
    else if (f >= 1 && f >= 2 * m) member.gender = 'f'
  }
}

/** Most first names in -a are women's. */
const AGAINST_ENDING = 0.5

function vote(units: Units, i: number, count: { m: number; f: number }): void {
  if (!units.has(i, CLASS.pronoun | CLASS.determiner)) return
  if (units.among(i, 'keepingHim')) count.m++
  if (units.among(i, 'keepingHer')) count.f++
}

interface Place {
  readonly at: number
  readonly member: Member
}

function peopleBySentence({ members }: Cast, sentences: readonly Stretch[]): Place[][] {
  const places = members
    .flatMap((member) => (member.kind === 'person' ? member.at.map((at) => ({ at, member })) : []))
    .sort((a, b) => a.at - b.at)
  let next = 0
  return sentences.map(({ to }) => {
    const here: Place[] = []
    for (let place = places[next]; place && place.at < to; place = places[next]) {
      here.push(place)
      next++
    }
    return here
  })
}
