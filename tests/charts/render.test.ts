/** Charts as pictures: the same bytes every time and everywhere, with all letters, and safe to put on a page. */
import { inflateSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { chartOf, type ChartSpec } from '../../src/charts/index.ts'
import { toPNG, toSVG } from '../../src/charts/render.ts'
import { answers, publicationBursts, tagFrequencies, tagTrends } from './answers.ts'

const questions = Object.keys(answers) as (keyof typeof answers)[] // its own keys
const ZONE = process.env['TZ']

afterEach(() => {
  if (ZONE === undefined) delete process.env['TZ']
  else process.env['TZ'] = ZONE
})

describe('toSVG', () => {
  it.each([
    ...questions.map((question) => [question, answers[question]] as const),
    ['a few days', tagTrends(7)] as const,
    ['a single burst', publicationBursts(1)] as const,
  ])('draws %s as the same bytes in every time zone, also beside other pictures', async (_, answer) => {
    const spec = chartOf(answer)
    const pictures: string[] = []
    const offsets: number[] = []
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/St_Johns']) {
      process.env['TZ'] = zone
      offsets.push(new Date(0).getTimezoneOffset())
      pictures.push(...(await Promise.all([toSVG(chartOf(answer)), toSVG(spec), toSVG(chartOf(answers['tag-pairs']))])).slice(0, 2))
    }
    expect(new Set(offsets).size).toBe(3)
    expect(new Set(pictures).size).toBe(1)
    expect(pictures[0]).toMatch(/^<svg[^>]* viewBox="0 0 \d+ \d+"[\s\S]*<\/svg>$/)
  })

  it('writes nothing to the console', async () => {
    const spies = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) => vi.spyOn(console, name))
    await toSVG(chartOf(answers['tag-trends']))
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([])
  })

  it('shows the days of the answer, whatever the zone of the machine', async () => {
    process.env['TZ'] = 'Pacific/Kiritimati'
    const svg = await toSVG(chartOf({ ...answers['tag-trends'], rows: answers['tag-trends'].rows.slice(0, 8) }))
    expect([...svg.matchAll(/>(\d+ \w{3} \d{4})</g)].map(([, label]) => label)).toEqual([
      '10 Jan 2022',
      '12 Jan 2022',
      '14 Jan 2022',
      '16 Jan 2022',
    ])
  })

  it('escapes markup in a name', async () => {
    const [row] = tagFrequencies(1).rows
    const svg = await toSVG(
      chartOf({ ...tagFrequencies(1), rows: [{ ...row, tag: '<script>alert("1")</script> & \'2\'' }] }, { title: '<script>0</script>' }),
    )
    expect([svg.includes('<script'), svg.includes('&lt;script&gt;alert('), svg.includes('&lt;script&gt;0')]).toEqual([false, true, true])
  })

  it('cuts a tag of 200 letters on its axis, and keeps the picture’s width', async () => {
    const width = (svg: string): number => Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
    const [row] = tagFrequencies(1).rows
    const svg = await toSVG(chartOf({ ...tagFrequencies(1), rows: [{ ...row, tag: 'щ'.repeat(200) }] }))
    expect(svg).toMatch(/>щ{10,40}…</)
    expect(width(svg)).toBeLessThan(width(await toSVG(chartOf(answers['tag-frequencies']))) + 20)
  })

  it.each([
    ['no mark', {}, 'Invalid specification'],
    [
      'an unfinished expression',
      { data: { values: [{ a: 1 }] }, mark: 'bar', transform: [{ filter: 'datum.a >' }] },
      'Unexpected end of input',
    ],
    [
      'data from elsewhere',
      { data: { url: 'https://example.org/rows.csv' }, mark: 'bar', encoding: { x: { field: 'a', type: 'quantitative' } } },
      'data from "https://example.org/rows.csv" are not fetched; put them into data.values',
    ],
  ])('refuses a spec with %s', async (_, rest, words) => {
    const spec: ChartSpec = { $schema: 'https://vega.github.io/schema/vega-lite/v5.json', ...rest }
    await expect(toSVG(spec)).rejects.toMatchObject({ name: 'UsageError', message: expect.stringContaining(words) as string })
    expect(await toSVG(chartOf(answers['quote-kinds']))).toContain('</svg>') // the next picture is drawn all the same
  })
})

/** A text of its own, at a fixed place. */
const written = (text: string): ChartSpec => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
  width: 200,
  height: 40,
  autosize: 'none',
  padding: 0,
  background: '#ffffff',
  config: { view: { stroke: null }, font: 'DejaVu Sans, sans-serif' },
  data: { values: [{ text }] },
  mark: { type: 'text', fontSize: 20, x: 100, y: 20 },
  encoding: { text: { field: 'text', type: 'nominal' } },
})

/** Width, height, and pixels that are not white, of a PNG of 8-bit RGBA. */
function inkOf(png: Uint8Array): { readonly width: number; readonly height: number; readonly ink: number } {
  const bytes = Buffer.from(png)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const packed: Buffer[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  }
  const pixels = unfiltered(inflateSync(Buffer.concat(packed)), 4 * width)
  return { width, height, ink: pixels.filter((value, i) => i % 4 === 0 && value < 128).length }
}

/** Lines of a PNG without their filters (PNG, section 9). */
function unfiltered(lines: Buffer, length: number): Uint8Array {
  const out = new Uint8Array((lines.length / (length + 1)) * length)
  for (let y = 0; y * (length + 1) < lines.length; y++) {
    const filter = lines[y * (length + 1)] ?? 0
    for (let x = 0; x < length; x++) {
      const at = y * length + x
      const left = x < 4 ? 0 : (out[at - 4] ?? 0)
      const up = y === 0 ? 0 : (out[at - length] ?? 0)
      const corner = x < 4 || y === 0 ? 0 : (out[at - length - 4] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      out[at] = (lines[y * (length + 1) + 1 + x] ?? 0) + guess
    }
  }
  return out
}
function paeth(left: number, up: number, corner: number): number {
  const near = (value: number): number => Math.abs(left + up - corner - value)
  if (near(left) <= near(up) && near(left) <= near(corner)) return left
  return near(up) <= near(corner) ? up : corner
}

describe('toPNG', () => {
  it('draws Cyrillic letters, each as itself', async () => {
    const [empty, narrow, wide] = await Promise.all(['', 'іііі', 'щщщщ'].map(async (text) => inkOf(await toPNG(written(text)))))
    expect(empty).toEqual({ width: 400, height: 80, ink: 0 })
    expect(narrow?.ink).toBeGreaterThan(100)
    expect(wide?.ink).toBeGreaterThan(2 * (narrow?.ink ?? 0)) // boxes for missing letters would be alike
  })

  it.each([
    [1, 200, 40],
    [2, 400, 80],
    [0.5, 100, 20],
  ])('draws at scale %d', async (scale, width, height) => {
    expect(inkOf(await toPNG(written('щ'), { scale }))).toMatchObject({ width, height })
  })

  it('gives the same bytes again', async () => {
    const spec = chartOf(answers['speaker-tags'])
    expect(Buffer.compare(await toPNG(spec), await toPNG(spec))).toBe(0)
  })

  it.each([0, -1, NaN, Infinity, 11])('refuses scale %d', async (scale) => {
    await expect(toPNG(written('a'), { scale })).rejects.toMatchObject({
      name: 'UsageError',
      message: `cannot draw at scale ${scale}; give a number above 0, at most 10`,
    })
  })
})
