/** Showing a value in the midst of a cell, and showing another in the same place later. */
import { randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import { foreignBundle, viewOf } from './bundle.ts'
import type { Bundle, Host, ShowOptions } from './host.ts'
import { presentHost } from './hosts.ts'
import { withView, type Showable } from './view.ts'

/** A place that a value is shown in. */
export interface Display extends Showable {
  readonly id: string
  /** Show another value in the same place; the console prints it as well. */
  readonly update: (value: unknown) => void
}

/**
 * Show a value now: tables and charts as such, everything else as text. The handle shows another value
 * in its place; as the last expression of a cell it shows nothing. An `id` that was used before names
 * the same place for its `update`.
 */
export function display(value: unknown, { id = randomUUID() }: { readonly id?: string } = {}): Display {
  let pending = show(value, { id })
  const update = (next: unknown): void => {
    const shown = (): Promise<void> | undefined => show(next, { id, update: true })
    pending = pending ? pending.then(shown) : shown()
  }
  const handle = { id, update }
  return withView(handle, { text: () => '', bundle: () => ({}) })
}

function show(value: unknown, options: ShowOptions): Promise<void> | undefined {
  const host = presentHost()
  const foreign = foreignBundle(value)
  const view = viewOf(value)
  if (foreign !== undefined) return showLater(host, foreign, options)
  if (host.isText) host.show({ 'text/plain': view.text() }, options)
  else if (view.isSlow && view.later) return showLater(host, view.later(), options)
  else host.show(view.bundle(), options)
  return undefined
}

/** Show what a promise brings, or the error where it fails. */
function showLater(host: Host, bundle: Bundle | Promise<Bundle>, options: ShowOptions): Promise<void> {
  const shown = Promise.resolve(bundle).then(
    (done) => host.show(done, options),
    (error: unknown) => host.show({ 'text/plain': inspect(error) }, options),
  )
  host.hold?.(shown)
  return shown
}
