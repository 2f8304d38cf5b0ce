import { describe, expect, it } from 'vitest'
import { normaliseTag, readTags } from '../../src/text/tags.ts'

describe('readTags', () => {
  it.each([
    ['words after a label', 'Tags: #bridge #old_ferry', ['#bridge', '#old_ferry']],
    ['words parted by commas and semicolons', 'Tags: #a, #b;#c', ['#a', '#b', '#c']],
    ['words of any alphabet', 'Теги: #міст', ['#міст']],
    ['a label without a blank after it', 'Tags:#a', ['#a']],
    ['no words after a label', 'Tags:', []],
    ['no list where a word lacks its #', 'Tags: #a bridge', undefined],
    ['no list where a # stands alone', 'Tags: #', undefined],
    ['no list where the label is another', 'Topics: #a', undefined],
    ['no list where the label stands later', 'See Tags: #a', undefined],
  ])('reads %s', (_, text, expected) => expect(readTags(text, ['Tags:', 'Теги:'])).toEqual(expected))
})

describe('normaliseTag', () => {
  it.each([
    ['#Bridge', 'bridge'],
    ['##МІСТ', 'міст'],
    ['#C#', 'c#'],
    ['#cafe\u0301', 'café'],
    ['#old_ferry', 'old_ferry'],
    ['#', ''],
  ])('spells %s as "%s"', (label, expected) => expect(normaliseTag(label)).toBe(expected))
})
