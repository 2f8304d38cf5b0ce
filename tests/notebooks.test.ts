/** The notebooks of notebooks/: what is committed, and what comes of them in our kernel and in tslab as it comes. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { executeFile, textOf, type Executed } from './jupyter/execute.mjs'
import { tidywireKernel, tslabKernel } from './jupyter/kernels.mjs'

const folder = fileURLToPath(new URL('../notebooks/', import.meta.url))
const names = readdirSync(folder).filter((name) => name.endsWith('.ipynb'))

interface Output {
  readonly output_type: string
  readonly name?: string
  readonly text?: string
  readonly data?: Readonly<Record<string, string | string[]>>
}
interface Cell {
  readonly cell_type: string
  readonly source: string | string[]
  readonly outputs?: readonly Output[]
  readonly execution_count?: number | null
}

const CHART = 'application/vnd.vegalite.v5+json + image/svg+xml + text/plain'
const TABLE = 'text/html + text/plain'

/** What each code cell shows, and lines that stand in the outputs, blanks folded. */
const EXPECTED: Readonly<Record<string, { readonly shows: readonly (readonly string[])[]; readonly lines: readonly string[] }>> = {
  '01-tag-frequencies.ipynb': {
    shows: [[TABLE], [TABLE], [TABLE, CHART], [TABLE], [TABLE], [CHART], [TABLE, CHART], [CHART], [TABLE, CHART], [TABLE], [TABLE]],
    lines: [
      'Tags as the pages print them: 4,745 rows × 4 columns',
      'energy 262 0.174667 0.15629 0.194705',
      'AMP 43',
      '296 38 4745 1295 0.272919',
      'energy 2020-12-01 62 142 0.43662 0.43662',
      'banks economy 59 62 165 8.33959 0.66302',
      'uk енергетика 47',
    ],
  },
  '02-publication-times.ipynb': {
    shows: [[TABLE], [TABLE, CHART], [TABLE], [TABLE], [TABLE], [TABLE, CHART], [TABLE, CHART], [TABLE], [TABLE], [TABLE, CHART], []],
    lines: [
      '1456 44 Europe/Kyiv',
      '+02:00 2020-10-25T09:09:00+02:00 2021-03-26T09:56:00+02:00 609',
      'summer 7 65',
      'winter 8 67',
      '137 1069.2 85.4167',
      '2021-03-28T07:00:00Z 2021-03-29T13:21:00Z 52 1821 1.6804 0.166413',
      'crawl 1441 -2.35 290.533',
    ],
  },
  '03-quote-attribution.ipynb': {
    shows: [
      [TABLE],
      [TABLE, CHART],
      [TABLE],
      [CHART],
      [TABLE, CHART],
      [TABLE, CHART],
      [TABLE, CHART],
      [TABLE, CHART],
      [TABLE],
      ['stdout', TABLE],
    ],
    lines: [
      'Bohdan Vilkhovyi minister of energy policy 2021-02-27 2021-08-27 24',
      'all speakers said 2108 0.427673',
      'all speakers direct 2267 0.459931 0.446054 0.47387',
      'Bohdan Vilkhovyi Halyna Reshetylo 27 84 54 7.13095 0.517972',
      'name 3143 0.611241 1 1 1',
      'direct 0.439846 63.2', // by danfojs
    ],
  },
  '04-export.ipynb': {
    shows: [[TABLE], [TABLE, TABLE], [TABLE], [TABLE], [TABLE], [TABLE], [TABLE]],
    lines: [
      'kept 1241',
      'articles.csv 1241 1241',
      'articles.parquet 1241 1241',
      'quotes.csv 4453 4453',
      'quotes.parquet 4453 4453',
      '4453 0',
      'Data dictionary: 50 rows × 4 columns',
    ],
  },
}

const codeCells = (notebook: { readonly cells: readonly Cell[] }): readonly Cell[] =>
  notebook.cells.filter(({ cell_type }) => cell_type === 'code')

const formOf = ({ output_type, name, data }: Output): string =>
  data ? Object.keys(data).sort().join(' + ') : output_type === 'stream' ? (name ?? '') : output_type

const linesOf = ({ text, data }: Output): string[] =>
  textOf(text ?? data?.['text/plain'] ?? '')
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))

describe('the notebooks', () => {
  it('are those that are tested here', () => {
    expect(names).toEqual(Object.keys(EXPECTED))
  })

  it.each(names)('%s is committed without outputs, for our kernel, and imports packages alone', (name) => {
    const notebook = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      cells: Cell[]
      metadata: { kernelspec: { name: string } }
    }
    expect(notebook.metadata.kernelspec.name).toBe('tidywire')
    expect(codeCells(notebook).filter(({ outputs, execution_count }) => outputs?.length !== 0 || execution_count !== null)).toEqual([])
    expect(codeCells(notebook).filter(({ source }) => /from '\.{1,2}\//.test(textOf(source as string)))).toEqual([])
  })
})

describe.each([
  ['our kernel', tidywireKernel],
  ['tslab as it comes', tslabKernel],
])('in %s', (_, kernelOf) => {
  describe.each(Object.entries(EXPECTED))('%s', (name, { shows, lines }) => {
    let executed: Executed
    let outputs: readonly (readonly Output[])[]
    beforeAll(async () => {
      executed = await executeFile(join(folder, name), kernelOf())
      outputs = codeCells(executed.notebook as { cells: Cell[] }).map((cell) => cell.outputs ?? [])
    })

    it('runs from top to bottom', () => {
      expect(executed.failure).toBeUndefined()
    })

    it('shows tables and charts in all their forms, and nothing on standard error', () => {
      expect(outputs.map((cell) => cell.map(formOf))).toEqual(shows)
    })

    it('comes to known numbers', () => {
      const seen = outputs.flat().flatMap(linesOf)
      expect(lines.filter((line) => !seen.some((one) => one.startsWith(line)))).toEqual([])
    })
  })
})
