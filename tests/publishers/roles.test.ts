import { describe, expect, it } from 'vitest'
import { curate, planOf } from '../../src/curate.ts'
import { profileDefaults } from '../../src/publishers/profile-schema.ts'
import type { Publisher } from '../../src/publishers/publisher.ts'

const paper: Publisher = {
  ...profileDefaults,
  id: 'harbour-post',
  name: 'Harbour Post',
  timeZone: 'Europe/Dublin',
  languages: ['en'],
  masthead: ['Home', 'Harbour', 'Sport', 'Edition #'],
  furniture: ['Share this story', 'Comments (#)', 'Photo: *'],
  tags: ['Topics:'],
  tagsBy: 'comma',
  byline: ['By *'],
  readingTime: ['Reading time: # min'],
  sections: ['Harbour', 'Sport'],
  time: ['HH:mm dd.MM.yyyy'],
  blocks: [{ heading: 'Most read', block: 'hot_news' }],
  layouts: [{ id: 'page', about: '', head: ['header', 'title', 'byline?', 'time', 'reading_time?', 'title_repeat?'] }],
}

const body = [
  'The pier at Carrow will close on Monday for six weeks of repairs, the harbour office has said.',
  'By Monday the last of the planks will be gone, the harbour master told the council.',
  'Topics of the meeting were the weather, the price of diesel and the length of the queue.',
]
const page = (lines: readonly string[]): string[] => {
  const text = lines.join('\n')
  const { rows } = curate({ source: 'page.txt', bytes: Buffer.from(text) }, planOf({ publishers: [paper], lines: true }))
  return rows.lines.map(({ role, text: line }) => `${role}: ${(line ?? '').slice(0, 20)}`)
}

describe('a profile', () => {
  const lines = ['Home', 'Harbour', 'Sport', 'Edition 312', 'Harbour', 'Pier to close', 'By Mara Lind', '17:20 12.01.2022', 'Reading time: 2 min', 'Share this story', 'Pier to close', 'Photo: Ona Tarrant', ...body, 'Topics: harbour, sea walls', 'Comments (14)', 'Most read', 'Rovers lose again']
  const text = lines.join('\n')

  it('gives lines their roles by their words, and those of the masthead by their place', () => {
    expect(page(lines)).toEqual([
      'furniture: Home',
      'furniture: Harbour',
      'furniture: Sport',
      'furniture: Edition 312',
      'header: Harbour',
      'title: Pier to close',
      'byline: By Mara Lind',
      'time: 17:20 12.01.2022',
      'reading_time: Reading time: 2 min',
      'furniture: Share this story',
      'title_repeat: Pier to close',
      'furniture: Photo: Ona Tarrant',
      'paragraph: The pier at Carrow w',
      'paragraph: By Monday the last o',
      'paragraph: Topics of the meetin',
      'tags: Topics: harbour, sea',
      'furniture: Comments (14)',
      'block_heading: Most read',
      'related_title: Rovers lose again',
    ])
  })

  it('gives the author without the word in front, and tags parted by commas', () => {
    const { rows } = curate({ source: 'page.txt', bytes: Buffer.from(text) }, planOf({ publishers: [paper] }))
    expect(rows.articles[0]).toMatchObject({ byline: 'Mara Lind', section: 'Harbour', title: 'Pier to close', published_at: '2022-01-12T17:20:00Z', reading_minutes: 2 })
    expect(rows.tags.map(({ tag, label }) => [tag, label])).toEqual([
      ['harbour', 'harbour'],
      ['sea walls', 'sea walls'],
    ])
  })

  it('tells a time of which only the day is printed', () => {
    const daily = { ...paper, time: ['d MMMM yyyy'] }
    const { rows } = curate({ source: 'page.txt', bytes: Buffer.from(text.replace('17:20 12.01.2022', '12 July 2022')) }, planOf({ publishers: [daily] }))
    expect(rows.articles[0]).toMatchObject({ published_at: '2022-07-11T23:00:00Z', published_local: '2022-07-12T00:00:00+01:00', published_precision: 'day' })
  })

  it('takes a page whose masthead lacks lines', () => {
    expect(page(lines.slice(1)).slice(0, 5)).toEqual(['furniture: Harbour', 'furniture: Sport', 'furniture: Edition 312', 'header: Harbour', 'title: Pier to close'])
  })

  it('takes what is left of a masthead for no menu: it may be the section', () => {
    expect(page(lines.slice(4)).slice(0, 2)).toEqual(['header: Harbour', 'title: Pier to close'])
  })
})
