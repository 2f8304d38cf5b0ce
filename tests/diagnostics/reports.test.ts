import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { openDigest } from '../../src/diagnostics/digest.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { github } from '../../src/diagnostics/github.ts'
import { reports } from '../../src/diagnostics/index.ts'
import { json } from '../../src/diagnostics/json.ts'
import { jsonl } from '../../src/diagnostics/jsonl.ts'
import { markdown } from '../../src/diagnostics/markdown.ts'
import { text } from '../../src/diagnostics/text.ts'
import { diagnosticOf, painted, plain, told } from './diagnostic.ts'

const many = (count: number, replaced: Partial<Diagnostic> = {}): Diagnostic[] =>
  Array.from({ length: count }, (_, i) => diagnosticOf({ source: `${i}.txt`, path: `${i}.txt`, ...replaced }))

describe('a digest', () => {
  it('has the most frequent first, then the gravest, then by code, with exact counts and the first samples', () => {
    const digest = openDigest(2)
    const all = [
      ...many(1, { code: 'b' }),
      ...many(1, { code: 'a' }),
      ...many(1, { code: 'c', severity: 'error' }),
      ...many(1_204, { code: 'd', severity: 'info' }),
    ]
    for (const diagnostic of all) digest.add(diagnostic)
    expect(digest.groups().map(({ code, count, samples }) => [code, count, samples.map((sample) => sample.source)])).toEqual([
      ['d', 1_204, ['0.txt', '1.txt']],
      ['c', 1, ['0.txt']],
      ['a', 1, ['0.txt']],
      ['b', 1, ['0.txt']],
    ])
  })
})

describe('text', () => {
  it('groups by problem, and says a sentence once above the places that it is about', () =>
    expect(
      told(
        text,
        [
          ...many(6),
          diagnosticOf({
            code: 'invalid-row',
            severity: 'error',
            line: 7,
            key: 'article_id=x',
            field: 'tags.tag',
            found: null,
            message: 'it is blank',
          }),
        ],
        painted,
      ),
    ).toBe(`<warning>unreadable-date</warning>  <strong>6 warnings</strong>
  no real date or time can be read here; this publisher writes HH:mm dd.MM.yyyy
    0.txt:3  found: 25:61 12.01.2022
    1.txt:3  found: 25:61 12.01.2022
    2.txt:3  found: 25:61 12.01.2022
    3.txt:3  found: 25:61 12.01.2022
    4.txt:3  found: 25:61 12.01.2022
  <faint>5 of 6 shown; --format jsonl lists all</faint>

<error>invalid-row</error>  <strong>1 error</strong>
  it is blank
    scrapes/a.txt:7  article_id=x  tags.tag
`))

  it('names the source where there is no path', () =>
    expect(told(text, [diagnosticOf({ source: '-', path: null, line: null, found: null })])).toMatch(/^ {4}-$/m))

  it('says nothing of a run without findings', () => expect(told(text, [])).toBe(''))
})

describe('github', () => {
  it.each<[string, Partial<Diagnostic>, string]>([
    [
      'a line of a page',
      {},
      '::warning file=scrapes/a.txt,line=3,title=unreadable-date::no real date or time can be read here; this publisher writes HH:mm dd.MM.yyyy%0Afound: 25:61 12.01.2022\n',
    ],
    [
      'a page',
      { severity: 'error', line: null, found: null, message: 'empty' },
      '::error file=scrapes/a.txt,title=unreadable-date::empty\n',
    ],
    [
      'a note',
      { severity: 'info', line: null, found: null, message: 'mended' },
      '::notice file=scrapes/a.txt,title=unreadable-date::mended\n',
    ],
    ['standard input', { source: '-', path: null, found: null, message: 'm' }, '::warning title=unreadable-date::m%0A-:3\n'],
    ['a file outside the repository', { path: '../a.txt', found: null, message: 'm' }, '::warning title=unreadable-date::m%0Aa.txt:3\n'],
    [
      'a row',
      { key: 'id=1', field: 'tags.tag', found: null, message: 'm' },
      '::warning file=scrapes/a.txt,line=3,title=unreadable-date::m%0Aid=1%0Atags.tag\n',
    ],
    [
      'signs with a meaning',
      { path: 'a:b,c%0A::error::.txt', found: '100%\r\n::error::x', message: 'm' },
      '::warning file=a%3Ab%2Cc%250A%3A%3Aerror%3A%3A.txt,line=3,title=unreadable-date::m%0Afound: 100%25��::error::x\n',
    ],
  ])('annotates %s', (_, replaced, expected) => expect(told(github, [diagnosticOf(replaced)])).toBe(expected))
})

