/** The other end of `toSVGNow`: a thread that draws what it is sent, and wakes the sender. */
import { workerData, type MessagePort } from 'node:worker_threads'
import { messageOf, UsageError } from '../failure.ts'
import { toSVG } from './render.ts'
import type { ChartSpec } from './spec.ts'

export interface ToDraw {
  readonly spec: ChartSpec
  /** Shared with the sender, who waits until its first element is no longer 0. */
  readonly done: Int32Array
}

export type Drawn =
  | { readonly svg: string }
  | {
      readonly svg?: never
      readonly message: string
      /** Whether the spec is to blame. */
      readonly isUse: boolean
    }

const port = workerData as MessagePort // render-now.ts starts this file, and gives it just this
port.on('message', (toDraw: ToDraw) => {
  void draw(toDraw)
})

async function draw({ spec, done }: ToDraw): Promise<void> {
  port.postMessage(await drawn(spec))
  Atomics.store(done, 0, 1)
  Atomics.notify(done, 0)
}

async function drawn(spec: ChartSpec): Promise<Drawn> {
  try {
    return { svg: await toSVG(spec) }
  } catch (error) {
    return { message: messageOf(error), isUse: error instanceof UsageError }
  }
}
