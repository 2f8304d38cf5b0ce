/**
 * Lines that recur: what a line looks like when it is compared with those of other pages.
 *
 * Long lines are compared as they are; in short ones a number stands as # and what follows a label
 * (`Tags: #nato`, `By: …`) as an ellipsis, for that is how furniture varies.
 */
import { endsSentence } from '../text/sentences.ts'
import { sliceWhole, unitsOf } from '../text/units.ts'

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

/**
 * True where a line holds UTF-8 that was read as a code page of one byte: two lead bytes or more, each as
 * that page shows it, with a continuation byte behind it.
 */
export function looksDoubled(text: string): boolean {
  let found = 0
  for (let at = 0; at + 1 < text.length; at++) {
    const [lead, next] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
    if (lead < 0x80 || next < 0x80) continue
    if (isPair(lead, next) && ++found >= 2) return true
  }
  return false
}

/** windows-1252 and latin-1 (Ð Ñ Ã Â â), windows-1251 (Р С Г В в), cp866 (╨ ╤), KOI8-R (п я). */
function isPair(lead: number, next: number): boolean {
  if (lead === 0xd0 || lead === 0xd1 || lead === 0xc3 || lead === 0xc2 || lead === 0xe2)
    return next < 0xc0 || SIGNS.has(next) || isMark(next)
  if (lead === 0x420 || lead === 0x421) return isMark(next) || (next < 0xc0 && !NATURAL.has(next)) || ODD_CYRILLIC.has(next)
  if (lead === 0x432) return next === 0x402 || next === 0x20ac
  return lead === 0x2568 || lead === 0x2564 || (KOI8_LEADS.has(lead) && next >= 0x2500 && next <= 0x25ff)
}
/** How KOI8-R shows the lead bytes D0, D1, C2, C3 and E2; it shows what follows them as lines of a frame. */
const KOI8_LEADS = new Set(unitsOf('пябцБ'))
/** What windows-1252 has from 80 to 9F beside marks. */
const SIGNS = new Set(unitsOf('ŒœŠšŽžŸƒˆ˜'))
/** What windows-1251 has from 80 to BF beside marks, and Ukrainian and Russian do not use within words after Р or С. */
const ODD_CYRILLIC = new Set(unitsOf('ЂЃѓЉЊЌЋЏђљњќћџўЈ'))
/** A blank that does not break, and «». */
const NATURAL = new Set([0xa0, 0xab, 0xbb])
const isMark = (unit: number): boolean => (unit >= 0x2013 && unit <= 0x203a) || unit === 0x20ac || unit === 0x2116 || unit === 0x2122
