/**
 * Text for people: grouped by problem, the most frequent first, each with its place, what was found there, what was
 * expected and what to do. A sentence that is the same for several places stands once, above them.
 *
 * No control character of a page reaches the terminal, and no line is one that GitHub's runner takes for a command.
 */
import { counted, printable } from '../text/shown.ts'
import { NOUNS, type Diagnostic } from './diagnostic.ts'
import { leftOut, type Group } from './digest.ts'
import { digested, type Paint } from './report.ts'

export const text = digested('text', 'for people: grouped, the most frequent first', 5, ({ groups, setting }) =>
  groups.map((group) => `${linesOf(group, setting.paint).join('\n')}\n`).join('\n'),
)

function linesOf(group: Group, paint: Paint): string[] {
  const head = `${paint[group.severity](printable(group.code))}  ${paint.strong(counted(group.count, NOUNS[group.severity]))}`
  const told = [...byMessage(group.samples)].flatMap(([message, samples]) => [
    `  ${printable(message).replace(/^\s*::/, ': :')}`,
    ...samples.map((sample) => `    ${placeOf(sample)}${detailOf(sample)}`),
  ])
  const rest = leftOut(group)
  return [head, ...told, ...(rest === undefined ? [] : [`  ${paint.faint(rest)}`])]
}

function byMessage(samples: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>()
  for (const sample of samples) {
    const group = groups.get(sample.message) ?? []
    groups.set(sample.message, group)
    group.push(sample)
  }
  return groups
}

/** Path and line as terminals and editors link them; a path that begins with a colon, as commands of GitHub's runner do, has "./" in front. */
function placeOf({ path, source, line }: Diagnostic): string {
  const place = `${path ?? source}${line === null ? '' : `:${line}`}`
  return printable(/^\s*:/.test(place) ? `./${place}` : place)
}

function detailOf({ key, field, found }: Diagnostic): string {
  const parts = [key, field, found === null ? null : `found: ${found}`].filter((part) => part !== null)
  return parts.map((part) => `  ${printable(part)}`).join('')
}
