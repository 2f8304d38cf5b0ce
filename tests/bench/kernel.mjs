/**
 * TypeScript kernels compared, over Jupyter's protocol: what each does, and how fast.
 *
 *   npm run --silent bench:kernel              the table, in Markdown
 *   npm run --silent bench:kernel -- tidywire  some kernels alone: tslab, deno, tidywire
 *
 * Deno comes from npm into the folder for temporary files. Exit code 1 when our kernel fails a row, starts slower than tslab
 * in the same run, runs a trivial cell slower, or takes longer than 1.5 s for the first cell that imports tidywire/notebook.
 */
import { judge } from './kernel/asking.mjs'
import { behaviours } from './kernel/behaviours.mjs'
import { measurePace } from './kernel/pace.mjs'
import { denoSubject, tidywireSubject, tslabSubject } from './kernel/subjects.mjs'

/** What the first cell that imports tidywire/notebook may take, in seconds. */
const IMPORT_LIMIT = 1.5

const KERNELS = { tslab: tslabSubject, deno: denoSubject, tidywire: tidywireSubject }

const wanted = process.argv.slice(2)
const subjects = Object.entries(KERNELS).flatMap(([name, make]) => (wanted.length === 0 || wanted.includes(name) ? [make()] : []))
const failures = []

row(['the kernel …', ...subjects.map(({ name }) => name)])
row(['---', ...subjects.map(() => '---')])
try {
  for (const behaviour of behaviours) {
    const verdicts = []
    for (const subject of subjects) verdicts.push({ subject, ...(await judge(behaviour, subject)) })
    row([behaviour.about, ...verdicts.map(({ ok, word }) => (ok ? word : `✗ ${word}`))])
    for (const { subject, ok, word } of verdicts) if (!ok && subject.name === 'tidywire') failures.push(`${behaviour.about}: ${word}`)
  }
  const paces = await measurePace(subjects)
  for (const { about, seconds } of paces) row([about, ...seconds.map((value) => (Number.isNaN(value) ? '✗ fails' : spell(value)))])
  failures.push(...slownesses(paces))
} finally {
  await Promise.all(subjects.map((subject) => subject.close()))
}
for (const failure of failures) console.error(`tidywire fails: ${failure}`)
process.exitCode = failures.length > 0 ? 1 : 0

/** Where our kernel is slower than it may be. @param {import('./kernel/pace.mjs').Pace[]} paces */
function slownesses(paces) {
  const at = (/** @type {string} */ name) => subjects.findIndex((subject) => subject.name.startsWith(name))
  const [ours, stock] = [at('tidywire'), at('tslab')]
  const [start, cell, first] = paces
  const limits = [
    { pace: start, limit: start?.seconds[stock] },
    { pace: cell, limit: cell?.seconds[stock] },
    { pace: first, limit: IMPORT_LIMIT },
  ]
  return limits.flatMap(({ pace, limit = Infinity }) => {
    const seconds = pace?.seconds[ours] ?? 0
    return pace === undefined || seconds <= limit ? [] : [`${pace.about}: ${spell(seconds)}, at most ${spell(limit)}`]
  })
}

/** @param {number} seconds */
function spell(seconds) {
  return seconds < 0.1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(2)} s`
}

/** @param {string[]} cells */
function row(cells) {
  console.log(`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
}
