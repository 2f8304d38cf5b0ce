/** The invented pages of tests/learn say what their gold says. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dateFormat } from '../../src/text/dates.ts'
import { toInstant } from '../../src/text/zones.ts'

interface Gold {
  readonly title: string
  readonly published_at: string
  readonly published_local: string
  readonly section: string
  readonly byline: string | null
  readonly tags: readonly string[]
  readonly paragraphs: readonly string[]
  readonly related_titles: readonly string[]
}

const folder = new URL('carrowmouth-packet/', import.meta.url)
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.txt') ? [name.slice(0, -4)] : []))
const printed = dateFormat('d MMMM yyyy, HH:mm')

describe('the gold of', () => {
  it.each(names)('%s stands on its page, in its order', (name) => {
    const lines = readFileSync(new URL(`${name}.txt`, folder), 'utf8').split('\n')
    const gold = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Gold // the form of every file here
    const time = lines.find((line) => printed.read(line)) ?? ''
    const moment = printed.read(time)
    expect(moment && toInstant(moment, 'Europe/Dublin')).toMatchObject({ utc: gold.published_at, local: gold.published_local })
    const expected = [
      ...[gold.section, gold.title, ...(gold.byline === null ? [] : [`By ${gold.byline}`]), time],
      ...[...gold.paragraphs, ...(gold.tags.length === 0 ? [] : [`Topics: ${gold.tags.join(', ')}`]), ...gold.related_titles],
    ]
    let from = lines.indexOf('THE CARROWMOUTH PACKET')
    const places = expected.map((line) => (from = lines.indexOf(line, from + 1)))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(lines.filter((line) => /^(?:By|Topics:) /.test(line)).length).toBe(Number(gold.byline !== null) + Number(gold.tags.length > 0))
  })
})
