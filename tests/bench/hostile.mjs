/**
 * How long the slowest pages take that the limits let in, and what becomes of them.
 *
 *   node tests/bench/hostile.mjs [part of a name …] [--share 8] [--json <file>]
 *
 * A share of 8 makes pages of an eighth of the limits: what is super-linear shows there already.
 * Each page is curated in a process of its own, which is ended after a minute.
 */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { pagesOf } from './hostile/pages.mjs'

const SECONDS = 60
const step = fileURLToPath(new URL('hostile/step.mjs', import.meta.url))
const { values, positionals } = parseArgs({
  options: { json: { type: 'string' }, share: { type: 'string', default: '1' } },
  allowPositionals: true,
})

/** The limits of `planOf()`, or their share. */
const limits = { bytes: (16 * 2 ** 20) / Number(values.share), lines: 200_000 / Number(values.share) }
const names = Object.keys(pagesOf(limits)).filter((name) => positionals.length === 0 || positionals.some((part) => name.includes(part)))
const results = []
console.log('| page | bytes | seconds | steps | outcome |\n|---|---:|---:|---:|---|')
for (const name of names) {
  const result = await measure(name)
  results.push(result)
  console.log(`| ${[result.name, result.bytes, result.seconds, result.steps, result.outcome].join(' | ')} |`)
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 1)}\n`)
const slow = (least) => results.filter(({ seconds }) => seconds >= least).length
console.log(`\n${results.length} pages; ${slow(2)} took 2 seconds or more, ${slow(10)} took 10 or more`)
process.exitCode = slow(10) > 0 ? 1 : 0

function measure(name) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [step, name, limits.bytes, limits.lines], { stdio: ['ignore', 'pipe', 'inherit'] })
    const timer = setTimeout(() => child.kill('SIGKILL'), SECONDS * 1000)
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('close', (code) => {
      clearTimeout(timer)
      const unfinished = { name, bytes: null, seconds: SECONDS, steps: null, outcome: code === null ? 'did not end' : `exit code ${code}` }
      resolve(code === 0 ? JSON.parse(output) : unfinished)
    })
  })
}
