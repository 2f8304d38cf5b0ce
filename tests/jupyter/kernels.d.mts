/** Types of kernels.mjs for the tests. */
export interface KernelSpec {
  readonly name: string
  readonly argv: readonly string[]
  readonly interruptMode: 'signal' | 'message'
  readonly env: Record<string, string>
}

export function tidywireKernel(): KernelSpec
export function installKernel(prefix: string): KernelSpec
export function tslabKernel(): KernelSpec
export function denoKernel(deno: string): KernelSpec
