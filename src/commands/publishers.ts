import { profileFile } from '../publishers/profile.ts'
import { publishers } from '../publishers/index.ts'
import { coloursFor, EXIT, print, printJson, type AddCommand } from './command.ts'
import { publisherFor } from './inputs.ts'

/** tidywire publishers: whose pages are known, and in which layouts. */
export const addPublishers: AddCommand = (command, done) => {
  command
    .argument('[id]', 'print this one’s profile as a file for --publisher')
    .option('--json', 'print their profiles as JSON')
    .addHelpText('after', '\nExamples:\n  tidywire publishers\n  tidywire publishers interfax-ukraine > mine.json')
    .action((id: string | undefined, options: { json?: true }) => {
      const colours = coloursFor(process.stdout)
      if (id !== undefined) print(profileFile(publisherFor(id)).trimEnd())
      else if (options.json) printJson(publishers)
      else
        for (const { id, name, about, timeZone, languages, layouts } of publishers) {
          print(`${colours.bold(id)}  ${name}: ${about}\n  languages ${languages.join(', ')}; times in ${timeZone}\n  layouts:`)
          for (const layout of layouts) print(`    ${layout.id.padEnd(5)} ${layout.about}`)
        }
      done(EXIT.well)
    })
}
