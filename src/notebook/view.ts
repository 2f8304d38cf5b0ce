/**
 * Values that know how to be shown: as text, and as a bundle.
 *
 * A value of the library carries its view under three symbols: one that the library itself reads, the
 * one that Deno and tidywire's kernel read, and the one by which Node (and so stock tslab) prints.
 */
import { inspect } from 'node:util'
import { JUPYTER_DISPLAY, type Bundle } from './host.ts'
import { isLastExpression, swallowLineFeed, tslabHost } from './tslab.ts'

export interface View {
  /** The value as plain text. */
  readonly text: () => string
  /** The value in all its forms, now. */
  readonly bundle: () => Bundle
  /** The same where making it may take its time; `bundle` where it is not given. */
  readonly later?: () => Promise<Bundle>
  /** True where `bundle` leaves out a form that `later` has, so that showing waits for that. */
  readonly isSlow?: boolean
}

/** Key of a value’s view. */
const VIEW = Symbol.for('tidywire.view')
/** A value that can be shown; the method is the one that Deno's kernel asks for. */
export interface Showable {
  [JUPYTER_DISPLAY](): Promise<Bundle>
}

/** The same value, carrying its view; the properties cannot be listed and stay off values derived from it. */
export function withView<Value extends object>(value: Value, view: View): Value & Showable {
  const hidden = {
    [VIEW]: view,
    [JUPYTER_DISPLAY]: async () => view.later?.() ?? view.bundle(),
    [inspect.custom]: (depth: number) => printed(view, depth),
  }
  for (const key of Object.getOwnPropertySymbols(hidden))
    Object.defineProperty(value, key, { value: hidden[key as keyof typeof hidden], configurable: true }) // its own symbols
  return value as Value & Showable // the method was just defined
}

/** The view that a value carries; undefined for values that carry none. */
export function carriedView(value: unknown): View | undefined {
  return typeof value === 'object' && value !== null && VIEW in value ? (value[VIEW] as View) : undefined // withView alone writes it
}

/** Node's depth for a value that is printed by itself, not inside another. */
const OUTERMOST = 2

/** What Node prints; as the last expression of a cell in stock tslab nothing, for the bundle is shown. */
function printed(view: View, depth: number): string {
  const tslab = depth === OUTERMOST && isLastExpression() ? tslabHost() : undefined
  if (!tslab) return view.text()
  const bundle = view.bundle()
  if (Object.keys(bundle).length > 0) tslab.show(bundle, {})
  swallowLineFeed()
  return ''
}
