/** Who a mention stands for, by which rule, and how sure that is. */
import type { Candidate, RuleId, SpeakerKind } from '../scrape.ts'
import type { Member } from './cast.ts'

export interface Resolution {
  readonly name: string | null
  readonly kind: SpeakerKind | null
  readonly role: string | null
  readonly rule: RuleId
  /** 0 to 1. */
  readonly confidence: number
  /** Who else was weighed, the best first. */
  readonly candidates: readonly Candidate[]
  readonly member: Member | null
}

/** One member for sure, or as sure as said. */
export const settled = (member: Member, rule: RuleId, confidence: number): Resolution => ({
  name: member.name,
  kind: member.isNamed ? member.kind : 'role',
  role: member.role,
  rule,
  confidence,
  candidates: [{ name: member.name, weight: 1 }],
  member,
})

/** No name, for the reason that the rule tells. */
export const nobody = (rule: RuleId): Resolution => ({
  name: null,
  kind: null,
  role: null,
  rule,
  confidence: 0,
  candidates: [],
  member: null,
})

/** The same with less confidence, and by another rule where one is given. */
export const weaker = (found: Resolution, factor: number, rule: RuleId = found.rule): Resolution => ({
  ...found,
  rule,
  confidence: found.confidence * factor,
})
