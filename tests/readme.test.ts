/** Parts of the README that the code writes: `UPDATE=1 npx vitest run tests/readme.test.ts` puts them in. */
import { readFileSync, writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { addCurate } from '../src/commands/curate.ts'
import { commands } from '../src/commands/index.ts'
import { catalogue } from '../src/problem.ts'
import { publishers } from '../src/publishers/index.ts'
import { rules } from '../src/quotes/rules.ts'
import { tables } from '../src/tables/index.ts'
import type { Table } from '../src/tables/table.ts'
import { questions } from './charts/pictures.ts'

const path = new URL('../README.md', import.meta.url)
const readme = (): string => readFileSync(path, 'utf8')

const parts: readonly (readonly [name: string, text: string])[] = [
  ['tables', Object.values(tables).map(describeTable).join('\n')],
  [
    'rules',
    `| rule | what it does | example | speaker |\n|---|---|---|---|\n${Object.entries(rules)
      .map(([id, { about, example, speaker }]) => `| \`${id}\` | ${about} | ${example.replaceAll('\n\n', ' ¶ ')} | ${speaker ?? '–'} |`)
      .join('\n')}\n`,
  ],
  [
    'questions',
    questions
      .map(([id, asks, call]) => `**${asks}** \`${call}\`\n\n<img src="notebooks/charts/${id}.svg" width="620" alt="${asks}">\n`)
      .join('\n'),
  ],
  [
    'publishers',
    publishers
      .map(
        (p) =>
          `**${p.name}** (\`${p.id}\`): ${p.about} Languages ${p.languages.join(', ')}; times in ${p.timeZone}.\n\n| layout | what it is |\n|---|---|\n${p.layouts.map((l) => `| \`${l.id}\` | ${l.about} |`).join('\n')}\n`,
      )
      .join('\n'),
  ],
  [
    'problems',
    `| severity | codes |\n|---|---|\n${(['error', 'warning', 'info'] as const)
      .map(
        (severity) =>
          `| ${severity} | ${Object.entries(catalogue)
            .filter(([, entry]) => entry.severity === severity)
            .map(([code]) => `\`${code}\``)
            .join(', ')} |`,
      )
      .join('\n')}\n`,
  ],
]

function describeTable(table: Table): string {
  const columns = Object.entries(table.columns).map(
    ([name, column]) => `| \`${name}\`${column.nullable ? '?' : ''} | ${column.storage} | ${column.about.replaceAll('|', '\\|')} |`,
  )
  const key = table.key.length > 0 ? ` Key: ${table.key.map((name) => `\`${name}\``).join(', ')}.` : ''
  return `### ${table.name}\n\n${table.about}${key}${table.onRequest ? ' Written with `--lines`.' : ''}\n\n| column | type | meaning |\n|---|---|---|\n${columns.join('\n')}\n`
}

describe('the README', () => {
  it.each(parts)('has its part on %s as the code has it', (name, text) => {
    const [open, close] = [`<!-- ${name}: written by UPDATE=1 npx vitest run tests/readme.test.ts -->\n`, `<!-- /${name} -->`]
    const [start, end] = [readme().indexOf(open) + open.length, readme().indexOf(close)]
    if (process.env['UPDATE'] === '1') writeFileSync(path, `${readme().slice(0, start)}\n${text}\n${readme().slice(end)}`)
    expect(readme().slice(start, readme().indexOf(close)).trim()).toBe(text.trim())
  })

  it('names every command', () => {
    expect(commands.filter(({ name }) => !readme().includes(`\`tidywire ${name}`))).toEqual([])
  })

  it('names every option of curate', () => {
    const command = new Command()
    addCurate(command, () => undefined)
    const options = command.options.map((option) => option.long ?? '')
    expect(options).toContain('--out')
    expect(options.filter((option) => !readme().includes(option))).toEqual([])
  })
})
