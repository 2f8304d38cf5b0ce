import { describe, expect, it } from 'vitest'
import { speakerTags } from '../../src/analysis/speaker-tags.ts'
import { quotesTable, shuffled, tagsTable } from './tables.ts'

describe('tags of speakers', () => {
  const quotes = quotesTable(
    { article_id: 'a', speaker: 'Ann' },
    { article_id: 'a', speaker: 'Ann' },
    { article_id: 'b', speaker: 'Ann' },
    { article_id: 'b', speaker: 'Bo' },
    { article_id: 'c', speaker: 'Bo' },
    { article_id: 'd', speaker: 'Cy' },
    { article_id: 'e', speaker: null },
  )
  const tags = tagsTable({ a: ['war', 'eu'], b: ['war'], c: ['eu', 'sport'], e: ['war'], f: ['war'] })

  it('are a full grid of the most quoted speakers and the tags of their articles', () => {
    expect(speakerTags({ quotes, tags }, { speakers: 2, tags: 3 })).toEqual({
      question: 'speaker-tags',
      rows: [
        { speaker: 'Ann', tag: 'eu', articles: 1, share: 0.5, lift: 1 },
        { speaker: 'Ann', tag: 'war', articles: 2, share: 1, lift: 2 },
        { speaker: 'Ann', tag: 'sport', articles: 0, share: 0, lift: 0 },
        { speaker: 'Bo', tag: 'eu', articles: 1, share: 0.5, lift: 1 },
        { speaker: 'Bo', tag: 'war', articles: 1, share: 0.5, lift: 1 },
        { speaker: 'Bo', tag: 'sport', articles: 1, share: 0.5, lift: 2 },
      ],
      articles: 4,
    })
  })

  it('are as many as asked for', () => {
    const { rows } = speakerTags({ quotes, tags }, { speakers: 1, tags: 1 })
    expect(rows.map(({ speaker, tag }) => [speaker, tag])).toEqual([['Ann', 'war']])
  })

  it('are none for a speaker whose articles carry none', () => {
    expect(speakerTags({ quotes: quotesTable({ article_id: 'd', speaker: 'Cy' }), tags }).rows).toEqual([])
  })

  it('do not depend on the order of the rows', () => {
    expect(speakerTags({ quotes: shuffled(quotes, 5), tags: shuffled(tags, 6) })).toEqual(speakerTags({ quotes, tags }))
  })
})
