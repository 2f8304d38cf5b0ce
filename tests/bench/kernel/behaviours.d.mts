/** Types of behaviours.mjs for the tests. */
import type { Subject } from './subject.mjs'

export interface Verdict {
  readonly ok: boolean
  readonly word: string
}

export interface Behaviour {
  readonly about: string
  run(subject: Subject): Promise<Verdict>
}

export const behaviours: readonly Behaviour[]
