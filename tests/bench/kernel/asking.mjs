/** Cells as the behaviours run them, and what came of them in a word or two. */

/**
 * @typedef {import('./subject.mjs').Subject} Subject
 * @typedef {import('./subject.mjs').Kernel} Kernel
 * @typedef {import('../../jupyter/client.mjs').Execution} Execution
 * @typedef {{ ok: boolean, word: string }} Verdict
 * @typedef {{ about: string, run: (subject: Subject) => Promise<Verdict> }} Behaviour about finishes the sentence "the kernel …"
 */

import { setTimeout as wait } from 'node:timers/promises'

/** A cell of a behaviour that takes longer has failed, in milliseconds. */
const TIMEOUT = 20_000

/** A cell that is aborted may never be said to be over, in milliseconds. */
const CALM_TIMEOUT = 2000

/** @param {Kernel} kernel @param {string} code @param {{ stopOnError?: boolean, silent?: boolean, storeHistory?: boolean }} [options] */
export const run = (kernel, code, options) => kernel.execute(code, { timeout: TIMEOUT, ...options })

/** Run cells at once, as "Run all" does. @param {Kernel} kernel @param {readonly string[]} cells */
export const runAll = (kernel, cells) => Promise.all(cells.map((code) => run(kernel, code)))

/** @param {Execution} execution */
export const errorOf = ({ outputs }) => outputs.find(({ output_type }) => output_type === 'error')

/** @param {Execution} execution */
export const resultOf = ({ outputs }) => outputs.find(({ output_type }) => output_type === 'execute_result')?.data

/** What a cell prints. @param {Execution} execution */
export const printed = ({ outputs }) => outputs.map(({ name, text }) => (name === 'stdout' ? text : '')).join('')

/** All text that a cell shows, without colours. @param {Execution} execution */
export function shownText({ outputs }) {
  const texts = outputs.map(({ text, data, ename, evalue, traceback }) =>
    [text, data?.['text/plain'], ename && `${ename}: ${evalue}`, traceback?.join('\n')].filter(Boolean).join('\n'),
  )
  return texts.join('\n').replace(/\u001b\[[\d;]*m/g, '')
}

/** @param {string} [word] @returns {Verdict} */
export const yes = (word = 'yes') => ({ ok: true, word })

/** @param {string} word @returns {Verdict} */
export const no = (word) => ({ ok: false, word })

/** The first line that a cell shows, short enough for a table. @param {Execution} execution */
export function firstLine(execution) {
  const lines = shownText(execution)
    .split('\n')
    .map((line) => line.trim().replace(/(?:\/[\w.-]+)+\//g, '')) // files without their folders
  const line = lines.find((text) => /error|cannot|not /i.test(text)) ?? lines.find(Boolean) ?? 'shows nothing'
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/**
 * Wait until a cell runs again: some kernels abort all cells for a while after an error, which is told by a row of its own
 * and must not colour the others.
 *
 * @param {Kernel} kernel
 */
export async function calm(kernel) {
  for (let tries = 0; tries < 20; tries++) {
    const tried = await kernel.execute('void 0', { timeout: CALM_TIMEOUT }).catch(() => undefined)
    if (tried?.reply.status === 'ok') return
    await wait(100)
  }
}

/** Ask a kernel that nobody else uses, and end it whatever comes. @param {Subject} subject @param {(kernel: Kernel) => Promise<Verdict>} ask */
export async function inFresh(subject, ask) {
  const kernel = await subject.fresh()
  try {
    return await ask(kernel)
  } finally {
    await kernel.kill()
  }
}

/** A behaviour's verdict; one that throws is a no, and the shared kernel is not trusted further. @param {Behaviour} behaviour @param {Subject} subject @returns {Promise<Verdict>} */
export async function judge({ run: ask }, subject) {
  try {
    await calm(await subject.kernel())
    return await ask(subject)
  } catch (error) {
    await (await subject.kernel()).kill()
    const message = error instanceof Error ? error.message : String(error)
    // Behind the colon stands the request, or what the kernel wrote.
    return no(message.split(/[:\n]/, 1)[0] ?? '')
  }
}
