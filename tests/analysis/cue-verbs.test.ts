import { describe, expect, it } from 'vitest'
import { cueVerbs } from '../../src/analysis/cue-verbs.ts'
import { quotesTable, shuffled } from './tables.ts'

describe('cue verbs', () => {
  const quotes = quotesTable(
    { speaker: 'Ann', cue: 'said', group: 1 },
    { speaker: 'Ann', cue: 'added', group: 1 }, // a second piece; the quotation is attributed by the first
    { speaker: 'Ann', cue: 'Said', group: 2 },
    { speaker: 'Ann', cue: 'noted', group: 3 },
    { speaker: 'Ann', cue: null, group: 4 },
    { speaker: 'Bo', cue: 'noted', group: 5 },
    { speaker: 'Bo', cue: 'warned', group: 6 },
    { speaker: null, cue: 'said', group: 7 },
    { speaker: 'Cy', cue: null, group: 8 },
  )

  it('are counted in lower case, for all and for the most quoted, the rest as other', () => {
    expect(cueVerbs(quotes, { cues: 2 })).toEqual({
      question: 'cue-verbs',
      rows: [
        { speaker: 'all speakers', cue: 'said', quotes: 3, share: 0.5 },
        { speaker: 'all speakers', cue: 'noted', quotes: 2, share: 2 / 6 },
        { speaker: 'all speakers', cue: 'other', quotes: 1, share: 1 / 6 },
        { speaker: 'Ann', cue: 'said', quotes: 2, share: 2 / 3 },
        { speaker: 'Ann', cue: 'noted', quotes: 1, share: 1 / 3 },
        { speaker: 'Bo', cue: 'noted', quotes: 1, share: 0.5 },
        { speaker: 'Bo', cue: 'other', quotes: 1, share: 0.5 },
      ],
    })
  })

  it('are those of all alone where no speaker is asked for', () => {
    expect(cueVerbs(quotes, { speakers: 0, cues: 0 }).rows).toEqual([{ speaker: 'all speakers', cue: 'other', quotes: 6, share: 1 }])
  })

  it('are none where nothing has a cue', () => {
    expect(cueVerbs(quotesTable({ speaker: 'Ann' })).rows).toEqual([])
  })

  it('count a cue that is called other with the rest', () => {
    const { rows } = cueVerbs(quotesTable({ cue: 'other' }, { cue: 'other' }, { cue: 'said' }), { cues: 1 })
    expect(rows).toEqual([{ speaker: 'all speakers', cue: 'other', quotes: 3, share: 1 }])
  })

  it('do not depend on the order of the rows', () => {
    expect(cueVerbs(shuffled(quotes, 2))).toEqual(cueVerbs(quotes))
  })
})
