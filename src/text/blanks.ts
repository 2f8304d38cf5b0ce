/**
 * Blanks: what separates words and what cannot be seen.
 *
 * Cleaning changes blanks and invisible characters only. Marks, dashes and case carry meaning and stay.
 */

/** Soft hyphen, zero-width space, word joiner, byte-order mark, and the C0 and C1 controls that are no blanks. */
// eslint-disable-next-line no-control-regex -- controls are what it looks for
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff]/g
/** A stretch of text with every run of blanks as one space, none at its ends, and without invisible characters. */
export function clean(text: string, start = 0, end = text.length): string {
  const stretch = text.slice(start, end)
  return isClean(text, start, end) ? stretch : stretch.replace(INVISIBLE, '').replace(/[\s\u0085]+/g, ' ').trim()
}

/** True where nothing is to be cleaned; most lines are so. */
function isClean(text: string, start: number, end: number): boolean {
  let before = 0x20
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x20 ? unit >= 0x7f && ODD[unit] === 1 : unit < 0x20 || before === 0x20) return false
    before = unit
  }
  return before !== 0x20 || start === end
}

/** 1 for the blanks other than the space, and for what cannot be seen. */
const ODD = Uint8Array.from({ length: 65_536 }, (_, unit) => Number(/[\s\u007f-\u009f\u00ad\u200b\u2060\ufeff]/.test(String.fromCharCode(unit))))

// eslint-disable-next-line no-control-regex -- as above
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/g

/** How many C0 controls, other than blanks, stand in the text. */
export function countControls(text: string): number {
  return text.match(CONTROLS)?.length ?? 0
}
