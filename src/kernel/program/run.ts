/** Running one cell in the scope of all of them. */
import { join } from 'node:path'
import { RESULT } from '../result.ts'
import { faultOf } from './fault.ts'
import type { Fault, Job } from '../job.ts'
import type { Loader, Namespace } from './loader.ts'

/** Older values of the names that the running cell declares; undefined where the last cell has come back. */
let older: Map<string, unknown> | undefined

/** How a cell came back. */
export interface Ran {
  /** Of its last expression; undefined where it ends with none. */
  readonly value: unknown
  readonly fault: Fault | undefined
  /** Names of the cell that got a value from it. */
  readonly held: readonly string[]
}

/** Run a cell. One that fails, or is cut off, leaves older names as they were. */
export async function runCell(job: Job, { scope, add, evaluate, held, abandon }: Loader): Promise<Ran> {
  if (older) {
    restore(scope)
    abandon()
  }
  add(job.modules)
  const before = new Map(job.names.map((name) => [name, scope[name]]))
  older = before
  try {
    await evaluate({ ...job, name: `cell-${job.cell}`, file: join(process.cwd(), `cell-${job.cell}.ts`) }, scope)
    return { value: scope[RESULT], fault: undefined, held: held(job.names) }
  } catch (error) {
    const names = held(job.names)
    if (older === before) restore(scope)
    return { value: undefined, fault: faultOf(error), held: names }
  } finally {
    // One that was given up may come to its end while another runs.
    if (older === before) {
      older = undefined
      scope[RESULT] = undefined
    }
  }
}

function restore(scope: Namespace): void {
  for (const [name, value] of older ?? []) if (scope[name] === undefined && value !== undefined) scope[name] = value
}
