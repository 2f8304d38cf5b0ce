/**
 * Lines that recur: what a line looks like when it is compared with those of other pages.
 *
 * Long lines are compared as they are; in short ones a number stands as # and what follows a label
 * (`Tags: #nato`, `By: …`) as an ellipsis, for that is how furniture varies.
 */
import { endsSentence } from '../text/sentences.ts'
import { sliceWhole } from '../text/units.ts'

export interface LineLook {
  /** As {@link formOf} gives it. */
  readonly form: string
  readonly isProse: boolean
  /** Above the body, in it, or below it. */
  readonly region: 'head' | 'body' | 'after'
  /** `heading`: opens a list of stamped titles. `label`: names what follows it on its line. `capitals`: may be either. */
  readonly kind: 'heading' | 'label' | 'capitals' | 'plain'
  /** Lines of the body above it and itself. */
  readonly after: number
}

/** Up to so many UTF-16 units a line is compared without its numbers. */
const SHORT = 60
/** A form is cut to so many units. */
const LONGEST = 160

export function formOf(text: string): string {
  const label = labelOf(text)
  if (label !== undefined) return `${label} #…`
  return text.length <= SHORT ? text.replace(/\d+/g, '#') : sliceWhole(text, 0, LONGEST)
}

/** What stands before the tags of a line that names some after a colon; undefined for other lines. */
export function labelOf(text: string): string | undefined {
  const at = text.length <= 300 ? text.indexOf('#') : -1
  const label = text.slice(0, Math.max(0, at)).trimEnd()
  return at > 0 && at <= 40 && LABEL.test(label) ? label : undefined
}

/** A short line without small letters, as headings of lists are written. */
export const isCapitals = (text: string): boolean => text.length <= 40 && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)
const LABEL = /^\p{L}[\p{L} ]*:$/u

/** A sentence of a paragraph's length. */
export const isProse = (text: string): boolean => text.length >= SHORT && endsSentence(text)
