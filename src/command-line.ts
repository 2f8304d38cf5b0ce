/** Words → command → exit code. 0: all is well. 1: a page was refused. 2: wrong use. 70: a fault of the program. */
import { Command, CommanderError } from 'commander'
import { EXIT, say } from './commands/command.ts'
import { commands } from './commands/index.ts'
import { UsageError } from './failure.ts'
import { packageVersion } from './package-version.ts'

/** Do what these words ask for, the name of a command first; all that the program does but the ending of its process. */
export async function answer(words: readonly string[]): Promise<number> {
  let code: number = EXIT.well
  const program = new Command('tidywire')
    .description('Turns scraped news pages into clean, typed, validated tables.')
    .version(packageVersion())
    .showHelpAfterError('(add --help for the options and an example)')
    .addHelpText('after', '\nExample:\n  tidywire curate pages/ --out dataset')
    .exitOverride()
  const named = namedIn(words)
  for (const { name, about, load } of commands) {
    const command = program.command(name).description(about)
    if (name === named) (await load())(command, (outcome) => (code = outcome))
  }
  program.configureHelp({ subcommandTerm: (command) => command.name() }) // what follows a name is not known before it is loaded
  try {
    await program.parseAsync(words, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.well : EXIT.wrongUse
    if (error instanceof UsageError) {
      say(`tidywire: ${error.message}`)
      return EXIT.wrongUse
    }
    say(
      `tidywire has a fault; please report it with the lines below\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
    return EXIT.fault
  }
}

/** The command that is asked for: the first word that is no option, or the second behind help. */
function namedIn(words: readonly string[]): string | undefined {
  const [first, second] = words.filter((word) => !word.startsWith('-'))
  return first === 'help' ? second : first
}
