import { tables } from '../tables/index.ts'
import { schemaOf, type Table } from '../tables/table.ts'
import { coloursFor, EXIT, print, printJson, type AddCommand } from './command.ts'

/** tidywire tables: the tables and their columns. */
export const addTables: AddCommand = (command, done) => {
  command
    .option('--json', 'print them as JSON')
    .addHelpText('after', '\nExample:\n  tidywire tables')
    .action((options: { json?: true }) => {
      const all: Table[] = Object.values(tables)
      const colours = coloursFor(process.stdout)
      if (options.json) printJson(all.map(schemaOf))
      else for (const table of all) print(describe(table, colours.bold, colours.dim))
      done(EXIT.well)
    })
}

function describe(table: Table, strong: (text: string) => string, weak: (text: string) => string): string {
  const width = Math.max(...Object.keys(table.columns).map((name) => name.length))
  const columns = Object.entries(table.columns).map(
    ([name, column]) => `  ${name.padEnd(width)}  ${weak((column.storage + (column.nullable ? '?' : '')).padEnd(8))}  ${column.about}`,
  )
  return `${strong(table.name)}: ${table.about}\n${columns.join('\n')}\n`
}
