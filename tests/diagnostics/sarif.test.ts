/** SARIF against the strictest schema of the parts that are written; the official one is larger, and is not copied here. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { sarif } from '../../src/diagnostics/sarif.ts'
import { catalogue } from '../../src/problem.ts'
import { diagnosticOf, told } from './diagnostic.ts'

const exactly = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []): object => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
})
const listOf = (items: object): object => ({ type: 'array', items })
const text = { type: 'string', minLength: 1 }
const message = exactly({ text })
const level = { enum: ['error', 'warning', 'note'] }
const place = exactly(
  {
    artifactLocation: exactly(
      { uri: { type: 'string', pattern: "^(?:[A-Za-z0-9._~!'()*/-]|%[0-9A-F]{2})+$" }, uriBaseId: { const: '%SRCROOT%' } },
      ['uriBaseId'],
    ),
    region: exactly({ startLine: { type: 'integer', minimum: 1 } }),
  },
  ['region'],
)
const rule = exactly({
  id: text,
  shortDescription: message,
  fullDescription: message,
  help: message,
  defaultConfiguration: exactly({ level }),
})
const result = exactly({
  ruleId: text,
  ruleIndex: { type: 'integer', minimum: 0 },
  level,
  message,
  locations: { type: 'array', items: exactly({ physicalLocation: place }), minItems: 1, maxItems: 1 },
  partialFingerprints: exactly({ 'tidywireFinding/v1': { type: 'string', pattern: '^[0-9a-f]{32}:[1-9][0-9]*$' } }),
  properties: { type: 'object' },
})
const log = exactly({
  $schema: text,
  version: { const: '2.1.0' },
  runs: {
    ...listOf(
      exactly({
        tool: exactly({ driver: exactly({ name: { const: 'tidywire' }, version: text, rules: listOf(rule) }) }),
        columnKind: { const: 'utf16CodeUnits' },
        results: listOf(result),
        properties: { type: 'object' },
      }),
    ),
    minItems: 1,
    maxItems: 1,
  },
})
const ajv = new Ajv2020({ allErrors: true })
const check = ajv.compile(log)

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[] } }
      readonly results: readonly {
        readonly ruleId: string
        readonly ruleIndex: number
        readonly message: { readonly text: string }
        readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: unknown; readonly region?: unknown } }[]
        readonly partialFingerprints: Readonly<Record<string, string>>
      }[]
      readonly properties: unknown
    },
  ]
}

/** The one run of a report, after it has been checked. */
function runOf(diagnostics: Parameters<typeof told>[1]): Log['runs'][0] {
  const written: unknown = JSON.parse(told(sarif, diagnostics))
  check(written)
  expect(check.errors ?? []).toEqual([])
  return (written as Log).runs[0] // checked above
}

describe('sarif', () => {
  it('has a rule for every problem of the catalogue, with its sentence', () => {
    const codes = Object.keys(catalogue)
    const run = runOf(codes.map((code) => diagnosticOf({ code })))
    expect(run.tool.driver.rules.map((one) => one.id)).toEqual(codes.sort())
    expect(run.tool.driver.rules.find((one) => one.id === 'several-articles')?.help.text).toBe(
      'a second article begins at line {line}; split the file there',
    )
    for (const one of run.results) expect(run.tool.driver.rules[one.ruleIndex]?.id).toBe(one.ruleId)
  })

  it('tells a code that the catalogue does not know by its first finding', () =>
    expect(runOf([diagnosticOf({ code: 'tags-line-gone', message: 'the tags are gone' })]).tool.driver.rules).toEqual([
      {
        id: 'tags-line-gone',
        shortDescription: { text: 'Tags line gone' },
        fullDescription: { text: 'the tags are gone' },
        help: { text: 'the tags are gone' },
        defaultConfiguration: { level: 'warning' },
      },
    ]))

  it.each([
    [
      'a path',
      { path: 'scrapes/a b/міст#1?%.txt' },
      { uri: 'scrapes/a%20b/%D0%BC%D1%96%D1%81%D1%82%231%3F%25.txt', uriBaseId: '%SRCROOT%' },
    ],
    ['a path that looks like a scheme', { path: 'a:b.txt' }, { uri: 'a%3Ab.txt', uriBaseId: '%SRCROOT%' }],
    ['a path outside the repository', { path: '../a.txt' }, { uri: 'a.txt' }],
    ['standard input', { path: null, source: '-' }, { uri: '-' }],
    ['half a character', { path: 'a\ud83d.txt' }, { uri: 'a%EF%BF%BD.txt', uriBaseId: '%SRCROOT%' }],
  ])('writes as a URI: %s', (_, replaced, expected) =>
    expect(runOf([diagnosticOf(replaced)]).results[0]?.locations).toEqual([
      { physicalLocation: { artifactLocation: expected, region: { startLine: 3 } } },
    ]),
  )

  it('keeps a fingerprint when lines move, and numbers equal findings', () => {
    const [first, moved, other] = runOf([diagnosticOf(), diagnosticOf({ line: 9 }), diagnosticOf({ found: 'x' })]).results.map(
      (one) => one.partialFingerprints['tidywireFinding/v1'] ?? '',
    )
    expect([first?.endsWith(':1'), moved, other === first]).toEqual([true, first?.replace(/1$/, '2'), false])
  })

  it('makes no link of scraped text', () =>
    expect(runOf([diagnosticOf({ found: '[x](http://evil)', message: 'm' })]).results[0]?.message.text).toBe('m\nfound: [x] (http://evil)'))

  it('lists at most 1,000 results of a rule, and counts all', () => {
    const { results, properties } = runOf(Array.from({ length: 1_100 }, () => diagnosticOf()))
    expect([results.length, properties]).toEqual([
      1_000,
      {
        passed: true,
        failures: [],
        pages: 1,
        refused: 0,
        found: { error: 0, warning: 1_100, info: 0 },
        problems: [{ code: 'unreadable-date', severity: 'warning', count: 1_100, listed: 1_000 }],
      },
    ])
  })
})
