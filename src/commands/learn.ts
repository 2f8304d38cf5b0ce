import { existsSync } from 'node:fs'
import { UsageError } from '../failure.ts'
import { learn } from '../learn/learn.ts'
import { findingsOf, reportFile } from '../learn/report.ts'
import { profileFile } from '../publishers/profile.ts'
import { readScrapes } from '../read.ts'
import type { Scrape } from '../scrape.ts'
import { isZone } from '../text/zone-names.ts'
import { coloursFor, EXIT, print, printable, say, type AddCommand } from './command.ts'
import { writeText } from './files.ts'

interface Options {
  readonly id: string
  readonly name?: string
  readonly timeZone?: string
  readonly out?: string
  readonly force?: true
}

/** More pages than these teach nothing new. */
const MOST_PAGES = 200

/** tidywire learn: a draft profile from page dumps of one site. */
export const addLearn: AddCommand = (command, done) => {
  command
    .argument('<pages...>', 'files, folders, globs; pages of different stories, whole, from their first line on')
    .requiredOption('--id <id>', 'id of the publisher, as my-publisher')
    .option('--name <name>', 'its name for people; the id unless given')
    .option('--time-zone <zone>', 'the zone in which its pages print times, as Europe/Kyiv; UTC unless given')
    .option('--out <file>', 'where the profile goes, with the report beside it; ./<id>.json unless given')
    .option('--force', 'replace the files that stand there')
    .addHelpText(
      'after',
      '\nExample:\n  tidywire learn data/samples/carrowmouth-packet --id carrowmouth-packet --time-zone Europe/Dublin\n  tidywire curate pages/ --publisher ./carrowmouth-packet.json --out dataset\n\nExit code 0: a profile was learnt. 1: the pages are too few or do not agree. 2: wrong use.',
    )
    .action(async (inputs: string[], options: Options) => {
      const { id, name = id, timeZone } = options
      const out = options.out ?? `${id}.json`
      check(options, out)
      const scrapes: Scrape[] = []
      for await (const scrape of readScrapes(inputs)) {
        scrapes.push(scrape)
        if (scrapes.length === MOST_PAGES) break
      }
      const learnt = learn(scrapes, { id, name, timeZone: timeZone ?? 'UTC' })
      if ('reason' in learnt) {
        say(`nothing was learnt: ${learnt.reason}`)
        for (const page of learnt.pages.slice(0, 20)) say(`  ${printable(page)}`)
        if (learnt.pages.length > 20) say(`  and ${learnt.pages.length - 20} more`)
        done(EXIT.refused)
        return
      }
      const report = reportPath(out)
      writeText(out, profileFile(learnt.publisher))
      writeText(report, reportFile(learnt, { isGiven: timeZone !== undefined }))
      tell(findingsOf(learnt))
      if (timeZone === undefined) say('the pages do not tell their time zone; UTC is written: give --time-zone, as Europe/Kyiv')
      say(`wrote ${out} and ${report}; try it: tidywire explain <page> --publisher ${out.includes('/') ? out : `./${out}`}`)
      done(EXIT.well)
    })
}

const reportPath = (out: string): string => `${out.replace(/\.json$/, '')}.report.md`

function check({ id, timeZone, force }: Options, out: string): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 64)
    throw new UsageError(`--id ${id} is no id; write it in lower case with hyphens, as my-publisher`)
  if (timeZone !== undefined && !isZone(timeZone))
    throw new UsageError(`there is no time zone "${timeZone}"; write an IANA name, as Europe/Kyiv`)
  const standing = [out, reportPath(out)].find((path) => existsSync(path))
  if (standing !== undefined && !force)
    throw new UsageError(`${standing} is there already; add --force to replace it, or name another file with --out`)
}

function tell(findings: ReturnType<typeof findingsOf>): void {
  const colours = coloursFor(process.stdout)
  const paint = { sure: colours.green, likely: colours.yellow, check: colours.red }
  for (const { about, sure, told, lines } of findings) {
    print(`${paint[sure](sure.padEnd(7))} ${colours.bold(about.padEnd(12))} ${printable(told)}`)
    for (const { source, line, text } of lines)
      print(colours.dim(`${' '.repeat(21)}${printable(`${source}:${line}  ${text.slice(0, 90)}`)}`))
  }
}
