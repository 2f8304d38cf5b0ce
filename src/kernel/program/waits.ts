/** What a cell waits for, so that an interrupt can end the waiting. */
import { Interrupted } from './fault.ts'

const waiting = new Set<(reason: Interrupted) => void>()

/** End every wait: each `await` that a cell stands at throws {@link Interrupted}. */
export function endWaits(): void {
  for (const end of waiting) end(new Interrupted())
}

/** The same value or promise, with an end at an interrupt. */
export function wait(value: unknown): unknown {
  if (!isThenable(value)) return value
  return new Promise((resolve, reject) => {
    const settle =
      (go: (value: unknown) => void) =>
      (settled: unknown): void => {
        waiting.delete(reject)
        go(settled)
      }
    waiting.add(reject)
    value.then(settle(resolve), settle(reject))
  })
}

/** The same sequence, with an end at an interrupt. */
export function each(sequence: AsyncIterable<unknown> | Iterable<unknown>): AsyncIterable<unknown> {
  const inner = isAsync(sequence) ? sequence[Symbol.asyncIterator]() : eachOf(sequence)[Symbol.asyncIterator]()
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => wait(inner.next()) as Promise<IteratorResult<unknown>>, // what next gives
      return: async (value) => (await inner.return?.(value)) ?? { done: true, value: undefined },
    }),
  }
}

const isAsync = (sequence: AsyncIterable<unknown> | Iterable<unknown>): sequence is AsyncIterable<unknown> =>
  Symbol.asyncIterator in Object(sequence) // texts are sequences, too

async function* eachOf(sequence: Iterable<unknown>): AsyncGenerator {
  for (const value of sequence) yield await value
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  value !== null && (typeof value === 'object' || typeof value === 'function') && typeof (value as { then?: unknown }).then === 'function' // any object may have one
