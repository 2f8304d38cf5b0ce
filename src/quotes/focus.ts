/**
 * Who is in focus at a place of a text: recent speakers and subjects first, then who is merely mentioned.
 *
 * Each sentence back counts three quarters of the one after it; a mention that is no subject counts
 * half. Chosen on invented articles; the order of candidates hardly changes between 0.65 and 0.85.
 */
import type { Candidate } from '../scrape.ts'
import { CLASS } from './classes.ts'
import type { ListName } from './languages/lists.ts'
import type { Cast, Gender, Member } from './cast.ts'
import type { Stretch, Units } from './units.ts'

const EACH_SENTENCE = 0.75
const NO_SUBJECT = 0.5
/** A person whose gender is not known fits either pronoun, less well. */
const GENDER_UNKNOWN = 0.75
const GENDER_UNLIKELY = 0.5
const SPEAKER = 1.15
/** A source whom the text does not name is seldom spoken of again. */
const STRANGER = 0.7
/** Mentions and sentences looked back over. */
const MOST_MENTIONS = 40
const MOST_SENTENCES = 14

interface Event {
  readonly at: number
  readonly member: Member
  readonly weight: number
}

export class Focus {
  readonly #units: Units
  readonly #starts: readonly number[]
  readonly #distances: Readonly<Record<'m' | 'f' | 'n', readonly number[]>>
  readonly #named: readonly Event[]
  readonly #spoken: Event[] = []

  constructor(units: Units, cast: Cast, sentences: readonly Stretch[]) {
    this.#units = units
    this.#starts = sentences.map((sentence) => sentence.from)
    this.#distances = {
      m: distances(units, sentences, 'keepingHim'),
      f: distances(units, sentences, 'keepingHer'),
      n: distances(units, sentences, null),
    }
    this.#named = cast.members
      .flatMap((member) => member.at.map((at) => ({ at, member, weight: this.#isSubject(at) ? 1 : NO_SUBJECT })))
      .sort((a, b) => a.at - b.at)
  }

  /** The member spoke at unit `at`. */
  spoke(member: Member, at: number): void {
    this.#spoken.push({ at, member, weight: member.isNamed ? SPEAKER : STRANGER })
  }

  /** Candidates for a mention at unit `at`, the best first. */
  candidates(at: number, fits: (member: Member) => boolean, gender: Gender, since = 0): readonly Candidate[] & { readonly best?: Member } {
    const weights = new Map<Member, number>()
    const here = this.#placeOf(at, gender)
    for (const events of [this.#named, this.#spoken]) {
      let index = lastBefore(events, at, (event) => event.at)
      for (let n = 0; n < MOST_MENTIONS && index >= 0; n++, index--) {
        this.#units.budget.spend(1)
        const event = events[index]
        if (!event || event.at < since) break
        const distance = here - this.#placeOf(event.at, gender)
        if (distance > MOST_SENTENCES) break
        if (!fits(event.member)) continue
        const factor = genderFactor(event.member, gender)
        const weight = event.weight * factor * EACH_SENTENCE ** distance
        if (weight > (weights.get(event.member) ?? 0)) weights.set(event.member, weight)
      }
    }
    const sorted = [...weights].filter(([, weight]) => weight > 0).sort((a, b) => b[1] - a[1])
    const list = sorted.slice(0, 5).map(([member, weight]) => ({ name: member.name, weight: Math.round(weight * 100) / 100 }))
    const best = sorted[0]?.[0]
    return best ? Object.assign(list, { best }) : list
  }

  /** The sentence before the one that holds unit `at`. */
  sentenceBefore(at: number): Stretch | null {
    const index = this.#sentenceOf(at) - 1
    const [from, to] = [this.#starts[index], this.#starts[index + 1]]
    return from === undefined || to === undefined ? null : { from, to }
  }

  #placeOf(at: number, gender: Gender): number {
    return this.#distances[gender ?? 'n'][this.#sentenceOf(at)] ?? 0
  }

  #sentenceOf(at: number): number {
    return lastBefore(this.#starts, at + 1, (start) => start)
  }

  /** No verb and no preposition between the sentence's beginning and the name. */
  #isSubject(at: number): boolean {
    const start = this.#starts[this.#sentenceOf(at)] ?? 0
    if (at - start > 25) return false
    const units = this.#units
    for (let i = start; i < at; i++) {
      if (
        units.has(i, CLASS.auxiliary | CLASS.gerund) ||
        (units.has(i, CLASS.verb | CLASS.finite) && !units.has(i, CLASS.role | CLASS.organisation | CLASS.capital))
      )
        return false
    }
    for (let i = at - 1; i >= start && at - i < 4; i--) if (units.has(i, CLASS.preposition)) return false
    for (let i = at; i < at + 3 && units.has(i, CLASS.capital); i++) if (units.has(i, CLASS.possessive)) return false
    return true
  }
}

/** How well a member fits a pronoun; where no list knows the first name, its ending says a little. */
function genderFactor({ gender, kind, words, isNamed }: Member, wanted: Gender): number {
  if (wanted === null || gender === wanted) return 1
  if (gender !== null) return 0
  const ending = kind === 'person' && isNamed && words.length > 1 ? (/[aя]$/.test(words[0] ?? '') ? 'f' : 'm') : null
  return ending === null || ending === wanted ? GENDER_UNKNOWN : GENDER_UNLIKELY
}

/** Sentences before each; one that keeps the person in focus by a pronoun, or is a quotation alone, hardly counts. */
function distances(units: Units, sentences: readonly Stretch[], keeping: ListName | null): number[] {
  let distance = 0
  return sentences.map(({ from, to }) => {
    let isKept = to - from <= 2 && units.quotedAt(from) !== undefined
    if (keeping)
      for (let i = from; i < to && !isKept; i++) isKept = units.has(i, CLASS.pronoun | CLASS.determiner) && units.among(i, keeping)
    distance += isKept ? KEPT : 1
    return distance
  })
}

const KEPT = 0.2

/** The last item that stands before unit `at`, of a list in text order; -1 where none does. */
function lastBefore<T>(items: readonly T[], at: number, placeOf: (item: T) => number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeOf(items[middle] as T) < at) low = middle + 1
    else high = middle
  }
  return low - 1
}
