/** How a value is shown: the first view that fits it, and the bundle that the view gives. */
import { inspect } from 'node:util'
import { chart, isChartSpec } from './chart.ts'
import { gridOf } from './grid.ts'
import { JUPYTER_DISPLAY, type Bundle } from './host.ts'
import { viewOfGrid } from './table-view.ts'
import { carriedView, type View } from './view.ts'

/** The bundle of any value; what a kernel shows for the last expression of a cell. */
export async function bundleOf(value: unknown): Promise<Bundle> {
  const foreign = foreignBundle(value)
  if (foreign !== undefined) return foreign
  const view = viewOf(value)
  return view.later?.() ?? view.bundle()
}

/** What a value of another library says of itself, by `Symbol.for('Jupyter.display')`; undefined where it says nothing. */
export function foreignBundle(value: unknown): Bundle | Promise<Bundle> | undefined {
  if (typeof value !== 'object' || value === null || carriedView(value)) return undefined
  const method: unknown = Reflect.get(value, JUPYTER_DISPLAY)
  return typeof method === 'function' ? (method.call(value) as Bundle | Promise<Bundle>) : undefined // the protocol’s promise
}

/** The view of any value but a foreign one. */
export function viewOf(value: unknown): View {
  const carried = carriedView(value)
  if (carried) return carried
  const grid = gridOf(value)
  if (grid) return viewOf(viewOfGrid(grid))
  if (isChartSpec(value)) return viewOf(chart(value))
  const text = typeof value === 'string' ? value : inspect(value)
  return { text: () => text, bundle: () => ({ 'text/plain': text }) }
}