describe('markdown', () => {
  it('has the verdict, the counts and a table for each problem', () =>
    expect(told(markdown, [diagnosticOf({ severity: 'error' }), ...many(6, { found: 'a|b `c` <b>', message: 'm' })]))
      .toBe(`## ❌ tidywire: failed

- 1 of 1 page refused, where --max-refused allows 0

| pages | refused | errors | warnings | notes |
|---:|---:|---:|---:|---:|
| 1 | 1 | 1 | 6 | 0 |

### ⚠️ unreadable-date: 6 warnings

| where | found | what is wrong, and what to do |
|---|---|---|
| \`0.txt:3\` | \`\` a\\|b \`c\` <b> \`\` | m |
| \`1.txt:3\` | \`\` a\\|b \`c\` <b> \`\` | m |
| \`2.txt:3\` | \`\` a\\|b \`c\` <b> \`\` | m |
| \`3.txt:3\` | \`\` a\\|b \`c\` <b> \`\` | m |
| \`4.txt:3\` | \`\` a\\|b \`c\` <b> \`\` | m |

5 of 6 shown; --format jsonl lists all

### ❌ unreadable-date: 1 error

| where | found | what is wrong, and what to do |
|---|---|---|
| \`scrapes/a.txt:3\` | \`25:61 12.01.2022\` | no real date or time can be read here; this publisher writes HH:mm dd.MM.yyyy |
`))

  it('says that a run passed', () => expect(told(markdown, [])).toMatch(/^## ✅ tidywire: passed\n/))
})

describe('json and jsonl', () => {
  it('read back as what went in', () => {
    const all = [diagnosticOf({ found: '\u009b##[error]\u202e"' }), ...many(30)]
    expect(
      told(jsonl, all)
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(all)
    expect(JSON.parse(told(json, all))).toEqual({
      passed: true,
      failures: [],
      pages: 1,
      refused: 0,
      found: { error: 0, warning: 31, info: 0 },
      problems: [{ code: 'unreadable-date', severity: 'warning', count: 31, shown: 20, samples: all.slice(0, 20) }],
    })
  })
})

/** Pieces that mean something to terminals, logs, Markdown, HTML or links. */
const PIECES = [
  '\u001b[2J',
  '\u009b',
  '\r\n',
  '\u202e',
  '##[error]',
  '::error::x',
  '%0A',
  '|',
  '`',
  '``',
  '\\',
  '<img src=x>',
  '<!--',
  '&lt;',
  '[a](b)',
  '![a](b)',
  'https://a.bc',
  'www.a.bc',
  'a@b.cd',
  '**',
  '_',
  '#',
  '- ',
  ' ',
  'x',
]
const hostile = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 6 }).map((pieces) => pieces.join(''))
const hostileDiagnostic = fc
  .record({ source: hostile, path: fc.option(hostile), key: fc.option(hostile), found: fc.option(hostile), message: hostile })
  .map((replaced) => diagnosticOf(replaced))
const same = { seed: 20_220_112, numRuns: 400 }

describe('every format, whatever a page holds,', () => {
  it.each(reports.map((format) => [format.name, format] as const))('lets nothing act on a terminal or a log: %s', (name, format) =>
    fc.assert(
      fc.property(hostileDiagnostic, (diagnostic) => {
        const output = told(format, [diagnostic])
        expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|##\[/)
        if (name === 'github') expect(output).toMatch(/^::warning [^\n]*\n$/)
        else expect(output).not.toMatch(/^\s*::/m)
      }),
      same,
    ),
  )

  it('keeps to its samples', () =>
    expect(
      reports.filter((format) => !format.isStreamed).map((format) => told(format, many(3), { ...plain, samples: 1 }).includes('1.txt')),
    ).toEqual([false, false, false, false]))
})

describe('markdown, whatever a page holds,', () => {
  it('has no element but its own, and three cells in each row', () =>
    fc.assert(
      fc.property(hostileDiagnostic, (diagnostic) => {
        const html = marked.parse(told(markdown, [diagnostic]), { async: false, gfm: true })
        const elements = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name]) => name))
        expect(
          [...elements].filter(
            (name) => !['h2', 'h3', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code', 'br', 'p'].includes(name ?? ''),
          ),
        ).toEqual([])
        expect([...html.matchAll(/<td/g)].length).toBe(5 + 3)
      }),
      same,
    ))
})
