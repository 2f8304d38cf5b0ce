/** What commands share that tell diagnostics: a report on standard output, and others in files of the same run. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { reports } from '../diagnostics/index.ts'
import type { Report, ReportFormat, Setting } from '../diagnostics/report.ts'
import type { Outcome } from '../diagnostics/verdict.ts'
import { packageVersion } from '../package-version.ts'
import { UsageError } from '../failure.ts'
import { coloursFor } from './command.ts'
import { attemptWrite, checkBeside } from './files.ts'

export interface ReportOptions {
  readonly format: string
  readonly json?: true
  readonly report: readonly string[]
  readonly samples?: string
  readonly quiet?: true
}

export function withReportOptions(command: Command): Command {
  return command
    .option('--format <name>', `how findings are told: ${names()}`, 'text')
    .option('--json', 'the same as --format jsonl')
    .option('--report <format=file>', 'also write a report to a file, which it replaces; may be given several times', collect, [])
    .option('--samples <n>', 'how many findings of each problem text, json, sarif and markdown show (default 5, 20, 1000, 5)')
    .option('--quiet', 'print nothing, only set the exit code')
}

const collect = (value: string, all: readonly string[]): readonly string[] => [...all, value]

/** The reports of one run. */
export interface Reports {
  readonly add: (diagnostic: Diagnostic) => void
  readonly end: (outcome: Outcome) => void
  /** True where findings are printed as they come. */
  readonly isPrinting: boolean
}

/** Open all reports that are asked for; files are made at once, so that a wrong path ends the run before it begins. */
export function openReports({ format, json, report, samples, quiet }: ReportOptions, inputs: readonly string[]): Reports {
  const printed = formatOf(json ? 'jsonl' : format)
  const count = samples === undefined ? {} : { samples: readSamples(samples) }
  const setting = { ...count, version: packageVersion() }
  const files = report.map(readTarget)
  for (const { path } of files) checkBeside(path, '--report', inputs)
  const [twice] = files.filter(({ path }, i) => files.findIndex((other) => resolve(other.path) === resolve(path)) < i)
  if (twice) throw new UsageError(`two reports are to be written to ${twice.path}; name a file for each`)
  const targets = files.map(({ format, path }) => fileTarget(format.open({ ...setting, paint: PLAIN }), path))
  if (!quiet) targets.push(streamTarget(printed.open({ ...setting, paint: paintFor(process.stdout) })))
  return {
    add: (diagnostic) => targets.forEach(({ report, write }) => write(report.add(diagnostic))),
    end: (outcome) =>
      targets.forEach(({ report, write, close }) => {
        write(report.end(outcome))
        close()
      }),
    isPrinting: !quiet && printed.isStreamed,
  }
}

interface Target {
  readonly report: Report
  readonly write: (text: string) => void
  readonly close: () => void
}

const streamTarget = (report: Report): Target => ({
  report,
  write: (text) => text !== '' && process.stdout.write(text),
  close: () => undefined,
})

function fileTarget(report: Report, path: string): Target {
  const attempt = <Result>(action: () => Result): Result => attemptWrite(path, '--report', action)
  const file = attempt(() => openSync(path, 'w'))
  return { report, write: (text) => attempt(() => text !== '' && writeSync(file, text)), close: () => closeSync(file) }
}

function readTarget(text: string): { readonly format: ReportFormat; readonly path: string } {
  const [name = '', ...rest] = text.split('=')
  const path = rest.join('=')
  if (path === '') throw new UsageError(`--report ${text} names no file; write it as sarif=findings.sarif`)
  return { format: formatOf(name), path }
}

function formatOf(name: string): ReportFormat {
  const format = reports.find((one) => one.name === name)
  if (!format) throw new UsageError(`there is no format "${name}" of reports; choose from ${names()}`)
  return format
}

const names = (): string => reports.map(({ name }) => name).join(', ')

function readSamples(text: string): number {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (count === 0) throw new UsageError(`--samples ${text} is no number of findings; write a whole number from 1 to 999999`)
  return count
}

const same = (text: string): string => text
const PLAIN: Setting['paint'] = { error: same, warning: same, info: same, strong: same, faint: same }

function paintFor(stream: NodeJS.WriteStream): Setting['paint'] {
  const { red, yellow, cyan, bold, dim } = coloursFor(stream)
  return { error: red, warning: yellow, info: cyan, strong: bold, faint: dim }
}
