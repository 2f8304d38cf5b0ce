import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { interfaxUkraine } from '../../src/publishers/interfax-ukraine.ts'
import { profileFile, readProfile } from '../../src/publishers/profile.ts'
import { profileDefaults, profileSchema } from '../../src/publishers/profile-schema.ts'

const least = { id: 'my-paper', name: 'My Paper', timeZone: 'Europe/Dublin', languages: ['en'], layouts: [{ id: 'page', head: ['title'] }] }
const file = JSON.stringify(least, null, 2)

describe('the file of a profile', () => {
  it('reads back as it was written', () => {
    expect(readProfile(profileFile(interfaxUkraine))).toEqual(interfaxUkraine)
  })

  it('may leave out what is empty', () => {
    expect(readProfile(file)).toEqual({ ...profileDefaults, ...least, layouts: [{ id: 'page', about: '', head: ['title'] }] })
  })

  it('may hold comments, commas at the end, and the name of its schema', () => {
    const text = `// mine\n${file.replace('"My Paper",', '"My Paper", /* for people */ "$schema": "urn:tidywire:publisher:1",').replace(/\n\}$/, ',\n}')}`
    expect(readProfile(text)).toEqual(readProfile(file))
  })

  it('describes every property that a publisher has', () => {
    expect(Object.keys(profileSchema.properties).filter((name) => name !== '$schema').sort()).toEqual(Object.keys(interfaxUkraine).sort())
  })
})

const FAULTS: readonly (readonly [what: string, text: string, faults: readonly string[]])[] = [
  ['nothing', '', ['1:1 the file is empty; a profile is a JSON object']],
  ['half a file', file.slice(0, 40), ['3:11 this is no JSON: unexpected end of string', '3:19 this is no JSON: close brace expected']],
  ['a list', '[]', ['1:1 the profile must be object']],
  [
    'an id with blanks',
    file.replace('my-paper', 'My Paper'),
    ['2:9 id does not fit “Lower case, as in article ids.”; found "My Paper"'],
  ],
  ['a missing name', file.replace('  "name": "My Paper",\n', ''), ['1:1 the profile lacks "name"']],
  ['an unknown part', file.replace('"title"', '"headline"'), [expect.stringMatching(/^12:9 layouts\/0\/head\/0 must be one of header, .*; found "headline"$/)]],
  ['an unknown property', file.replace('"name"', '"nom"'), ['1:1 the profile lacks "name"', '3:3 a profile has no "nom" here; see tidywire schemas']],
  ['code', file.replace('"name": "My Paper"', '"name": "My Paper", "__proto__": { "x": 1 }'), ['3:23 a profile has no "__proto__" here; see tidywire schemas']],
  ['an unknown zone', file.replace('Dublin', 'Dubln'), ['4:15 there is no time zone "Europe/Dubln"; write an IANA name, as Europe/Kyiv']],
  ['no layout', file.replace(/"layouts": [\s\S]*\]/, '"layouts": []'), [expect.stringContaining('layouts must NOT have fewer than 1 items')]],
  ['a key that stands twice', file.replace('"name"', '"name": "Other", "name"'), ['3:20 "name" stands here twice; leave one']],
  ['a time that names no day', file.replace('"name"', '"time": ["HH:mm MM.yyyy"], "name"'), ['3:12 the date format "HH:mm MM.yyyy" names no day; it must hold one of d, dd, do']],
]

describe('a faulty profile', () => {
  it.each(FAULTS)('says where it is wrong: %s', (_, text, faults) => {
    const found = readProfile(text)
    expect('length' in found ? found.map(({ line, column, message }) => `${line}:${column} ${message}`) : found).toEqual(faults)
  })

  it('is told, never thrown, whatever the text is', () => {
    const values = fc.oneof(fc.string(), fc.json(), fc.json().map((json) => file.replace('"My Paper"', json)), fc.nat(file.length).map((at) => file.slice(0, at)))
    fc.assert(
      fc.property(values, (text) => {
        const found = readProfile(text)
        return 'length' in found ? found.length > 0 && found.every(({ line, column }) => line >= 1 && column >= 1) : found.id.length > 0
      }),
    )
  })
})
