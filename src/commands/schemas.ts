import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { baselineSchema } from '../drift/schema.ts'
import { writeFailure } from '../failure.ts'
import { profileSchema } from '../publishers/profile-schema.ts'
import { reportSchema } from '../quality/schema.ts'
import { tables } from '../tables/index.ts'
import { schemaOf, type Table } from '../tables/table.ts'
import { EXIT, printJson, say, type AddCommand } from './command.ts'

/** Every schema by the name of its file: those of the tables, and of the files that are no tables. */
export const allSchemas = (): readonly (readonly [name: string, schema: object])[] => [
  ...Object.values(tables).map((table: Table) => [table.name, schemaOf(table)] as const),
  ['publisher', profileSchema],
  ['quality-report', reportSchema()],
  ['baseline', baselineSchema],
]

/** The bytes of a schema's file. */
export const schemaText = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`

/** tidywire schemas: the contract as JSON Schema. */
export const addSchemas: AddCommand = (command, done) => {
  command
    .option('--out <dir>', 'write <name>.schema.json into this folder')
    .addHelpText('after', '\nExample:\n  tidywire schemas --out schemas')
    .action((options: { out?: string }) => {
      if (options.out === undefined) printJson(allSchemas().map(([, schema]) => schema))
      else writeSchemas(options.out)
      done(EXIT.well)
    })
}

function writeSchemas(folder: string): void {
  const all = allSchemas()
  try {
    mkdirSync(folder, { recursive: true })
    for (const [name, schema] of all) writeFileSync(join(folder, `${name}.schema.json`), schemaText(schema))
  } catch (error) {
    throw writeFailure(error, folder)
  }
  say(`wrote ${all.length} schemas to ${folder}`)
}
