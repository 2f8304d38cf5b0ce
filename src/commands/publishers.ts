import { publishers } from '../publishers/index.ts'
import { coloursFor, EXIT, print, printJson, type AddCommand } from './command.ts'

/** tidywire publishers: whose pages are known, and in which layouts. */
export const addPublishers: AddCommand = (program, done) => {
  program
    .command('publishers')
    .description('List the publishers whose pages are known, with their layouts.')
    .option('--json', 'print their profiles as JSON')
    .addHelpText('after', '\nExample:\n  tidywire publishers')
    .action((options: { json?: true }) => {
      const colours = coloursFor(process.stdout)
      if (options.json) printJson(publishers)
      else
        for (const { id, name, about, timeZone, languages, layouts } of publishers) {
          print(`${colours.bold(id)}  ${name}: ${about}\n  languages ${languages.join(', ')}; times in ${timeZone}\n  layouts:`)
          for (const layout of layouts) print(`    ${layout.id.padEnd(5)} ${layout.about}`)
        }
      done(EXIT.well)
    })
}
