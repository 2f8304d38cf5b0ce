/**
 * Charts as pictures, without a browser: the same spec gives the same bytes, on every machine and in every
 * time zone. Vega is loaded by the first picture; nothing is fetched, and nothing is written to the console.
 */
import { createRequire } from 'node:module'
import type { TopLevelSpec } from 'vega-lite'
import { UsageError } from '../failure.ts'
import type { ChartSpec } from './spec.ts'
import { textWidth } from './text-width.ts'
import { FONT } from './theme.ts'

export interface PNGOptions {
  /** Pixels of the picture for a pixel of the chart, 2 unless given. */
  readonly scale?: number
  /** Paths of more font files (TTF, OTF), for scripts that DejaVu Sans does not have, such as Chinese. */
  readonly fonts?: readonly string[]
}

/**
 * The chart as SVG.
 *
 * @throws UsageError where the spec does not compile, asks for data from elsewhere or links to code, with Vega's words.
 */
export function toSVG(spec: ChartSpec): Promise<string> {
  const svg = inTurn.then(() => drawn(spec))
  inTurn = svg.catch(() => undefined)
  return svg
}

/** One picture at a time: Vega counts the ids inside an SVG in one place for all. */
let inTurn: Promise<unknown> = Promise.resolve()

/**
 * The chart as PNG, its letters in DejaVu Sans (Latin, Greek, Cyrillic) or the fonts given.
 *
 * @throws UsageError as toSVG does, and where the scale is no number above 0.
 */
export async function toPNG(spec: ChartSpec, { scale = 2, fonts = [] }: PNGOptions = {}): Promise<Uint8Array> {
  if (!(scale > 0 && scale <= MOST_SCALE))
    throw new UsageError(`cannot draw at scale ${scale}; give a number above 0, at most ${MOST_SCALE}`)
  const svg = await toSVG(spec)
  const { Resvg } = await import('@resvg/resvg-js')
  const [family = ''] = FONT.split(',')
  const picture = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [...dejavu(), ...fonts], defaultFontFamily: family, sansSerifFamily: family },
    fitTo: { mode: 'zoom', value: scale },
  })
  return picture.render().asPng()
}

/** A page of a chart at this scale takes some hundred megabytes. */
const MOST_SCALE = 10

const dejavu = (): readonly string[] =>
  ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((file) => createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${file}`))

async function drawn(spec: ChartSpec): Promise<string> {
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')])
  const faults: string[] = []
  const quiet = vega.logger(vega.Error, undefined, (_, __, words) => faults.push(words.map(wordsOf).join(' ')))
  const refuse = (address: string): Promise<never> => {
    const words = `data from "${address}" are not fetched; put them into data.values`
    faults.push(words) // Vega only warns of data that do not come
    return Promise.reject(new Error(words))
  }
  const loader = vega.loader()
  const sanitize = async (address: string, options: Parameters<typeof loader.sanitize>[1]): Promise<{ href: string }> => {
    const isPage = options.context === 'href' && /^\s*data:/i.test(address) // a picture may be one, a page to go to may not
    const safe = isPage ? undefined : await loader.sanitize(address, options).catch(() => undefined)
    if (safe) return safe
    faults.push(`"${address}" is no link that a chart may carry; give it an address of http or https`)
    return { href: '' } // without one Vega ends the process
  }
  const metrics = measures(vega)
  metrics.width = textWidth
  try {
    vega.resetSVGDefIds()
    const { spec: compiled } = vegaLite.compile(structuredClone(spec) as unknown as TopLevelSpec, { logger: quiet }) // our type is a shorter one of the same JSON
    const view = new vega.View(vega.parse(compiled), { renderer: 'none', logger: quiet, loader: { ...loader, load: refuse, sanitize } })
    try {
      const svg = await view.toSVG()
      if (faults.length > 0) throw new Error(faults.join('; '))
      return svg
    } finally {
      view.finalize()
    }
  } catch (error) {
    throw new UsageError(`cannot draw this chart: ${wordsOf(error)}`)
  } finally {
    metrics.canvas(true) // as it was
  }
}

const wordsOf = (thing: unknown): string =>
  thing instanceof Error ? thing.message : typeof thing === 'string' ? thing : JSON.stringify(thing)

/** How Vega measures text: exported, though its types do not say so. */
interface Measures {
  width: typeof textWidth
  readonly canvas: (use: boolean) => void
}
const measures = (vega: object): Measures => (vega as { readonly textMetrics: Measures }).textMetrics
