/** What a profile says of the lines in and around a body that are no paragraphs. */
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
  furniture: ['Share this story'],
  bylineBelow: ['Author: *'],
  time: ["'Published' d MMMM yyyy, HH:mm", "'Published' d MMMM yyyy, HH:mm' · Updated '*"],
  blocks: [
    { heading: 'Most read', block: 'hot_news' },
    { heading: 'Read also', block: 'more_about', within: 2 },
  ],
  asides: [{ heading: 'About the author', lines: 2 }],
  bodyLines: 'subheadings',
  layouts: [{ id: 'page', about: '', head: ['title', 'standfirst?', 'time'] }],
}

const FIRST = 'The pier at Carrow will close on Monday for six weeks of repairs, the harbour office has said.'
const SECOND = 'By Monday the last of the planks will be gone, the harbour master told the council.'
const THIRD = 'The ferry will leave from the old quay until then, and so will the mail.'
const HEAD = ['Pier to close for six weeks', 'Published 12 January 2022, 17:20', 'Share this story']

function rowsOf(lines: readonly string[], publisher: Publisher = paper) {
  return curate({ source: 'page.txt', bytes: Buffer.from(lines.join('\n')) }, planOf({ publishers: [publisher], lines: true })).rows
}
const rolesOf = (lines: readonly string[]): readonly string[] => rowsOf(lines).lines.map(({ role }) => role)

const P = 'paragraph'
const BODIES: readonly (readonly [what: string, lines: readonly string[], roles: readonly string[]])[] = [
  ['a list, and the body behind it', [FIRST, 'Read also', 'Rovers lose once more', SECOND], [P, 'block_heading', 'related_title', P]],
  [
    'a subheading behind a list of as many titles as lists have',
    [FIRST, 'Read also:', 'Rovers lose once more', 'Ferry makes its last trip', 'What comes next', SECOND],
    [P, 'block_heading', 'related_title', 'related_title', P, P],
  ],
  [
    'a note below the body, and the list behind it',
    [FIRST, SECOND, 'About the author', 'Mara Lind', 'Mara Lind writes about the harbour and its ferries.', 'Most read', 'Rovers lose once more'],
    [P, P, 'aside', 'aside', 'aside', 'block_heading', 'related_title'],
  ],
  [
    'lines below a note that are more than it has',
    [FIRST, SECOND, 'About the author', 'Mara Lind', 'Mara Lind writes about the harbour and its ferries.', 'Sign up'],
    [P, P, 'aside', 'aside', 'aside', 'other'],
  ],
  ['the author below the body', [FIRST, SECOND, 'Author: Mara Lind', 'Most read', 'Rovers lose once more'], [P, P, 'byline', 'block_heading', 'related_title']],
]

describe('a profile tells', () => {
  it.each(BODIES)('%s', (_, lines, roles) => {
    expect(rolesOf([...HEAD, ...lines])).toEqual(['title', 'time', 'furniture', ...roles])
  })

  it('a standfirst by the part of the head that stands below it', () => {
    const standfirst = 'The ferry moves, the mail moves with it, and nobody knows for how long.'
    const rows = rowsOf([HEAD[0] ?? '', standfirst, HEAD[1] ?? '', FIRST, SECOND])
    expect(rows.articles[0]).toMatchObject({ standfirst, published_at: '2022-01-12T17:20:00Z', paragraph_count: 2 })
  })

  it('the time of publishing on a line that goes on', () => {
    const rows = rowsOf([HEAD[0] ?? '', 'Published 12 January 2022, 17:20 · Updated 13 January 2022, 09:00', FIRST, SECOND])
    expect(rows.articles[0]).toMatchObject({ published_at: '2022-01-12T17:20:00Z', standfirst: null })
  })

  it('the author below the body by name', () => {
    expect(rowsOf([...HEAD, FIRST, 'Author: Mara Lind']).articles[0]?.byline).toBe('Mara Lind')
  })
})

const MORE: readonly (readonly [what: string, lines: readonly string[], line: number | null])[] = [
  ['sentences', [FIRST, SECOND, THIRD], null],
  ['a subheading between sentences', [FIRST, 'What comes next', SECOND], null],
  ['a last line that was cut off', [FIRST, SECOND, 'The ferry will leave from the old quay until then, and so wi'], null],
  ['two lines in a row that are no sentences', [FIRST, 'What comes next', 'The old quay', SECOND], 5],
  ['a subheading above the first sentence', ['What comes next', FIRST, SECOND], 4],
  ['a line of seven words that is no sentence', [FIRST, 'Rovers lose again at the old ground', SECOND], 5],
]

describe('a body of sentences and subheadings', () => {
  it.each(MORE)('is taken or refused at its line: %s', (_, lines, line) => {
    const { articles, problems } = rowsOf([...HEAD, ...lines])
    const refusal = problems.find(({ severity }) => severity === 'error')
    expect([articles.length, refusal?.code ?? null, refusal?.line ?? null]).toEqual(
      line === null ? [1, null, null] : [0, 'unknown-layout', line],
    )
  })

  it('may hold no subheading where the profile says sentences', () => {
    const strict = { ...paper, bodyLines: 'sentences' as const }
    expect(rowsOf([...HEAD, FIRST, 'What comes next', SECOND], strict).problems.map(({ code, line }) => [code, line])).toEqual([
      ['unknown-layout', 5],
    ])
  })
})
