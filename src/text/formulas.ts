/**
 * Texts that a spreadsheet takes for a formula.
 *
 * Excel, LibreOffice and Google Sheets evaluate a cell of a CSV file that begins with one of these
 * characters, whether or not it is quoted (OWASP, "CSV Injection"); full-width forms are taken for
 * plain ones by East Asian versions. `disarm` and `rearm` are each other's inverse for every text.
 */

/** = + - @, their full-width forms, tab and carriage return. */
const STARTS = new Set(Array.from('=+-@＝＋－＠\t\r', (sign) => sign.charCodeAt(0)))

/** Whether a spreadsheet would evaluate a cell of this text. */
export const isFormula = (text: string): boolean => STARTS.has(text.charCodeAt(0))

/**
 * The text with an apostrophe wherever a cell could begin with a formula: at its start, and behind a
 * semicolon, tab or line end, since a spreadsheet that is set to another separator parts the file there.
 */
export function disarm(text: string): string {
  return edit(text, (at) => (isArmed(text, at) ? { keep: at, put: "'" } : undefined))
}

/** The text that {@link disarm} was given. */
export function rearm(text: string): string {
  return edit(text, (at) => (text[at] === "'" && isArmed(text, at + 1) ? { keep: at + 1, put: '' } : undefined))
}

/** What is done where a cell could begin: `put` stands in place of what lies before `keep`. */
type Edit = (at: number) => { readonly keep: number; readonly put: string } | undefined

function edit(text: string, editAt: Edit): string {
  let made = ''
  let done = 0
  for (let at = 0; at >= 0; at = nextStart(text, at)) {
    const change = editAt(at)
    if (!change) continue
    made += text.slice(done, at) + change.put
    done = change.keep
  }
  return done === 0 && made === '' ? text : made + text.slice(done)
}

/** Where the next cell could begin behind this place, or -1. */
function nextStart(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === SEMICOLON || unit === TAB || unit === FEED || unit === RETURN) return at + 1
  }
  return -1
}

const [SEMICOLON, TAB, FEED, RETURN] = [0x3b, 0x09, 0x0a, 0x0d]

/** Whether a formula begins here, perhaps behind quotation marks and apostrophes, which a parser may take away. */
function isArmed(text: string, start: number): boolean {
  let at = start
  while (text[at] === "'" || text[at] === '"') at++
  return STARTS.has(text.charCodeAt(at))
}
