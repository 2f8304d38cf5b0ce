/** Folders that must lie apart: what one holds would be taken for a part of the other. */
import { resolve, sep } from 'node:path'
import { UsageError } from '../failure.ts'

/** True for a folder inside another, and for the same one. */
export const isWithin = (inner: string, outer: string): boolean => `${resolve(inner)}${sep}`.startsWith(`${resolve(outer)}${sep}`)

/** A data set inside a quarantine would make it none; a quarantine inside a data set would go with it. */
export function checkApart(quarantine: string, out: string): void {
  if (isWithin(quarantine, out) || isWithin(out, quarantine))
    throw new UsageError(`the quarantine ${quarantine} and the data set ${out} lie one in the other; name two folders that lie apart`)
}
