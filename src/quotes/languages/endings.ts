/** What endings tell of a word in its place; where a language is silent, no word has the ending. */

const NEVER = /[]/

export const NO_ENDINGS = {
  /** Holds a form of "be": he's, they're. As printed. */
  contractedBe: NEVER,
  /** Behind it a bare form is a verb: "experts say". */
  plural: NEVER,
  /** Of a noun that no list has: several people. */
  pluralOfPeople: NEVER,
  /** Opens no apposition: ", speaking in Velm,". */
  participle: NEVER,
  /** Describes the noun before it: "a report released". */
  pastParticiple: NEVER,
  /** Ends an apposition: ", a nurse, turning the bread". As printed. */
  gerund: NEVER,
  /** Names somebody by a people: Dutchman, Spaniard. As printed. */
  demonym: NEVER,
  /** Says what somebody is: baker, 31-year-old. */
  personal: NEVER,
}

export type Endings = Readonly<typeof NO_ENDINGS>
