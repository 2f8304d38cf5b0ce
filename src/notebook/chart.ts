/** Charts as they are shown: interactive where the front end draws Vega-Lite, else as SVG, and as PNG on request. */
import { isAnswer } from './grid.ts'
import type { Bundle } from './host.ts'
import { withView, type Showable } from './view.ts'
import { chartOf } from '../charts/index.ts'
import { toSVGNow } from '../charts/render-now.ts'
import { toPNG, toSVG } from '../charts/render.ts'
import type { ChartOptions as SpecOptions, ChartSpec } from '../charts/spec.ts'

export interface ChartOptions extends SpecOptions {
  /** Also carry the chart as PNG, for places that show neither Vega-Lite nor SVG. */
  readonly png?: boolean
}

/** The answers that have a chart. */
export type Charted = Parameters<typeof chartOf>[0]

/** A chart that is ready to be shown. */
export interface Chart extends Showable {
  /** In Vega-Lite 5: plain data, to be changed and given to `chart` again. */
  readonly spec: ChartSpec
  readonly toSVG: () => Promise<string>
  /** The bytes of a PNG file. */
  readonly toPNG: () => Promise<Uint8Array>
}

/** The MIME type that JupyterLab and VS Code draw; no front end of them knows a newer one. */
const VEGA_LITE = 'application/vnd.vegalite.v5+json'

/** The chart of an answer, or of a Vega-Lite spec of one’s own. The options of an answer’s chart do not change a spec. */
export function chart(value: Charted | ChartSpec, { png = false, ...options }: ChartOptions = {}): Chart {
  const spec = isChartSpec(value) ? value : chartOf(value, options)
  const text = `${titleOf(spec)}${sizeOf(isAnswer(value) ? value : spec)}`
  const bundle = (svg: string): Bundle => ({ [VEGA_LITE]: spec, 'image/svg+xml': svg, 'text/plain': text })
  const withPng = async (): Promise<Bundle> => ({
    ...bundle(await toSVG(spec)),
    'image/png': Buffer.from(await toPNG(spec, {})).toString('base64'),
  })
  return withView(
    { spec, toSVG: () => toSVG(spec), toPNG: () => toPNG(spec, {}) },
    { text: () => text, bundle: () => bundle(toSVGNow(spec)), later: png ? withPng : async () => bundle(await toSVG(spec)), isSlow: png },
  )
}

/** True for plain data that says of itself that it is Vega-Lite. */
export function isChartSpec(value: unknown): value is ChartSpec {
  return (
    typeof value === 'object' &&
    value !== null &&
    '$schema' in value &&
    typeof value.$schema === 'string' &&
    value.$schema.includes('vega-lite')
  )
}

/** The title in one line; `chart` for a spec without one. */
function titleOf({ title }: ChartSpec): string {
  const text = typeof title === 'object' && title !== null && 'text' in title ? title.text : title
  if (typeof text === 'string') return text
  return Array.isArray(text) ? text.join(' ') : 'chart'
}

/** How much the chart tells of: the articles or quotations of an answer, the values of a spec. */
function sizeOf(of: object): string {
  const counts = ['articles', 'quotes'].map((name) => [name, Reflect.get(of, name)] as const).filter(([, n]) => typeof n === 'number')
  if (counts.length > 0) return ` (${counts.map(([name, n]) => `${name}: ${String(n)}`).join(', ')})`
  const data: unknown = Reflect.get(of, 'data')
  const values: unknown = Reflect.get(of, 'rows') ?? (typeof data === 'object' && data !== null ? Reflect.get(data, 'values') : undefined)
  return Array.isArray(values) ? ` (n = ${values.length})` : ''
}
