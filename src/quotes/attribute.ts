/**
 * Who said what, in which words: quotations of a text with their speakers.
 *
 * Pure and deterministic; takes time in proportion to the text; never throws for any text. All offsets
 * are UTF-16 units of the text, ends exclusive.
 */
import { unlimited, type Budget } from '../budget.ts'
import type { Quotation, ResolvedHeadline, Speaker, SpeakerKind } from '../scrape.ts'
import type { Language } from '../text/languages.ts'
import { assignSpeakers } from './assign.ts'
import { castOf, castSpeaker, markPlaces } from './casting.ts'
import type { Claim } from './claim.ts'
import { draftQuotes } from './drafts.ts'
import { learnGenders } from './genders.ts'
import { attributeHeadline } from './headlines.ts'
import { lexiconOf } from './languages/index.ts'
import { mentionIn, type Mention } from './names.ts'
import { toQuotations } from './quotation.ts'
import { readUnits, type Paragraph } from './read-units.ts'
import { Resolver } from './resolve.ts'
import type { Units } from './units.ts'

export interface Attribution {
  /** In text order. */
  readonly quotes: readonly Quotation[]
  /** In order of their first quotation. */
  readonly speakers: readonly Speaker[]
  /** Null without a title. */
  readonly headline: ResolvedHeadline | null
  /** The attribution of another title, such as one of a related story, its source looked up in this text. */
  readonly resolveTitle: (title: string) => ResolvedHeadline
}

export interface QuoteOptions {
  readonly language: Language
  readonly title?: string | null
  /** Where paragraphs stand; parted by line breaks unless given. */
  readonly paragraphs?: readonly Paragraph[]
  /** Spent on the text and on every title looked up in it; without one the work is not counted. */
  readonly budget?: Budget
}

/** The quotations of a text, who said each, and what its title attributes. */
export function attributeQuotes(text: string, { language, title, paragraphs, budget = unlimited() }: QuoteOptions): Attribution {
  const lexicon = lexiconOf(language === 'und' && isCyrillic(text) ? 'ru' : language)
  const units = readUnits(text, paragraphs ?? splitParagraphs(text), lexicon, budget)
  const { drafts, sentences } = draftQuotes(units)
  const cast = castOf(units)
  const cued = drafts.map((draft) => ({ draft, mention: subjectOf(units, draft.claim) }))
  for (const { mention } of cued) if (mention) castSpeaker(cast, units, mention)
  markPlaces(cast, units)
  learnGenders(units, cast, sentences)
  const quotes = toQuotations(units, cued, assignSpeakers(units, cued, new Resolver(units, cast, sentences)))
  const resolveTitle = (headline: string): ResolvedHeadline => {
    budget.spend(A_TITLE)
    const { content, speaker } = attributeHeadline(headline)
    return { content, speaker, resolved: speaker === null ? null : cast.resolvePrinted(speaker) }
  }
  return {
    quotes,
    speakers: speakersOf(quotes),
    headline: title === undefined || title === null ? null : resolveTitle(title),
    resolveTitle,
  }
}

/** Steps of taking a title apart: about as long as forty units take. */
const A_TITLE = 40

/** Too short a text to tell its language; Russian rules serve it better than English ones. */
const isCyrillic = (text: string): boolean => /^[^\p{L}\n]*\p{Script=Cyrillic}/u.test(text.slice(0, 200)) // the first line alone: what follows changes nothing

/** What the subject of an attribution is; null without one. */
function subjectOf(units: Units, claim: Claim | null): Mention | null {
  if (!claim?.subject) return null
  const mention = mentionIn(units, claim.subject)
  const { cases } = units.lexicon.language
  return cases ? { ...mention, gender: cases.genderOfVerb(units.lower(claim.verb)) } : mention
}

function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let start = 0
  while (start < text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (end > start) paragraphs.push({ start, end })
    start = end + 1
  }
  return paragraphs
}

function speakersOf(quotes: readonly Quotation[]): Speaker[] {
  const speakers = new Map<string, { name: string; kind: SpeakerKind; role: string | null; mentions: Set<number>; groups: Set<number> }>()
  for (const { speaker, speakerKind, speakerRole, mention, group } of quotes) {
    if (speaker === null || speakerKind === null) continue
    const entry = speakers.get(speaker) ?? { name: speaker, kind: speakerKind, role: null, mentions: new Set(), groups: new Set() }
    entry.role ??= speakerRole
    entry.groups.add(group)
    if (mention) entry.mentions.add(mention.start)
    speakers.set(speaker, entry)
  }
  return [...speakers.values()].map(({ name, kind, role, mentions, groups }) => ({
    name,
    kind,
    role,
    mentions: mentions.size,
    quotes: groups.size,
  }))
}
