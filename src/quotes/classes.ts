/**
 * What a word can be in an attribution: classes as bits, so that one look-up answers every question.
 *
 * A word may be of several classes ("report" is a document and a verb of saying); the sentence around
 * it decides. The first block comes from a language's word lists, the second from how a word is printed.
 */
export const CLASS = {
  /** Reports speech with or without a conjunction: said, added, explained. */
  say: 1 << 0,
  /** Reports a thought or a finding, and only with a clause: believes, found, promised. */
  think: 1 << 1,
  /** Names or judges with quoted words: called, described. */
  name: 1 << 2,
  /** Has somebody who is told between it and the clause: told, assured. */
  tell: 1 << 3,
  /** A verb form with a subject of its own: said, says. */
  finite: 1 << 4,
  /** saying, adding. */
  gerund: 1 << 5,
  /** The bare form: say, report; finite after a plural. */
  base: 1 << 6,
  /** has, was, will, can. */
  auxiliary: 1 << 7,
  negation: 1 << 8,
  adverb: 1 << 9,
  determiner: 1 << 10,
  /** he, it, they: a whole subject. */
  pronoun: 1 << 11,
  preposition: 1 << 12,
  /** when, because, if: opens a clause. */
  subordinator: 1 << 13,
  /** and, but. */
  conjunction: 1 << 14,
  /** Other verbs with a subject: rose, needs. */
  verb: 1 << 15,
  /** minister, coach. */
  role: 1 << 16,
  /** ministry, company. */
  organisation: 1 << 17,
  /** report, statement. */
  document: 1 << 18,
  /** officials, experts. */
  people: 1 << 19,
  /** Monday, yesterday. */
  time: 1 << 20,
  /** Mr, Dr. */
  honorific: 1 << 21,
  masculine: 1 << 22,
  feminine: 1 << 23,
  /** who, which: stands for the noun before it. */
  relative: 1 << 24,
  /** Before quoted words that are no quotation: so-called, dubbed, word. */
  label: 1 << 25,
  /** that, що, что. */
  that: 1 << 26,

  capital: 1 << 27,
  possessive: 1 << 28,
  /** NATO, MFA. */
  acronym: 1 << 29,
  /** With a full stop of its own: Mr., U.S. */
  stopped: 1 << 30,
  /** The plainest verbs of saying, behind which any clause is reported: said, says. */
  plain: 1 << 31,
  /** Of nouns and adjectives, which are never plain verbs and share its bit: in a case that no subject has. */
  oblique: 1 << 31,
} as const

/** Verbs that report, of whatever kind. */
export const CUE = CLASS.say | CLASS.think | CLASS.name | CLASS.tell

/** Nouns that say what somebody or something is. */
export const NOUN = CLASS.role | CLASS.organisation | CLASS.people | CLASS.document

/** First names. */
export const FIRST_NAME = CLASS.masculine | CLASS.feminine

/** What no capital letter makes a name. */
export const NO_NAME =
  CLASS.determiner |
  CLASS.preposition |
  CLASS.conjunction |
  CLASS.subordinator |
  CLASS.pronoun |
  CLASS.time |
  CLASS.auxiliary |
  CLASS.adverb
