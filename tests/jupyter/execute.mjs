/**
 * Executes notebook files (nbformat 4) in a kernel of their own, as nbclient does: cell after cell, up to the first error.
 *
 * @typedef {import('./wire.mjs').Json} Json
 * @typedef {import('./kernels.mjs').KernelSpec} KernelSpec
 * @typedef {{ cell: number, code: string, name: string, message: string, traceback: string }} Failure cell: from 1, counting code cells
 * @typedef {{ notebook: Json, failure: Failure | undefined, seconds: number, peakMemory: number | null }} Executed peakMemory in bytes
 */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { launch } from './client.mjs'

/** A cell that takes longer has failed, in milliseconds; nbclient has no limit unless told. */
const CELL_TIMEOUT = 300_000

/** Execute a file in its own folder; gives the notebook with its outputs, the file stays as it is. @param {string} file @param {KernelSpec} spec @returns {Promise<Executed>} */
export async function executeFile(file, spec) {
  return executeNotebook(JSON.parse(readFileSync(file, 'utf8')), { spec, cwd: dirname(resolve(file)) })
}

/** @param {Json} notebook @param {{ spec: KernelSpec, cwd: string, timeout?: number }} options timeout of a cell in milliseconds @returns {Promise<Executed>} */
export async function executeNotebook(notebook, { spec, cwd, timeout = CELL_TIMEOUT }) {
  const began = performance.now()
  const kernel = await launch({ ...spec, cwd })
  const cells = structuredClone(notebook.cells)
  /** @type {Failure | undefined} */
  let failure
  for (const cell of cells.filter(isCode)) Object.assign(cell, { outputs: [], execution_count: null })
  try {
    for (const [index, cell] of cells.filter(isCode).entries()) {
      const code = textOf(cell.source)
      if (code.trim() === '') continue
      failure = await runCell(kernel, cell, { code, number: index + 1, timeout })
      if (failure) break
    }
    const peakMemory = kernel.peakMemory()
    if (kernel.exitCode === undefined) await kernel.shutdown()
    return { notebook: { ...notebook, cells }, failure, seconds: (performance.now() - began) / 1000, peakMemory }
  } finally {
    await kernel.kill()
  }
}

/** The text of a `source` or a MIME value, which a file may hold as lines. @param {string | string[]} source */
export const textOf = (source) => (Array.isArray(source) ? source.join('') : source)

/** Run one cell and put its outputs in it. @param {import('./client.mjs').Kernel} kernel @param {Json} cell @param {{ code: string, number: number, timeout: number }} what @returns {Promise<Failure | undefined>} */
async function runCell(kernel, cell, { code, number, timeout }) {
  try {
    const { reply, outputs } = await kernel.execute(code, { timeout })
    cell.outputs = outputs
    cell.execution_count = reply.execution_count ?? null
    if (reply.status === 'ok') return undefined
    const error = outputs.find(({ output_type }) => output_type === 'error') ?? reply
    const printed = outputs.flatMap(({ name, text }) => (name === 'stderr' ? [text] : [])).join('')
    return {
      cell: number,
      code,
      name: error.ename ?? reply.status,
      message: error.evalue ?? '',
      traceback: error.traceback?.join('\n') ?? printed,
    }
  } catch (error) {
    return { cell: number, code, name: 'KernelError', message: error instanceof Error ? error.message : String(error), traceback: '' }
  }
}

/** @param {Json} cell */
const isCode = ({ cell_type }) => cell_type === 'code'
