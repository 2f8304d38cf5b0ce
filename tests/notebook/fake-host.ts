/** A kernel as display and progress see it: it keeps what it is told to show. */
import { onTestFinished } from 'vitest'
import { KERNEL, type Bundle, type ShowOptions } from '../../src/notebook/host.ts'

export interface Shown {
  readonly bundle: Bundle
  readonly options: ShowOptions
}

/** Until the test ends, this process is one that runs the cells of tidywire's kernel. */
export function kernelOfTest(): Shown[] {
  const shown: Shown[] = []
  putOnGlobal(KERNEL, { display: (bundle: Bundle, options: ShowOptions) => shown.push({ bundle, options }) })
  return shown
}

/** Until the test ends, the global object has this property. */
export function putOnGlobal(key: string | symbol, value: unknown, getter?: () => unknown): void {
  const before = Object.getOwnPropertyDescriptor(globalThis, key)
  Object.defineProperty(globalThis, key, getter ? { get: getter, configurable: true } : { value, configurable: true, writable: true })
  onTestFinished(() => {
    if (before) Object.defineProperty(globalThis, key, before)
    else Reflect.deleteProperty(globalThis, key)
  })
}
