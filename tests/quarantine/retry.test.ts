/** A quarantine as retry empties it. Packed pages serve as those that only later can be read: too large first. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentsBut, contentsOf, curate, entries, fileOf, index, packed, place, retry, run, shaOf, sourcesOf, write } from './shop.ts'

describe('retry', () => {
  it('takes in what is read now, under its own names, and tells why the rest stays', () => {
    write({
      'in/b/one.txt.gz': packed('One bridge opens'),
      'in/two.txt.gz': packed('Two bridges open'),
      'in/x.txt': 'hello',
      'in/y.txt': 'hello',
    })
    curate()
    const before = contentsOf('q')
    expect(retry()).toEqual({
      code: 1,
      stdout: '',
      stderr: [
        '2 of 4 pages are read now; 2 stay',
        '  unknown-layout: 2, the first is x.txt',
        '    the page fits no known layout: the nearest is B (body only, with or without its title), which expects paragraphs of a news story here; see tidywire explain, or, for a site that is not known yet, make a profile with tidywire learn and name it with --publisher',
        '    found: hello',
        'wrote 9 files to mended',
        '',
      ].join('\n'),
    })
    expect(sourcesOf('mended')).toEqual(['b/one.txt.gz', 'two.txt.gz'])
    expect(contentsOf('q')).toEqual(before)
    const first = contentsBut('mended', 'provenance.json')
    retry('--force')
    expect(contentsBut('mended', 'provenance.json')).toEqual(first)
  })

  it('drops with --remove what was taken in, and nothing else', () => {
    const page = packed('One bridge opens')
    write({ 'in/a.txt.gz': page, 'in/b.txt.gz': page, 'in/c.txt': 'hello' })
    curate()
    expect(retry('--remove', '--json', '--quiet')).toMatchObject({ code: 1, stderr: '' })
    expect(sourcesOf('mended')).toEqual(['a.txt.gz', 'b.txt.gz'])
    expect(entries().map(({ source }) => source)).toEqual(['c.txt'])
    expect(Object.keys(contentsOf('q'))).toEqual(['README.txt', fileOf('hello', '.txt'), 'quarantine.jsonl'])
  })

  it('keeps bytes that another entry still needs', () => {
    const page = packed('One bridge opens')
    write({ 'in/a.txt.gz': page })
    curate()
    const line = index()
    const broken = line.replace('"a.txt.gz"', '"b.txt.gz"').replace('"tool":', '"tools":')
    writeFileSync(join(place, 'q/quarantine.jsonl'), line + broken)
    expect(retry('--remove').code).toBe(1)
    expect(index()).toBe(broken)
    expect(existsSync(join(place, 'q', fileOf(page, '.txt.gz')))).toBe(true)
  })

  it('ends with 0 where all is taken in, also where nothing was kept', () => {
    write({ 'in/a.txt.gz': packed('One bridge opens') })
    curate()
    expect(retry('--remove')).toEqual({
      code: 0,
      stdout: '',
      stderr: '1 of 1 page is read now; 0 stay\nwrote 9 files to mended\ndropped 1 from q\n',
    })
    expect(run(['retry', 'q', '--out', 'again'])).toEqual({ code: 0, stdout: '', stderr: 'q holds no page, so nothing was written\n' })
    expect(readdirSync(place).sort()).toEqual(['in', 'mended', 'out', 'q'])
    expect(readdirSync(join(place, 'q')).sort()).toEqual(['README.txt', 'quarantine.jsonl'])
  })

  it('writes nothing where no page can be read, and leaves the data set that stands there', () => {
    write({ 'in/a.txt.gz': packed('One bridge opens'), 'in/x.txt': 'hello' })
    curate()
    retry('--remove')
    const before = contentsOf('mended')
    const { code, stderr } = retry('--force')
    expect([code, stderr.split('\n').at(-2)]).toEqual([
      1,
      'nothing was written; mend what the reasons name, as the profile that --publisher names, and try again',
    ])
    expect(contentsOf('mended')).toEqual(before)
    expect(JSON.parse(run(['retry', 'q', '--out', 'new', '--json', '--quiet']).stdout)).toMatchObject({ kept: 1, taken: 0, dataset: null })
    expect(readdirSync(place).sort()).toEqual(['in', 'mended', 'out', 'q'])
    expect(readdirSync(join(place, 'q/pages'))).toEqual([shaOf('hello').slice(0, 2)])
  })

  it('tells versions of one source apart', () => {
    const [one, two] = [packed('One bridge opens'), packed('Two bridges open')]
    for (const version of [one, two]) {
      write({ 'in/a.txt.gz': version })
      curate()
    }
    expect(retry().code).toBe(0)
    expect(sourcesOf('mended')).toEqual([one, two].map((bytes) => `a.txt.gz@${shaOf(bytes).slice(0, 12)}`).sort())
  })

  it('goes on past a quarantine that is damaged, and loses nothing of it', () => {
    const pages = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, packed(`Bridge ${name} opens`)]))
    write(Object.fromEntries(Object.entries(pages).map(([name, bytes]) => [`in/${name}.txt.gz`, bytes])))
    curate()
    const [a = '', b = '', c = '', d = ''] = entries().map(({ file }) => file ?? '')
    rmSync(join(place, 'q', a))
    writeFileSync(join(place, 'q', b), 'other bytes')
    rmSync(join(place, 'q', c))
    mkdirSync(join(place, 'q', c))
    const lines = index().split('\n')
    writeFileSync(
      join(place, 'q/quarantine.jsonl'),
      ['cut {"source', ...lines.slice(0, -1), lines[0], lines[3]?.replace(d, '../in/d.txt.gz')].join('\n'),
    )
    const { code, stdout } = retry('--json', '--quiet', '--remove')
    const { kept, taken, removed, staying } = JSON.parse(stdout) as Record<string, unknown>
    expect({ code, kept, taken, removed }).toEqual({ code: 1, kept: 7, taken: 1, removed: 1 })
    const because = (reason: string): string => `the file cannot be read (${reason}); check the path and its permissions`
    expect(staying).toEqual([
      {
        code: 'unreadable',
        pages: 3,
        source: 'quarantine.jsonl:1',
        message: because('its line 1 is no entry, or stands out of order'),
        found: null,
      },
      { code: 'unreadable', pages: 1, source: 'a.txt.gz', message: because('its kept bytes are missing from the quarantine'), found: null },
      { code: 'unreadable', pages: 1, source: 'c.txt.gz', message: because('its kept bytes are no regular file'), found: null },
      {
        code: 'unreadable',
        pages: 1,
        source: 'b.txt.gz',
        message: because('its kept bytes were changed: their SHA-256 is another'),
        found: null,
      },
    ])
    expect(sourcesOf('mended')).toEqual(['d.txt.gz'])
    expect(index().split('\n')).toEqual([...lines.slice(0, 3), 'cut {"source', lines[0], lines[3]?.replace(d, '../in/d.txt.gz'), ''])
  })

  it('tells why pages without bytes were refused', () => {
    write({ 'in/a.txt': 'x'.repeat(2000) })
    curate()
    const { staying } = JSON.parse(retry('--json', '--quiet').stdout) as { staying: object[] }
    expect(staying).toMatchObject([{ code: 'too-large', pages: 1, source: 'a.txt' }])
  })

  it.each<[string, readonly string[], string]>([
    [
      'a folder that is no quarantine',
      ['in'],
      'in holds no quarantine.jsonl, so it is no quarantine; name the folder that was given to --quarantine',
    ],
    [
      'a folder that is not there',
      ['x'],
      'x holds no quarantine.jsonl, so it is no quarantine; name the folder that was given to --quarantine',
    ],
    [
      '--force with --remove',
      ['q', '--force', '--remove'],
      '--remove with --force could lose what an earlier retry took in; name a new folder with --out, or leave one of them out',
    ],
    ['an unknown format', ['q', '--format', 'xlsx'], 'there is no format "xlsx"; choose from parquet, jsonl, csv, spreadsheet'],
    [
      'a data set inside the quarantine',
      ['q', '--out', 'q/mended'],
      'the quarantine q and the data set q/mended lie one in the other; name two folders that lie apart',
    ],
    [
      'a data set that stands there',
      ['q', '--out', 'out'],
      'out holds a data set already; add --force to replace it, or name another folder with --out',
    ],
  ])('says what to do of %s', (_, args, message) => {
    write({ 'in/a.txt': 'hello' })
    curate()
    const before = contentsOf('.')
    expect(run(['retry', '--out', 'mended', ...args])).toEqual({ code: 2, stdout: '', stderr: `tidywire: ${message}\n` })
    expect(contentsOf('.')).toEqual(before)
  })

  it('sends no control of a kept page to the terminal', () => {
    write({ 'in/\u001b[2Jevil\n.txt': 'hello \u001b]0;x\u0007' })
    curate()
    expect(retry().stderr).not.toContain('\u001b')
  })
})
