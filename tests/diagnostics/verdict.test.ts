import { describe, expect, it } from 'vitest'
import type { Checked } from '../../src/diagnostics/diagnostic.ts'
import { countIn, judge, NOTHING, readMaxRefused, summaryOf, type Policy, type Tally } from '../../src/diagnostics/verdict.ts'
import { diagnosticOf } from './diagnostic.ts'

const error = diagnosticOf({ severity: 'error' })
const refusedPage: Checked = { about: 'page', isRefused: true, diagnostics: [error, diagnosticOf()] }
const soundPage: Checked = { about: 'page', isRefused: false, diagnostics: [] }
const rows: Checked = { about: 'rows', isRefused: false, diagnostics: [error, error] }
const drift: Checked = { about: 'baseline', isRefused: false, diagnostics: [error] }
const nowhere: Checked = { about: 'input', isRefused: false, diagnostics: [error] }
const tallyOf = (...checked: readonly Checked[]): Tally => checked.reduce(countIn, NOTHING)

describe('a tally', () => {
  it('counts pages, refusals and findings, and errors that refused no page', () =>
    expect(tallyOf(refusedPage, soundPage, rows)).toEqual({
      pages: 2,
      refused: 1,
      found: { error: 3, warning: 1, info: 0 },
      others: { page: 0, input: 0, baseline: 0, rows: 2 },
    }))

  it('is one line for people', () =>
    expect([tallyOf(), tallyOf(soundPage), tallyOf(refusedPage, soundPage, rows)].map(summaryOf)).toEqual([
      '0 pages, 0 refused, 0 findings',
      '1 page, 0 refused, 0 findings',
      '2 pages, 1 refused, 4 findings: 3 errors, 1 warning',
    ]))
})

describe('a verdict', () => {
  const hundred = tallyOf(...Array<Checked>(29).fill(refusedPage), ...Array<Checked>(71).fill(soundPage))
  const failOn = 'error'

  it.each<[string, Tally, Policy, readonly string[]]>([
    ['nothing at all', NOTHING, { maxRefused: { count: 0 }, failOn }, []],
    ['as many refused as are allowed', hundred, { maxRefused: { count: 29 }, failOn }, []],
    ['one more', hundred, { maxRefused: { count: 28 }, failOn }, ['29 of 100 pages refused, where --max-refused allows 28']],
    ['as large a share as is allowed', hundred, { maxRefused: { percent: 29 }, failOn }, []],
    ['a larger share', hundred, { maxRefused: { percent: 28.9 }, failOn }, ['29 of 100 pages refused, where --max-refused allows 28.9%']],
    ['errors in rows', tallyOf(rows), { maxRefused: { percent: 100 }, failOn }, ['2 errors in files of rows']],
    [
      'an input without a page, and drift',
      tallyOf(soundPage, nowhere, drift, drift),
      { maxRefused: { percent: 100 }, failOn },
      ['1 input without a page', '2 changes against the baseline'],
    ],
    [
      'warnings where none may be',
      hundred,
      { maxRefused: { percent: 100 }, failOn: 'warning' },
      ['29 warnings found, where --fail-on warning allows none'],
    ],
  ])('is told by its failures: %s', (_, tally, policy, failures) => expect(judge(tally, policy)).toEqual({ ...tally, failures }))
})

describe('readMaxRefused', () => {
  it.each([
    ['0', { count: 0 }],
    ['12', { count: 12 }],
    ['1%', { percent: 1 }],
    ['0.5%', { percent: 0.5 }],
    ['100%', { percent: 100 }],
    ['101%', undefined],
    ['1.5', undefined],
    ['-1', undefined],
    ['%', undefined],
    ['', undefined],
    ['1 %', undefined],
  ])('reads %j', (text, expected) => expect(readMaxRefused(text)).toEqual(expected))
})
