import { describe, expect, it } from 'vitest'
import { rememberKeys } from '../../src/foreign/seen-keys.ts'

describe('the keys that were seen', () => {
  it('tell the first line of each that stands again, however many there are', () => {
    const keys = rememberKeys()
    const lines = Array.from({ length: 20_000 }, (_, i) => i + 1)
    expect(lines.map((line) => keys.lineOf(`key ${line}`, line)).filter((before) => before !== undefined)).toEqual([])
    expect(lines.map((line) => keys.lineOf(`key ${line}`, line + 50_000))).toEqual(lines)
    expect(keys.isFull()).toBe(false)
  })

  it('say where there are more than are remembered, and still tell those that are', () => {
    const keys = rememberKeys(2)
    expect(['a', 'b', 'a', 'c', 'c', 'b'].map((key, i) => keys.lineOf(key, i + 1))).toEqual([
      undefined,
      undefined,
      1,
      undefined,
      undefined,
      2,
    ])
    expect(keys.isFull()).toBe(true)
  })
})
