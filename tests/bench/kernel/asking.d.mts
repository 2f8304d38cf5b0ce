/** Types of asking.mjs for the tests. */
import type { Behaviour, Verdict } from './behaviours.mjs'
import type { Subject } from './subject.mjs'

export function judge(behaviour: Behaviour, subject: Subject): Promise<Verdict>
