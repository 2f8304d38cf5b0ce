/** Whether two things occur together more often than chance would have it. All counts are at least 1. */

/** Counts of articles. */
export interface Joint {
  readonly together: number
  readonly one: number
  readonly other: number
  /** All articles. */
  readonly of: number
}

/** How many times more often together than if they were independent: 1 is chance. */
export const lift = ({ together, one, other, of }: Joint): number => (together * of) / (one * other)

/**
 * Pointwise mutual information over its greatest possible value: 0 is chance, 1 is never apart, also where both are everywhere.
 *
 * G. Bouma (2009), Normalized (pointwise) mutual information in collocation extraction, Proceedings of GSCL, 31–40.
 */
export function npmi(joint: Joint): number {
  const { together, one, other, of } = joint
  if (together === one && together === other) return 1
  return Math.max(-1, Math.min(1, Math.log(lift(joint)) / Math.log(of / together))) // rounding may step over the ends
}
