/**
 * Workflow commands of GitHub Actions: an annotation for each diagnostic, all of them, each when it comes.
 *
 * GitHub shows the first ten errors, warnings and notices of a step at their lines; the log has all. The
 * escapes are those of GitHub's own toolkit, so no text of a page can end a command or begin another.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
import { printable } from '../text/shown.ts'
import type { Diagnostic } from './diagnostic.ts'
import { repositoryPath } from './place.ts'
import { streamed } from './report.ts'

export const github = streamed('github', 'annotations of GitHub Actions, all findings', (diagnostic) => {
  const { severity, code, line, source, key, field, found, message } = diagnostic
  const file = repositoryPath(diagnostic)
  const properties: readonly (readonly [name: string, value: string | number | null | undefined])[] = [
    ['file', file],
    ['line', file === undefined ? undefined : line],
    ['title', code],
  ]
  const said = properties.flatMap(([name, value]) => (value === undefined || value === null ? [] : [`${name}=${property(String(value))}`]))
  const details = [file === undefined ? placeOf(source, line) : null, key, field, found === null ? null : `found: ${found}`]
  const lines = [message, ...details.filter((detail) => detail !== null)].map(printable)
  return `::${COMMANDS[severity]} ${said.join(',')}::${data(lines.join('\n'))}\n`
})

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Diagnostic['severity'], string>

const placeOf = (source: string, line: number | null): string => (line === null ? source : `${source}:${line}`)

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => data(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
