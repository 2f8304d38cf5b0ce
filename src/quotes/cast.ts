/**
 * The cast of a text: every person and body that it names, with what it calls them.
 *
 * A surname finds its full name wherever in the text that stands; a name of which another is a part is
 * the same member, and the fuller one is kept.
 */
import type { Budget } from '../budget.ts'
import type { Lexicon } from './lexicon.ts'
import { isSameName, isSameWord, keyOf, withoutArticle, withoutOwning, wordsOf } from './name-words.ts'

export type Gender = 'm' | 'f' | null

export interface Member {
  /** The fullest name, without title, honorific or article. */
  name: string
  /** Its words in lower case. */
  words: readonly string[]
  readonly kind: 'person' | 'organisation'
  gender: Gender
  /** False for a source whom the text calls only "a neighbour". */
  readonly isNamed: boolean
  /** Words of titles and descriptions, in lower case: deputy, minister; operator. */
  readonly titles: Set<string>
  /** The title as printed, the first that the text gives. */
  role: string | null
  /** Units at which it is named. */
  readonly at: number[]
}

/** A member of whom nothing is known but the name. */
export const memberOf = ({ name, kind, gender, isNamed }: Pick<Member, 'name' | 'kind' | 'gender' | 'isNamed'>): Member => ({
  name,
  words: wordsOf(name),
  kind,
  gender,
  isNamed,
  titles: new Set(),
  role: null,
  at: [],
})

/** Bounds for texts that are no news. */
const MOST_MEMBERS = 1_000
const MOST_OF_A_NAME = 30

export class Cast {
  readonly members: Member[] = []
  readonly #byWord = new Map<string, Member[]>()
  readonly #acronyms = new Map<string, Member>()
  readonly #lexicon: Lexicon
  readonly #budget: Budget

  constructor(lexicon: Lexicon, budget: Budget) {
    this.#lexicon = lexicon
    this.#budget = budget
  }

  /** Members with a name that holds all these words; those named in full first. */
  named(words: readonly string[]): readonly Member[] {
    const last = words.at(-1)
    return last === undefined ? [] : this.#near(last).filter((member) => words.every((word) => holds(member, word)))
  }

  /** The members of which something is true. */
  filter(fits: (member: Member) => boolean): readonly Member[] {
    this.#budget.spend(this.members.length)
    return this.members.filter(fits)
  }

  /** The member that a word of a name stands for by itself, told apart by the first word; undefined where it may be several. */
  bearer(word: string, firstWord: () => string): Member | undefined {
    const near = this.#near(word).filter((member) => holds(member, word))
    if (near.length < 2) return near[0]
    const first = firstWord()
    return near.find((member) => member.words[0] === first) ?? near.find((member) => member.words.at(-1) === word)
  }

  byAcronym(acronym: string): Member | undefined {
    const bare = withoutOwning(acronym)
    const known = this.#acronyms.get(bare)
    if (known) return known
    for (const name of this.#lexicon.language.acronyms?.[bare.toLowerCase()] ?? []) {
      const member = this.named(wordsOf(name)).find(({ kind }) => kind === 'organisation')
      if (member) return member
    }
    return undefined
  }

  /** The name for which a printed mention without a place stands, as in a title; null where the text has none. */
  resolvePrinted(printed: string): string | null {
    const bare = withoutArticle(printed, this.#lexicon)
      .replace(/["“”«»„]/g, '')
      .trim()
    const acronym = /^\p{Lu}{2,7}$/u.test(bare) ? this.byAcronym(bare) : undefined
    if (acronym) return acronym.name
    const words = wordsOf(bare).map(withoutOwning)
    for (let from = 0; from < words.length; from++) {
      const part = words.slice(from)
      const named = this.named(part)
      const [one] = named
      if (one && (named.length === 1 || from === 0)) return one.name
      const titled = this.filter((member) => part.every((word) => member.titles.has(word)))
      const [only] = titled
      if (only && (titled.length === 1 || from === 0)) return only.name
    }
    const [first] = words.slice(0, -1).flatMap((word) => this.named([word]).filter((member) => member.kind === 'organisation'))
    return first ? first.name : null
  }

  /** The member of this name, new or known. */
  add(name: string, kind: Member['kind'], gender: Gender = null): Member {
    const words = wordsOf(name)
    const near = [...this.#near(words.at(-1) ?? ''), ...this.#near(words[0] ?? '')]
    const known = near.find((member) => member.kind === kind && isSameName(member.words, words))
    if (known) {
      known.gender ??= gender
      if (words.length > known.words.length) this.#rename(known, name)
      return known
    }
    const member = memberOf({ name, kind, gender, isNamed: true })
    if (this.members.length < MOST_MEMBERS) this.members.push(member)
    this.#index(member)
    return member
  }

  /** "(ОВА)" behind a name. */
  abbreviate(acronym: string, member: Member): void {
    this.#acronyms.set(acronym, member)
  }

  #near(word: string): readonly Member[] {
    const near = this.#byWord.get(keyOf(word)) ?? []
    this.#budget.spend(1 + near.length)
    return near
  }

  #rename(member: Member, name: string): void {
    member.name = name
    member.words = wordsOf(name)
    this.#index(member)
  }

  #index(member: Member): void {
    for (const word of member.words) {
      const list = this.#byWord.get(keyOf(word))
      if (!list) this.#byWord.set(keyOf(word), [member])
      else if (list.length < MOST_OF_A_NAME && !list.includes(member)) list.push(member)
    }
    const initials = member.kind === 'organisation' ? initialsOf(member.name) : ''
    if (initials.length > 1 && !this.#acronyms.has(initials)) this.#acronyms.set(initials, member)
  }
}

const holds = (member: Member, word: string): boolean => member.words.some((w) => isSameWord(w, word))

/** First letters of its words with a capital. */
const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('')
