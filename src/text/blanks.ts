/**
 * Blanks: what separates words and what cannot be seen.
 *
 * Cleaning changes blanks and invisible characters only. Marks, dashes and case carry meaning and stay.
 */

/** Soft hyphen, zero-width space, word joiner, byte-order mark, and the C0 and C1 controls that are no blanks. */
// eslint-disable-next-line no-control-regex -- controls are what it looks for
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff]/g
// eslint-disable-next-line no-control-regex -- as above
const UNCLEAN = /^\s|\s$|\s\s|[^\S ]|[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/

/** The text with every run of blanks as one space, without blanks at its ends and without invisible characters. */
export function clean(text: string): string {
  if (!UNCLEAN.test(text)) return text
  return text.replace(INVISIBLE, '').replace(/[\s\u0085]+/g, ' ').trim()
}

// eslint-disable-next-line no-control-regex -- as above
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/g

/** How many C0 controls, other than blanks, stand in the text. */
export function countControls(text: string): number {
  return text.match(CONTROLS)?.length ?? 0
}
