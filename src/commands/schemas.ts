import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { baselineSchema, baselineSchemaFile } from '../drift/schema.ts'
import { writeFailure } from '../failure.ts'
import { profileSchemaFile } from '../publishers/profile.ts'
import { profileSchema } from '../publishers/profile-schema.ts'
import { tables } from '../tables/index.ts'
import { schemaFile, schemaOf, type Table } from '../tables/table.ts'
import { EXIT, printJson, say, type AddCommand } from './command.ts'

/** tidywire schemas: the contract as JSON Schema. */
export const addSchemas: AddCommand = (program, done) => {
  program
    .command('schemas')
    .description('Print the JSON Schema (2020-12) of every table, of a publisher’s profile and of a baseline, or write a file for each.')
    .option('--out <dir>', 'write <table>.schema.json into this folder')
    .addHelpText('after', '\nExample:\n  tidywire schemas --out schemas')
    .action((options: { out?: string }) => {
      const all: Table[] = Object.values(tables)
      if (options.out === undefined) printJson([...all.map(schemaOf), profileSchema, baselineSchema])
      else writeSchemas(all, options.out)
      done(EXIT.well)
    })
}

function writeSchemas(all: readonly Table[], folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    for (const table of all) writeFileSync(join(folder, `${table.name}.schema.json`), schemaFile(table))
    writeFileSync(join(folder, 'publisher.schema.json'), profileSchemaFile())
    writeFileSync(join(folder, 'baseline.schema.json'), baselineSchemaFile())
  } catch (error) {
    throw writeFailure(error, folder)
  }
  say(`wrote ${all.length + 2} schemas to ${folder}`)
}
