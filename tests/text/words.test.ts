import { describe, expect, it } from 'vitest'
import { countWords, fold, isSameTitle } from '../../src/text/words.ts'

describe('countWords', () => {
  it.each([
    ['', 0],
    [' – … ', 0],
    ['one', 1],
    ['one two, three', 3],
    ['co-owner’s об’єкт', 2],
    ["rock 'n' roll", 3],
    ['one - two – three', 3],
    ['1,234.5', 3],
    ['mid-', 1],
    ['ю́ний', 1],
  ])('of %j is %i', (text, expected) => expect(countWords(text)).toBe(expected))
})

describe('fold', () => {
  it.each([
    ['МІСТ', 'міст'],
    ['Cafe\u0301', 'café'],
    ['a–b', 'a–b'],
  ])('spells %j as %j', (text, expected) => expect(fold(text)).toBe(expected))
})

describe('isSameTitle', () => {
  it.each([
    ['equal ones', 'Bridge opens', 'Bridge opens', true],
    ['ones that differ in case', 'BRIDGE opens', 'Bridge Opens', true],
    ['ones that differ in dashes', 'Bridge – mayor', 'Bridge - mayor', true],
    ['ones that differ in quotation marks', '"Bridge" ‘opens’', '«Bridge» ʼopensʼ', true],
    ['ones that differ in composition', 'Caf\u00e9 opens', 'Cafe\u0301 opens', true],
    ['ones that differ in a word', 'Bridge opens', 'Bridge closed', false],
    ['ones of which one is longer', 'Bridge opens', 'Bridge opens today', false],
  ])('tells %s', (_, one, other, expected) => expect(isSameTitle(one, other)).toBe(expected))
})
