import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFailure } from '../failure.ts'
import { reportSchema, reportSchemaFile } from '../quality/schema.ts'
import { tables } from '../tables/index.ts'
import { schemaFile, schemaOf, type Table } from '../tables/table.ts'
import { EXIT, printJson, say, type AddCommand } from './command.ts'

/** tidywire schemas: the contract as JSON Schema. */
export const addSchemas: AddCommand = (program, done) => {
  program
    .command('schemas')
    .description('Print the JSON Schema (2020-12) of every table and of the quality report, or write a file for each.')
    .option('--out <dir>', 'write <table>.schema.json and quality-report.schema.json into this folder')
    .addHelpText('after', '\nExample:\n  tidywire schemas --out schemas')
    .action((options: { out?: string }) => {
      const all: Table[] = Object.values(tables)
      if (options.out === undefined) printJson([...all.map(schemaOf), reportSchema()])
      else writeSchemas(all, options.out)
      done(EXIT.well)
    })
}

function writeSchemas(all: readonly Table[], folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    for (const table of all) writeFileSync(join(folder, `${table.name}.schema.json`), schemaFile(table))
    writeFileSync(join(folder, 'quality-report.schema.json'), reportSchemaFile())
  } catch (error) {
    throw writeFailure(error, folder)
  }
  say(`wrote ${all.length + 1} schemas to ${folder}`)
}
