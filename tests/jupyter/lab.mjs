/**
 * The notebooks in a real JupyterLab, and by nbconvert, with our kernel.
 *
 *   npm run test:jupyter               the notebooks of notebooks/
 *   npm run test:jupyter -- <folder>   those of another folder
 *
 * The first notebook is opened in JupyterLab by headless Chromium, run, and looked at: charts by JupyterLab's own Vega
 * renderer, tables, no errors; screenshots go to tests/jupyter/screenshots/. Then nbconvert executes all of them, and
 * must fail on a notebook that does not type-check. Prints a line for each check and the counts; what cannot be run
 * here is skipped by name. All servers listen on 127.0.0.1.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createChecks, demand } from './checks.mjs'
import { openFrontEnd } from './front-end.mjs'
import { installKernel } from './kernels.mjs'
import { copyProject, notebookOf } from './project.mjs'
import { startLab } from './server.mjs'
import { chromium, pythonTools } from './tools.mjs'

/** What all cells of a notebook may take together, in milliseconds. */
const RUN_TIMEOUT = 300_000

const source = process.argv[2] ?? fileURLToPath(new URL('../../notebooks/', import.meta.url))
const screenshots = join(import.meta.dirname, 'screenshots')
const checks = createChecks()
const project = copyProject(source)
const names = readdirSync(project.notebooks)
  .filter((name) => name.endsWith('.ipynb'))
  .sort()
const [first] = names

try {
  const kernel = installKernel(project.prefix)
  await checks.check('notebooks are there', () => demand(first, `${source} holds none`))
  const tools = pythonTools()
  if ('missing' in tools) {
    checks.skip('JupyterLab', tools.missing)
    checks.skip('nbconvert', tools.missing)
  } else if (first) {
    await inJupyterLab(tools.bin, first)
    await byNbconvert(tools.bin, kernel.name)
  }
} finally {
  project.remove()
}
process.exitCode = checks.end()

/** @param {string} bin @param {string} name */
async function inJupyterLab(bin, name) {
  const browser = chromium()
  if ('missing' in browser) return checks.skip('JupyterLab in a browser', browser.missing)
  const lab = await startLab({ bin, root: project.notebooks, env: project.env })
  const opened = openFrontEnd(browser.path, lab.addressOf(name))
  try {
    await checks.check(`JupyterLab opens ${name}`, async () => void (await opened))
    const frontEnd = await opened
    await checks.check('with our kernel', async () => {
      const kernel = await frontEnd.kernelName()
      demand(/tidywire/i.test(kernel), `with "${kernel}"`)
      return kernel
    })
    await checks.check('runs all cells', async () => `${await frontEnd.runAll(RUN_TIMEOUT)} cells`)
    await checks.check('shows no error', async () => {
      const errors = await frontEnd.errors()
      demand(errors.length === 0, errors.join('\n'))
    })
    await checks.check("draws the charts by JupyterLab's Vega renderer", async () => {
      const { all, empty } = await frontEnd.charts()
      demand(all > 0 && empty === 0, `${empty} of ${all} are empty`)
      return `${all} charts`
    })
    await checks.check('shows the tables', async () => {
      const rows = await frontEnd.tables()
      demand(rows.length > 0 && rows.every((count) => count > 1), `rows: ${rows.join(', ') || 'no table'}`)
      return `${rows.length} tables`
    })
    await checks.check('downloads tables by their links', async () => (await frontEnd.downloads()).join(', '))
    await checks.check('looks as on these pictures', () => takePictures(frontEnd.page, basename(name, '.ipynb')))
  } catch (error) {
    await checks.check('JupyterLab', () => Promise.reject(error))
  } finally {
    await opened.then(({ close }) => close()).catch(() => undefined)
    await lab.stop()
  }
}

/** The whole window, the first chart and the first table. @param {import('playwright-core').Page} page @param {string} name */
async function takePictures(page, name) {
  mkdirSync(screenshots, { recursive: true })
  /** @type {string[]} */
  const taken = []
  const take = async (/** @type {string} */ what, /** @type {string} */ selector) => {
    const path = join(screenshots, `${name}-${what}.png`)
    const place = page.locator(selector).first()
    if ((await place.count()) === 0) return
    await place.scrollIntoViewIfNeeded()
    await (what === 'window' ? page : place).screenshot({ path })
    taken.push(relative(process.cwd(), path))
  }
  await take('chart', '.jp-OutputArea .vega-embed')
  await take('table', '.jp-OutputArea-output:has(table)')
  await take('window', '.jp-OutputArea .vega-embed')
  return taken.join(', ')
}

/** @param {string} bin @param {string} kernel */
async function byNbconvert(bin, kernel) {
  const execute = (/** @type {string} */ name) => {
    const args = [
      'nbconvert',
      '--to',
      'notebook',
      '--execute',
      `--ExecutePreprocessor.kernel_name=${kernel}`,
      '--output',
      `executed-${name}`,
      join(project.notebooks, name),
    ]
    return promisify(execFile)(join(bin, 'jupyter'), args, {
      env: { ...process.env, ...project.env, PATH: `${bin}:${process.env.PATH}` },
      maxBuffer: 2 ** 26,
    })
  }
  for (const name of names) {
    await checks.check(`nbconvert executes ${name}`, async () => {
      await execute(name)
      const { cells } = JSON.parse(readFileSync(join(project.notebooks, `executed-${name}`), 'utf8'))
      const code = cells.filter((/** @type {{ cell_type: string }} */ { cell_type }) => cell_type === 'code')
      const outputs = code.flatMap((/** @type {{ outputs: { output_type: string }[] }} */ cell) => cell.outputs)
      demand(
        outputs.length > 0 && outputs.every((/** @type {{ output_type: string }} */ { output_type }) => output_type !== 'error'),
        'without outputs, or with errors',
      )
      return `${code.length} cells, ${outputs.length} outputs`
    })
  }
  await checks.check('nbconvert fails on a notebook that does not type-check, with the error', async () => {
    const name = 'broken.ipynb'
    writeFileSync(join(project.notebooks, name), notebookOf(['const amount: number = 1', `const label: string = amount`], kernel))
    const words = "Type 'number' is not assignable to type 'string'"
    const told = await execute(name).then(
      () => 'nbconvert passes it',
      (error) => String(error.stderr),
    )
    demand(told.includes(words), told.trim().split('\n').slice(-5).join('\n'))
    return words
  })
}
