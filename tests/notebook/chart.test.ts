/** Charts as they are shown: every form in the bundle, and words that say how much the chart tells of. */
import { spawnSync } from 'node:child_process'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { chartOf, type ChartSpec } from '../../src/charts/index.ts'
import { bundleOf } from '../../src/notebook/bundle.ts'
import { isChartSpec } from '../../src/notebook/chart.ts'
import { chart, toSVG } from '../../src/notebook/index.ts'
import { answers } from '../charts/answers.ts'

const VEGA_LITE = 'application/vnd.vegalite.v5+json'
const SCHEMA = 'https://vega.github.io/schema/vega-lite/v5.json'
const own: ChartSpec = {
  $schema: SCHEMA,
  title: ['Two', 'bars'],
  data: { values: [{ a: 1 }, { a: 2 }] },
  mark: 'bar',
  encoding: { x: { field: 'a', type: 'ordinal' } },
}

describe('the bundle of a chart', () => {
  it.each<[what: string, value: unknown, spec: ChartSpec]>([
    ['of an answer', chart(answers['tag-frequencies']), chartOf(answers['tag-frequencies'])],
    ['of a spec', chart(own), own],
    ['of a spec as it is, as the value of a cell', own, own],
  ])('has the spec, a picture and words: %s', async (_, value, spec) => {
    const { 'text/plain': words, ...forms } = await bundleOf(value)
    expect(JSON.parse(JSON.stringify(forms))).toEqual({
      [VEGA_LITE]: JSON.parse(JSON.stringify(spec)) as unknown,
      'image/svg+xml': await toSVG(spec),
    })
    expect(typeof words).toBe('string')
  })

  it('has a PNG on request', async () => {
    const shown = chart(own, { png: true })
    const bundle = await bundleOf(shown)
    expect(Object.keys(bundle)).toEqual([VEGA_LITE, 'image/svg+xml', 'text/plain', 'image/png'])
    const png = Buffer.from(String(bundle['image/png']), 'base64')
    expect([png.subarray(0, 8).toString('latin1'), Buffer.compare(png, await shown.toPNG())]).toEqual(['\x89PNG\r\n\x1A\n', 0])
  })

  it('has a picture at once where it is displayed, from the built package', () => {
    const script = `import { chart, display } from '${new URL('../../dist/notebook/index.js', import.meta.url).href}'
globalThis[Symbol.for('tidywire.kernel')] = { display: (bundle) => console.log(Object.keys(bundle).join(), bundle['image/svg+xml'].slice(0, 4)) }
display(chart(${JSON.stringify(own)}))`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-'], {
      input: script,
      encoding: 'utf8',
      timeout: 50_000,
    })
    expect([stdout, stderr]).toEqual([`${VEGA_LITE},image/svg+xml,text/plain <svg\n`, ''])
  })
})

describe('the words of a chart', () => {
  it.each<[words: string, value: Parameters<typeof chart>[0]]>([
    ['How often tags are used (articles: 1860)', answers['tag-frequencies']],
    ['Who is quoted most (quotes: 1391)', answers['top-speakers']],
    ['With which verbs speakers are quoted (n = 99)', answers['cue-verbs']],
    ['Two bars (n = 2)', own],
    ['chart', { $schema: SCHEMA, mark: 'bar' }],
    ['One', { $schema: SCHEMA, title: { text: 'One' }, data: { url: 'a.csv' }, mark: 'bar' }],
  ])('are %s', (words, value) => expect(inspect(chart(value))).toBe(words))

  it('are those that are asked for', () => {
    expect(inspect(chart(answers['quote-kinds'], { title: 'Mine' }))).toMatch(/^Mine \(n = \d+\)$/)
  })
})

describe('a chart', () => {
  it('takes the options of its answer', () => {
    const options = { title: 'Mine', width: 300 }
    expect(chart(answers['tag-trends'], options).spec).toEqual(chartOf(answers['tag-trends'], options))
  })

  it('is drawn of rows that nobody may change', async () => {
    const frozen = { ...own, data: { values: [Object.freeze({ a: 1 }), Object.freeze({ a: 2 })] } }
    expect(await chart(frozen).toSVG()).toBe(await toSVG(own))
  })

  it('gives its spec to be changed and drawn again', async () => {
    const { spec } = chart(own)
    expect(await chart({ ...spec, width: 77 }).toSVG()).toBe(await toSVG({ ...own, width: 77 }))
  })
})

describe('a spec', () => {
  it.each<[is: boolean, what: string, value: unknown]>([
    [true, 'of Vega-Lite 5', { $schema: SCHEMA }],
    [true, 'of another version of Vega-Lite', { $schema: 'https://vega.github.io/schema/vega-lite/v6.json' }],
    [false, 'of Vega', { $schema: 'https://vega.github.io/schema/vega/v5.json' }],
    [false, 'whose schema is no text', { $schema: 5 }],
    [false, 'without a schema', { mark: 'bar' }],
    [false, 'that is null', null],
    [false, 'that is a text', SCHEMA],
  ])('is told: %s for one %s', (is, _, value) => expect(isChartSpec(value)).toBe(is))
})
