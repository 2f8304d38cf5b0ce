/** Types of execute.mjs for the tests. */
import type { Json } from './client.mjs'
import type { KernelSpec } from './kernels.mjs'

export interface Failure {
  readonly cell: number
  readonly code: string
  readonly name: string
  readonly message: string
  readonly traceback: string
}

export interface Executed {
  readonly notebook: Json
  readonly failure: Failure | undefined
  readonly seconds: number
  readonly peakMemory: number | null
}

export function executeFile(file: string, spec: KernelSpec): Promise<Executed>
export function executeNotebook(notebook: Json, options: { spec: KernelSpec; cwd: string; timeout?: number }): Promise<Executed>
export function textOf(source: string | string[]): string
