/**
 * Blanks: what separates words and what cannot be seen.
 *
 * Cleaning changes blanks and invisible characters only. Marks, dashes and case carry meaning and stay.
 */

import { unitsOf } from './units.ts'

/** Soft hyphen, zero-width space, word joiner, byte-order mark, and the C0 and C1 controls that are no blanks. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff]/g
/** The text with every run of blanks as one space, none at its ends, and without invisible characters. */
export function clean(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
}

/** True where {@link clean} would change nothing from one unit to another; most lines are so. */
export function isClean(units: Uint16Array, start: number, end: number): boolean {
  let before = SPACE
  for (let i = start; i < end; i++) {
    const unit = units[i] ?? 0
    if (unit > SPACE ? unit >= 0x7f && ODD[unit] === 1 : unit < SPACE || before === SPACE) return false
    before = unit
  }
  return before !== SPACE || start === end
}

const SPACE = 0x20
/** 1 for the blanks other than the space, and for what cannot be seen. */
const ODD = Uint8Array.from({ length: 65_536 }, (_, unit) =>
  Number(/[\s\u007f-\u009f\u00ad\u200b\u2060\ufeff]/.test(String.fromCharCode(unit))),
)

/** True where bytes of a text have the number of a C0 control that is no blank; those of UTF-16 always do. */
export function hasControls(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < SPACE ? byte < 9 || byte > 13 : byte === 0x7f) return true
  }
  return false
}

/** How many C0 controls, other than blanks, stand in the text. */
export function countControls(text: string): number {
  let count = 0
  const units = unitsOf(text)
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] ?? 0
    if (unit < SPACE ? unit < 9 || unit > 13 : unit === 0x7f) count++
  }
  return count
}
