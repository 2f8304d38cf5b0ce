/** Running one cell in the scope of all of them. */
import { join } from 'node:path'
import { RESULT } from './result.ts'
import type { Job } from './job.ts'
import type { Loader } from './loader.ts'

/** Run a cell; gives the value of its last expression, undefined where it ends with none. A cell that fails leaves older names as they were. */
export async function runCell(job: Job, { scope, add, evaluate }: Loader): Promise<unknown> {
  add(job.modules)
  const before = new Map(job.names.map((name) => [name, scope[name]]))
  try {
    await evaluate({ ...job, name: `cell-${job.cell}`, file: join(process.cwd(), `cell-${job.cell}.ts`) }, scope)
    return scope[RESULT]
  } catch (error) {
    for (const [name, value] of before) if (scope[name] === undefined && value !== undefined) scope[name] = value
    throw error
  } finally {
    scope[RESULT] = undefined
  }
}
