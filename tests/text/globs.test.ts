import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGlob } from '../../src/text/globs.ts'

const FOLDERS = ['', 'a', 'b', 'a/b', 'a/b/c']
const foldersOf = (text: string): unknown => {
  const glob = readGlob(text)
  return glob && [glob.base, FOLDERS.filter(glob.reaches), FOLDERS.filter(glob.holds)]
}

describe('a glob', () => {
  it.each<[string, unknown]>([
    ['*.txt', ['', [''], ['']]],
    ['scrapes/*.txt', ['scrapes', [''], ['']]],
    ['*/*.txt', ['', ['', 'a', 'b'], ['a', 'b']]],
    ['a*/b/*.txt', ['', ['', 'a', 'a/b'], ['a/b']]],
    ['{a,x}/*.txt', ['', ['', 'a'], ['a']]],
    ['**/*.txt', ['', FOLDERS, FOLDERS]],
    ['a*/**', ['', FOLDERS, FOLDERS]],
    ['{a/b,b}/*.txt', ['', FOLDERS, FOLDERS]],
    ['@(a/b|b)/*.txt', ['', FOLDERS, FOLDERS]],
  ])('knows the folders of its files: %s', (glob, expected) => expect(foldersOf(glob)).toEqual(expected))

  it('is told from a plain name', () => expect(readGlob('scrapes/a.txt')).toBeUndefined())

  it('takes no file of a folder that it says it does not reach', () => {
    const part = fc.constantFrom('a', 'b', 'c.txt', '*', '?', '[ab]', '{a,b}', '{a,b/c}', '+(a|b)', '@(a|b/c)', '**', '!(a)', 'a**', '!a')
    const path = fc.array(fc.constantFrom('a', 'b', 'c', 'c.txt'), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), path, (parts, names) => {
        const glob = readGlob(parts.join('/'))
        const file = names.join('/')
        if (!glob?.accepts(file)) return
        expect(glob.holds(names.slice(0, -1).join('/'))).toBe(true)
        for (let depth = 0; depth < names.length; depth++) expect(glob.reaches(names.slice(0, depth).join('/'))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
