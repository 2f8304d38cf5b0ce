/** Scraped text in GitHub's Markdown: nothing in it becomes markup, HTML, a link, a mention, or a cell of its own. */
import { printable } from './shown.ts'

/** The text as a code span that a table's cell can hold, its fence longer than any run of backticks inside; '' for blank text. */
export function codeSpan(text: string): string {
  const shown = withPipes(printable(text).replaceAll(/[\u2028\u2029]/g, ' '))
  if (shown.trim() === '') return ''
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest === 0 ? fence + shown + fence : `${fence} ${shown} ${fence}`
}

/** Text in which nothing is markup, HTML, a link, or an address that would become one. */
export const plain = (text: string): string =>
  printable(text).replace(/[\\`*_[\]|~&<>@]|:(?=\/)|(?<=www)\./gi, (sign) => ENTITIES[sign] ?? `\\${sign}`)

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Pipes escaped, and the backslashes before each doubled, so that they do not escape the escape. */
function withPipes(text: string): string {
  let made = ''
  let slashes = 0
  for (const sign of text) {
    made += sign === '|' ? `${'\\'.repeat(slashes + 1)}|` : sign
    slashes = sign === '\\' ? slashes + 1 : 0
  }
  return made
}
