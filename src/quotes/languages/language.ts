/**
 * What a language's file says about how it reports speech. Data: words and phrases, no rules.
 *
 * Word lists are in lower case, parted by blanks. A verb list holds every form, or is made by the
 * file's own rules of inflection.
 */
import type { Language } from '../../text/languages.ts'
import type { CLASS } from '../classes.ts'
import type { Endings } from './endings.ts'
import type { ListName } from './lists.ts'

/** Who a pronoun can stand for: m, f: one person; p: several; n: a thing or body; i: the one who writes. */
export type PronounKind = 'm' | 'f' | 'p' | 'n' | 'i'

/** What endings tell, in a language whose nouns have cases. */
export interface Cases {
  /** The nominative of a listed noun; any other word as it is. */
  readonly lemmaOf: (word: string) => string
  /** The nominative of a name, a body or a role; as it is where no rule fits. `governed`: a word before it asks for the genitive. */
  readonly nominative: (phrase: string, governed: boolean) => string
  /** The gender of whoever a form of the past tense has as its subject. */
  readonly genderOfVerb: (verb: string) => 'm' | 'f' | null
}

export interface QuoteLanguage {
  readonly id: Exclude<Language, 'und'>
  /** Words by class; a word may stand in several. */
  readonly words: Readonly<Partial<Record<keyof typeof CLASS, string>>>
  /** Closed lists, each for one question; a word may stand in several. */
  readonly lists: Readonly<Partial<Record<ListName, string>>>
  /** Forms of verbs of saying with their classes, for languages that inflect by rule. */
  readonly verbs: ReadonlyMap<string, number>
  /** Forms of nouns and first names with their classes, where a language declines by rule. */
  readonly nouns?: ReadonlyMap<string, number>
  /** Where nouns have cases: clauses are parted by commas, subjects may follow their verb, bodies and people stand in any case. */
  readonly cases?: Cases
  /** Classes of a word that no list has, told by its shape; 0 where it tells nothing. */
  readonly classesByShape: (word: string) => number
  /** What endings tell of a word in its place. */
  readonly endings?: Partial<Endings>
  /** The gender that a role's word tells: policewoman. */
  readonly genderOfRole?: (role: string) => 'm' | 'f' | null
  /** Abbreviations whose full stop ends no sentence. */
  readonly abbreviations: string
  readonly pronouns: Readonly<Record<string, PronounKind>>
  /** Verbs with what makes them report: "made it clear". */
  readonly idioms?: readonly string[]
  /** Phrases before a source ("according to"), or around one, its place marked with a star ("in * words"). */
  readonly according: readonly string[]
  /** Sources that are nobody, in the nominative: "the investigation". */
  readonly untold?: readonly string[]
  /** Short names of bodies, in the nominative, with what they stand for. */
  readonly shortNames?: Readonly<Record<string, string>>
  /** Names that an acronym stands for though their initials differ: MFA, Foreign Ministry. In lower case. */
  readonly acronyms?: Readonly<Record<string, readonly string[]>>
  /** "interview", and what stands between it and the medium. */
  readonly interview: RegExp
  readonly interviewWith: RegExp
}
