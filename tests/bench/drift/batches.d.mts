/** Batches of looks, drawn from a pool of pages. */
import type { Alarm } from '../../../src/drift/compare.ts'
import type { Look } from '../../../src/drift/looks.ts'
import type { Form } from '../../../data/make-pages.mjs'

export type ToLook = (name: string, text: string) => Look
export interface PooledPage {
  readonly look: Look
  readonly text: string
}
export function poolOf(options: { seed: number; count: number; mix?: Partial<Record<Form, number>>; toLook: ToLook }): PooledPage[]
export function batchOf(options: { pool: readonly PooledPage[]; change?: string; number: number; toLook: ToLook }): Look[]
export function verdictOf(alarms: readonly Alarm[], change?: string): { isAlarm: boolean; isNamed: boolean; names: string }
