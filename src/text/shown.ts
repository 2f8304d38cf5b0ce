/**
 * Text and numbers as people and programs are shown them: whatever a page holds, it acts neither on a terminal
 * nor on the log of a build.
 */

/**
 * Text in which no control can move the cursor, change colours or turn the direction of reading; each becomes U+FFFD.
 * "##[", with which a command to GitHub's runner begins wherever it stands in a line, is parted.
 */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�').replaceAll('##[', '## [')

/** JSON in which none of these is written as it is; it reads back the same. */
export const safeJson = (value: unknown, indent = 0): string =>
  JSON.stringify(value, null, indent)
    .replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('##[', '##\\u005b') // it can stand in a string alone

/** 1234567 as 1,234,567. */
export const grouped = (n: number): string => n.toLocaleString('en-US')

/** A share as 2.4 %. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

/** A number with its noun: "1 page", "1,204 pages". */
export const counted = (n: number, noun: string): string => `${grouped(n)} ${nounFor(n, noun)}`

/** The noun alone, as that number takes it. */
export const nounFor = (n: number, noun: string): string => `${noun}${n === 1 ? '' : 's'}`
