/**
 * Reports: how diagnostics are told. Pure: diagnostics go in, text comes out, line feeds included.
 *
 * A streamed report tells each diagnostic at once, all of them; a digested one keeps counts and a
 * bounded number of samples, and speaks at the end. Both are read as they come, in any number.
 */
import type { Severity } from '../problem.ts'
import type { Diagnostic } from './diagnostic.ts'
import { openDigest, type Group } from './digest.ts'
import type { Outcome } from './verdict.ts'

/** Marks a piece of text for a terminal; gives it back as it is where there are no colours. */
export type Paint = Readonly<Record<Severity | 'strong' | 'faint', (text: string) => string>>

export interface Setting {
  /** How many of each code a digested report shows; its own number unless given. */
  readonly samples?: number
  readonly paint: Paint
  /** Version of the program that speaks. */
  readonly version: string
}

/** One report that is being written; what a call returns follows on what was returned before. */
export interface Report {
  readonly add: (diagnostic: Diagnostic) => string
  readonly end: (outcome: Outcome) => string
}

export interface ReportFormat {
  readonly name: string
  readonly about: string
  /** True where diagnostics are told as they come, all of them. */
  readonly isStreamed: boolean
  readonly open: (setting: Setting) => Report
}

/** A format that tells each diagnostic when it comes. */
export const streamed = (name: string, about: string, told: (diagnostic: Diagnostic) => string): ReportFormat => ({
  name,
  about,
  isStreamed: true,
  open: () => ({ add: told, end: () => '' }),
})

/** What a digested format renders. */
export interface Told {
  readonly groups: readonly Group[]
  readonly outcome: Outcome
  readonly setting: Setting
}

/** A format that speaks at the end, of this many samples of each code unless the setting has a number. */
export const digested = (name: string, about: string, samples: number, render: (told: Told) => string): ReportFormat => ({
  name,
  about,
  isStreamed: false,
  open(setting) {
    const digest = openDigest(setting.samples ?? samples)
    return {
      add: (diagnostic) => (digest.add(diagnostic), ''),
      end: (outcome) => render({ groups: digest.groups(), outcome, setting }),
    }
  },
})
