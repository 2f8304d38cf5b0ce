import { describe, expect, it } from 'vitest'
import { interfaxUkraine } from '../../src/publishers/interfax-ukraine.ts'
import { readerOf, splitHeader } from '../../src/publishers/reader.ts'
import { dateFormat } from '../../src/text/dates.ts'

const reader = readerOf({
  ...interfaxUkraine,
  headerDate: 'd MMMM yyyy',
  time: ['EEEE, d MMMM yyyy, HH:mm', "'Updated' HH:mm dd.MM.yyyy"],
  timeAfterTitle: ['MMM d, yyyy h:mm a'],
})

describe('a reader whose dates have names in them', () => {
  it.each([
    ['a time that opens with a weekday', 'Wednesday, 12 January 2022, 17:20', 'time'],
    ['a time that opens with a label', 'Updated 17:20 12.01.2022', 'time'],
    ['a time that opens with a month', 'Jan 12, 2022 5:20 PM', 'time_after'],
    ['a time of the right shape that no clock shows', 'Thursday, 12 January 2022, 17:20', 'time'],
    ['a header that opens with one digit', '5 May 2022 Harbour', 'dated'],
    ['a header that opens with two', '12 January 2022', 'dated'],
    ['a reading time', '2 min read', 'reading_time'],
    ['a sentence that opens with a weekday', 'Wednesday, 12 January 2022, was a wet day.', 'text'],
    ['a sentence that opens with a number', '12 boats came in.', 'text'],
    ['tags', 'Tags: #harbour', 'tags'],
    ['a line of nothing', '', 'blank'],
  ])('knows %s', (_, text, kind) => expect(reader.kindOf(text)).toBe(kind))
})

describe('splitHeader', () => {
  it.each([
    ['d MMMM yyyy', '5 May 2022 Harbour', { day: '5 May 2022', rest: 'Harbour' }],
    ['d MMMM yyyy', '12 January 2022', { day: '12 January 2022', rest: '' }],
    ['d MMMM yyyy', '12 January 2022, Harbour', undefined],
    ['date yyyy-MM-dd', 'date 2022-02-30 Facts', { day: 'date 2022-02-30', rest: 'Facts' }],
    ['date yyyy-MM-dd', 'date 2022-02-301', undefined],
    ['date yyyy-MM-dd', 'data', undefined],
  ])('by %s parts "%s"', (format, text, parts) => expect(splitHeader(text, dateFormat(format))).toEqual(parts))
})
