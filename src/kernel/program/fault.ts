/** What was thrown, in words that can travel. */
import { inspect } from 'node:util'
import type { Fault } from '../job.ts'

/** Thrown where a cell waits, when the user interrupts it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
  constructor() {
    super('the cell was interrupted')
  }
}

/** A thrown value as name, message, and the text that Node prints for it; anything can be thrown. */
export function faultOf(thrown: unknown): Fault {
  try {
    if (!isError(thrown)) return { name: 'Uncaught', message: inspect(thrown), printed: '' }
    const { name, message }: { name: unknown; message: unknown } = thrown // whatever a program has put there
    return {
      name: typeof name === 'string' && name !== '' ? name : 'Error',
      message: typeof message === 'string' ? message : inspect(message),
      printed: thrown instanceof Interrupted ? '' : inspect(thrown),
    }
  } catch {
    return { name: 'Uncaught', message: 'something was thrown that cannot be shown', printed: '' }
  }
}

const isError = (thrown: unknown): thrown is Error => thrown instanceof Error || Object.prototype.toString.call(thrown) === '[object Error]'
