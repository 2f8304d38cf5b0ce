/** Types of subject.mjs for the tests. */
import type { Kernel } from '../../jupyter/client.mjs'
import type { KernelSpec } from '../../jupyter/kernels.mjs'

export interface Subject {
  readonly name: string
  readonly languageVersion: string
  readonly spec: KernelSpec
  readonly folder: string
  kernel(): Promise<Kernel>
  fresh(): Promise<Kernel>
  close(): Promise<void>
}

export function createSubject(what: { name: string; languageVersion: string; spec: KernelSpec }): Subject
