import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lift, npmi } from '../../src/analysis/association.ts'

describe('lift and npmi', () => {
  it.each([
    ['by chance', { together: 1, one: 2, other: 2, of: 4 }, 1, 0],
    ['twice as often as by chance', { together: 1, one: 1, other: 2, of: 4 }, 2, 0.5],
    ['never apart', { together: 2, one: 2, other: 2, of: 8 }, 4, 1],
    ['both everywhere', { together: 5, one: 5, other: 5, of: 5 }, 1, 1],
    ['more seldom than by chance', { together: 2, one: 3, other: 3, of: 4 }, 8 / 9, Math.log(8 / 9) / Math.log(2)],
    ['one of them everywhere', { together: 2, one: 4, other: 2, of: 4 }, 1, 0],
  ])('of two things that occur together %s', (_, joint, expectedLift, expectedNpmi) => {
    expect([lift(joint), npmi(joint)]).toEqual([expectedLift, expect.closeTo(expectedNpmi, 12)])
  })

  it('stay within their bounds', () => {
    const joints = fc
      .tuple(fc.integer({ min: 1, max: 500 }), fc.nat(500), fc.nat(500), fc.nat(500))
      .map(([together, one, other, rest]) => ({
        together,
        one: together + one,
        other: together + other,
        of: together + one + other + rest,
      }))
    fc.assert(
      fc.property(joints, (joint) => {
        expect(npmi(joint)).toBeGreaterThanOrEqual(-1)
        expect(npmi(joint)).toBeLessThanOrEqual(1)
        expect(Math.sign(Math.round(npmi(joint) * 1e9))).toBe(
          joint.together === joint.of ? 1 : Math.sign(joint.together * joint.of - joint.one * joint.other) || whenByChance(joint),
        )
      }),
    )
  })
})

/** Two things that stand together wherever they stand are never apart, also where that says nothing. */
const whenByChance = ({ together, one, other }: { together: number; one: number; other: number }): number =>
  together === one && together === other ? 1 : 0
