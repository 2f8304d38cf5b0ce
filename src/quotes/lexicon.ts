/** A language's word lists as one look-up: from a word as printed to its classes. */
import { CLASS } from './classes.ts'
import { NO_ENDINGS, type Endings } from './languages/endings.ts'
import type { PronounKind, QuoteLanguage } from './languages/language.ts'
import { NO_LISTS, type ListName } from './languages/lists.ts'

export interface Lexicon {
  readonly language: QuoteLanguage
  readonly classesOf: (word: string) => number
  readonly pronounOf: (word: string) => PronounKind | undefined
  /** Phrases before a source, by their first word. */
  readonly according: ReadonlyMap<string, readonly (readonly string[])[]>
  /** UTF-16 units with which such a phrase can begin. */
  readonly accordingLetters: ReadonlySet<number>
  /** By their first word. */
  readonly idioms: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly lists: Readonly<Record<ListName, ReadonlySet<string>>>
  readonly endings: Endings
  readonly genderOfRole: (role: string) => 'm' | 'f' | null
  readonly untold: ReadonlySet<string>
  /** Last words of the phrases before a source. */
  readonly governors: ReadonlySet<string>
}

/** Words remembered at once; news uses some 30,000 forms a day. */
const MOST_REMEMBERED = 40_000

export function compileLexicon(language: QuoteLanguage): Lexicon {
  const listed = new Map(language.verbs)
  for (const [form, classes] of language.nouns ?? []) listed.set(form, (listed.get(form) ?? 0) | classes)
  const add = (word: string, classes: number): void => void listed.set(word, (listed.get(word) ?? 0) | classes)
  for (const [name, list] of Object.entries(language.words)) for (const word of split(list)) add(word, CLASS[name as keyof typeof CLASS]) // keys of words are keys of CLASS
  for (const phrase of language.idioms ?? []) add(phrase.split(' ')[0] ?? '', CLASS.name)
  for (const word of split(language.abbreviations)) add(word, CLASS.stopped)
  for (const word of Object.keys(language.pronouns)) add(word, CLASS.pronoun)

  const remembered = new Map<string, number>()
  const classesOf = (word: string): number => {
    const known = remembered.get(word)
    if (known !== undefined) return known
    const classes = read(word)
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(word, classes)
    return classes
  }
  const read = (word: string): number => {
    const plain = word.replace(/’/g, "'")
    const lower = plain.toLowerCase()
    let printed = word.charAt(0) === lower.charAt(0) ? 0 : CLASS.capital
    const isCapitals = plain === plain.toUpperCase() && plain.length > 1 && printed !== 0
    if (isCapitals && plain.length <= 7) printed |= CLASS.acronym
    const direct = listed.get(lower) ?? (lower.includes('ё') ? listed.get(lower.replaceAll('ё', 'е')) : undefined)
    if (direct !== undefined) return direct | printed
    const owner = /^(.+)'s?$/.exec(lower)?.[1]
    if (owner !== undefined) {
      const base = listed.get(owner) ?? 0
      if ((base & CLASS.pronoun) !== 0) return CLASS.pronoun | CLASS.verb | CLASS.auxiliary | printed
      return (
        (base & (CLASS.role | CLASS.organisation | CLASS.people | CLASS.document | CLASS.masculine | CLASS.feminine)) |
        CLASS.possessive |
        printed
      )
    }
    const contracted = /^(.+)'(?:re|ve|ll|d|m)$/.exec(lower)?.[1]
    if (contracted !== undefined && listed.has(contracted)) return CLASS.pronoun | CLASS.verb | CLASS.auxiliary | printed
    const parts = lower.lastIndexOf('-')
    const last =
      parts > 0
        ? (listed.get(lower.slice(parts + 1)) ?? 0) & (CLASS.role | CLASS.organisation | CLASS.people | CLASS.document | CLASS.stopped)
        : 0
    return last | printed | language.classesByShape(lower)
  }
  const according = byFirstWord(language.according)
  return {
    language,
    classesOf,
    pronounOf: (word) => language.pronouns[(word.split(/['’]/, 1)[0] ?? '').toLowerCase()],
    according,
    accordingLetters: new Set([...according.keys()].flatMap((word) => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)])),
    idioms: byFirstWord(language.idioms ?? []),
    lists: setsOf({ ...NO_LISTS, ...language.lists }),
    endings: { ...NO_ENDINGS, ...language.endings },
    genderOfRole: language.genderOfRole ?? (() => null),
    untold: new Set(language.untold),
    governors: new Set(language.according.map((phrase) => phrase.split(' ').at(-1) ?? '')),
  }
}

function setsOf(lists: Readonly<Record<ListName, string>>): Lexicon['lists'] {
  const sets: Partial<Record<ListName, ReadonlySet<string>>> = {}
  for (const name of Object.keys(NO_LISTS) as ListName[] /* its own keys */) sets[name] = new Set(split(lists[name]))
  return sets as Lexicon['lists'] // each was set
}

function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const map = new Map<string, string[][]>()
  for (const phrase of phrases) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    map.set(first, [...(map.get(first) ?? []), words])
  }
  return map
}

export const split = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '')
