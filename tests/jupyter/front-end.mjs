/** JupyterLab in a browser, as a reader sees it: open a notebook, run it, look at what stands below the cells. */
import { statSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { demand } from './checks.mjs'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const ERRORS =
  '.jp-OutputArea-output[data-mime-type="application/vnd.jupyter.error"], .jp-OutputArea-output[data-mime-type="application/vnd.jupyter.stderr"]'

/** Open a notebook in the browser at a path. @param {string} executablePath @param {string} address */
export async function openFrontEnd(executablePath, address) {
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } })
  page.setDefaultTimeout(60_000)
  await page.goto(address)
  await page.locator('.jp-Notebook .jp-Cell').first().waitFor()

  return {
    page,
    /** Name of the notebook's kernel, once it is connected and idle. */
    async kernelName() {
      await page.locator('.jp-Toolbar-kernelName', { hasNotText: 'No Kernel' }).waitFor()
      await page.locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]').waitFor()
      return (await page.locator('.jp-Toolbar-kernelName').first().textContent())?.trim() ?? ''
    },
    /** Run all cells; gives how many ran. Throws at the first error, or where one does not end in `timeout` milliseconds. @param {number} timeout */
    async runAll(timeout) {
      await page.getByRole('menuitem', { name: 'Run', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Run All Cells', exact: true }).click()
      for (const began = Date.now(); ; await page.waitForTimeout(250)) {
        const prompts = await page.locator('.jp-Notebook .jp-CodeCell .jp-InputPrompt').allTextContents()
        const error = (await page.locator(ERRORS).count()) > 0 ? await page.locator(ERRORS).first().textContent() : undefined
        demand(error === undefined, error ?? '')
        if (prompts.length > 0 && prompts.every((prompt) => /^\[\d+\]:$/.test(prompt))) return prompts.length
        demand(Date.now() - began < timeout, `cells stand at ${prompts.join(' ')} after ${timeout / 1000} s`)
      }
    },
    /** Errors and texts on stderr that stand below cells. */
    errors: () => page.locator(ERRORS).allTextContents(),
    /** Charts that JupyterLab's own Vega renderer drew, and those of them that hold nothing. */
    async charts() {
      await page.locator('.jp-OutputArea .vega-embed').first().waitFor()
      await page.waitForTimeout(1000)
      return page.locator('.jp-OutputArea .vega-embed').evaluateAll((charts) => {
        // This runs in the page: a chart is an SVG with marks, or a canvas with more than one colour.
        const isDrawn = (/** @type {Element} */ chart) => {
          const canvas = chart.querySelector('canvas')
          if (!canvas) return chart.querySelectorAll('svg path').length > 1
          const pixels = new Uint32Array(
            canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.buffer ?? new ArrayBuffer(0),
          )
          return new Set(pixels).size > 2
        }
        return { all: charts.length, empty: charts.filter((chart) => !isDrawn(chart)).length }
      })
    },
    /** Rows of each table below a cell. */
    tables: () =>
      page.locator('.jp-OutputArea-output table').evaluateAll((tables) => tables.map((table) => table.querySelectorAll('tr').length)),
    /** Click the links of a table that carries its files; gives their names and sizes. */
    async downloads() {
      const links = page.locator('.jp-OutputArea-output:has(.tw-export a)').first().locator('.tw-export a')
      const seen = []
      for (const link of await links.all()) {
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
        const { size } = statSync(await download.path())
        demand(size > 0, `${download.suggestedFilename()} is empty`)
        seen.push(`${download.suggestedFilename()} (${size} bytes)`)
      }
      demand(seen.length === 2, `${seen.length} links, not one for CSV and one for Parquet`)
      return seen
    },
    close: () => browser.close(),
  }
}
