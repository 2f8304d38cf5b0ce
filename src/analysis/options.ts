/** Checks of the numbers that a question is asked with; what does not fit is a UsageError. */
import { UsageError } from '../failure.ts'

/** The number, if it is a whole one of at least `least`; Infinity stands for "all". */
export function wholeNumber(name: string, value: number, least: number): number {
  if ((Number.isInteger(value) || value === Infinity) && value >= least) return value
  throw new UsageError(`${name} is ${value}; give a whole number of at least ${least}`)
}

/** The number, if it is finite and greater than `floor`. */
export function numberAbove(name: string, value: number, floor: number): number {
  if (Number.isFinite(value) && value > floor) return value
  throw new UsageError(`${name} is ${value}; give a number above ${floor}`)
}
