/**
 * The closed lists of words that decide about an attribution, each for one question.
 *
 * A language fills those that it has, in lower case, parted by blanks; the others stay empty.
 */
export const NO_LISTS = {
  // Verbs and their helpers

  /** Forms of "be": the subject of a participle behind them does not speak. */
  be: '',
  /** Helpers that only carry a negation: does, did. */
  doing: '',
  /** Helpers that tell what may be or will be: can, would. */
  modals: '',
  /** Behind "is" and before "that" they report a thought: convinced, sure. */
  convictions: '',
  /** What belongs to the verb before it: "pointed out". */
  particles: '',
  /** Verbs that report only with a particle: "pointed out". */
  particleVerbs: '',
  /** Verbs that report only with "that": "the court held that". */
  onlyWithThat: '',
  /** Verbs that report nothing with a particle: "found out". */
  mutedByParticles: '',
  /** What stands before an infinitive: to. */
  infinitive: '',
  /** Words that hand their subject on to an infinitive: "continues to say". */
  raising: '',
  /** What such words can have before them: "went on to say". */
  raisingHelpers: '',
  /** What stands between a helper and its verb and belongs to neither: "has since said". */
  betweenHelpers: '',
  /** Gerunds that report nothing: "a sign reading". */
  silentGerunds: '',
  /** Verbs that hand words on for somebody else: "quoted the mayor as saying". */
  citing: '',
  /** Of these, the participle behind which the speaker stands before the verb: "was quoted as saying". */
  cited: '',
  /** What stands between such a verb and what was said, or between a thing and what it is called: as. */
  as: '',
  /** Verbs behind which `to` opens what is answered: "responded to". */
  answering: '',
  to: '',

  // Clauses

  /** Behind a conjunction they go on with whoever speaks, not with what is said: refused. */
  declining: '',
  /** Words that open an indirect question: whether, why. */
  questions: '',
  /** Words that open "as the mayor said, the road is open". */
  asOpeners: '',
  /** A negation behind a cue that opens no clause: "said not". */
  bareNegations: '',
  /** Whoever is told, in one word: "told reporters". */
  told: '',
  /** Words that open a question, or go on with whoever is told: who, where. */
  tellingWhom: '',
  /** Words that go on with a reported clause behind its cue: "…, he said, because …". */
  continuing: '',
  /** Conjunctions that join nouns: and, or. */
  joining: '',

  // Noun phrases

  /** Articles, no part of a name. */
  articles: '',
  /** Determiners of what is known already. */
  definite: '',
  /** Determiners that tell an owner: its, her. */
  owning: '',
  /** What stands for a person before it, as a subject: who. */
  who: '',
  /** Words that open a description of a person behind a comma: who, whose. */
  describing: '',
  /** Adverbs that open an apposition: "then governor". */
  former: '',
  /** What stands before an agent: "a report released by". */
  agents: '',
  /** The preposition of belonging: of. */
  of: '',
  /** Prepositions that open no circumstance before a subject: "of", "than". */
  nominal: '',
  /** Prepositions that go on with a title or a body's name: "director for development". */
  inTitles: '',
  /** Of these, the ones that stand before a place as well. */
  inPlaces: '',
  /** Prepositions behind which a body speaks where nobody else does: «в мэрии пояснили». */
  insideBodies: '',

  // Names

  /** Participles behind which `by` has no author: obtained, seen. */
  receiving: '',
  /** Parts of surnames in lower case: de, van. */
  nameParticles: '',
  /** First words of the names of places. */
  places: '',
  /** Titles before a man's name, without their full stop. */
  masculineTitles: '',
  feminineTitles: '',
  /** Prepositions inside the name of a body: "Ministry of". */
  inBodies: '',
  /** What the name of a body goes on with. */
  bodyLinks: '',
  /** What may follow such a word before the next word of the name. */
  moreBodyLinks: '',
  /** The article before a name inside a name. */
  innerArticle: '',

  // Who speaks

  /** "We" as a subject: the writers. */
  writers: '',
  /** Pronouns and determiners that keep a man in focus. */
  keepingHim: '',
  keepingHer: '',
  /** Roles that stand for whoever is in focus even with what they lead: "the head of the company". */
  leading: '',
  /** Kinds by which a text points back to a body it has named, whatever its name says. */
  genericBodies: '',
  /** Bodies that speak for whoever they belong to, in the nominative: "press service". */
  mouthpieces: '',
  /** Those who speak for the body they belong to. */
  spokespeople: '',
  /** What stands between a body or document and its owner: of, by. */
  beforeOwners: '',
  /** Documents that speak for who issued them; a report or a study speaks for itself. */
  issued: '',

  // Media

  /** Before media on which people write or speak: "on Facebook". */
  carrierPrepositions: '',
  /** Such media: they are carriers behind "on". */
  carrierNouns: '',
  /** Words of the names of media. */
  media: '',
}

export type ListName = keyof typeof NO_LISTS
