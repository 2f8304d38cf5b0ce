/**
 * Executes the notebooks and writes each as a page into notebooks/html/.
 *
 *   npm run notebooks                        all of notebooks/*.ipynb, in our kernel
 *   npm run notebooks -- --kernel tslab      in tslab as it comes
 *   npm run notebooks -- notebooks/01*.ipynb only these
 *
 * Prints a line for each; exit code 1 when one fails, with the cell and its error.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { executeFile } from './execute.mjs'
import { markdownRenderer, notebookPage } from './html.mjs'
import { tidywireKernel, tslabKernel } from './kernels.mjs'

const KERNELS = { tidywire: tidywireKernel, tslab: tslabKernel }

const { values, positionals } = parseArgs({ allowPositionals: true, options: { kernel: { type: 'string', default: 'tidywire' } } })
if (!Object.hasOwn(KERNELS, values.kernel)) {
  console.error(`there is no kernel "${values.kernel}"; --kernel takes ${Object.keys(KERNELS).join(' or ')}`)
  process.exit(2)
}
const folder = fileURLToPath(new URL('../../notebooks/', import.meta.url))
const files = positionals.length > 0 ? positionals : notebooksIn(folder)
if (files.length === 0) {
  console.error(`${folder} holds no notebooks`)
  process.exit(1)
}
// The key was looked up above.
const spec = KERNELS[/** @type {keyof typeof KERNELS} */ (values.kernel)]()
const markdown = await markdownRenderer()
mkdirSync(join(folder, 'html'), { recursive: true })

for (const file of files) {
  const name = basename(file, '.ipynb')
  const { notebook, failure, seconds, peakMemory } = await executeFile(file, spec)
  writeFileSync(join(folder, 'html', `${name}.html`), notebookPage(notebook, { title: name, markdown }))
  const memory = peakMemory === null ? 'memory unknown' : `${Math.round(peakMemory / 2 ** 20)} MiB`
  console.log(`${failure ? 'failed' : 'ok    '}  ${seconds.toFixed(1).padStart(5)} s  ${memory.padStart(8)}  ${name}`)
  if (!failure) continue
  process.exitCode = 1
  console.error(`\ncell ${failure.cell}:\n${indent(failure.code)}\n\n${failure.traceback || `${failure.name}: ${failure.message}`}\n`)
}

/** @param {string} folder */
function notebooksIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ipynb'))
    .sort()
    .map((name) => join(folder, name))
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '    ')
}
