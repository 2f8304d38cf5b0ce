/** How fast kernels are: medians, taken in turns so that a busy moment of the machine meets them all. */

/**
 * @typedef {import('./subject.mjs').Subject} Subject
 * @typedef {{ about: string, seconds: number[] }} Pace seconds: one for each subject, in their order; NaN where it fails
 */
import { run } from './asking.mjs'

const STARTS = 5
const CELLS = 20
const IMPORTS = 3

/** @param {readonly Subject[]} subjects @returns {Promise<Pace[]>} */
export async function measurePace(subjects) {
  return [
    { about: `start to first reply, median of ${STARTS}`, seconds: await inTurns(subjects, STARTS, startSeconds) },
    { about: `trivial cell, median of ${CELLS}`, seconds: await eachOnce(subjects, cellSeconds) },
    { about: `first cell that imports tidywire/notebook, median of ${IMPORTS}`, seconds: await inTurns(subjects, IMPORTS, importSeconds) },
  ]
}

/** @param {readonly Subject[]} subjects @param {number} times @param {(subject: Subject) => Promise<number>} measure */
async function inTurns(subjects, times, measure) {
  const taken = subjects.map(() => /** @type {number[]} */ ([]))
  for (let turn = 0; turn < times; turn++)
    for (const [index, subject] of subjects.entries()) taken[index]?.push(await orFail(measure(subject)))
  return taken.map(median)
}

/** @param {readonly Subject[]} subjects @param {(subject: Subject) => Promise<number>} measure */
async function eachOnce(subjects, measure) {
  const taken = []
  for (const subject of subjects) taken.push(await orFail(measure(subject)))
  return taken
}

/** A measure, NaN where the kernel fails. @param {Promise<number>} measured */
const orFail = (measured) => measured.catch(() => Number.NaN)

/** @param {Subject} subject */
async function startSeconds(subject) {
  const kernel = await subject.fresh()
  await kernel.kill()
  return kernel.startSeconds
}

/** @param {Subject} subject */
async function cellSeconds(subject) {
  const kernel = await subject.fresh()
  const taken = []
  for (let n = 0; n <= CELLS; n++) taken.push((await run(kernel, `const n${n} = ${n}\nn${n} + 1`)).seconds)
  await kernel.kill()
  return median(taken.slice(1))
}

/** @param {Subject} subject */
async function importSeconds(subject) {
  const kernel = await subject.fresh()
  const { reply, seconds } = await run(kernel, `import { chart } from 'tidywire/notebook'\nconsole.log(typeof chart)`)
  await kernel.kill()
  return reply.status === 'ok' ? seconds : Number.NaN
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
