/**
 * What a chart is here: plain data in Vega-Lite 5, so that JupyterLab and VS Code draw it as it is, and
 * so that it can be saved, compared and changed by hand.
 */
import { theme } from './theme.ts'
import { wrap } from './words.ts'

/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/** A chart in Vega-Lite 5. */
export interface ChartSpec extends JsonObject {
  readonly $schema: string
}

export interface ChartOptions {
  /** Stands in place of the chart's own title. */
  readonly title?: string
  /** Width of the plot without labels and legends, in pixels. */
  readonly width?: number
  /** Height of the plot without labels and legends, in pixels. */
  readonly height?: number
}

/** What a chart says in words. */
export interface Caption {
  readonly title: string
  /** Sentences for the subtitle: how many, in which zone, what whiskers and shades mean. Each begins a line. */
  readonly notes: readonly string[]
}

const SCHEMA = 'https://vega.github.io/schema/vega-lite/v5.json'

/** Letters in a line of the title and of the subtitle: about 700 pixels in their sizes. */
const TITLE_LETTERS = 66
const NOTE_LETTERS = 100

/** A whole chart: the plot with its title, subtitle, description for screen readers, and theme. */
export function chartWith(caption: Caption, options: ChartOptions, plot: JsonObject): ChartSpec {
  const title = options.title ?? caption.title
  return {
    $schema: SCHEMA,
    description: [title, ...caption.notes].join(' '),
    title: { text: wrap(title, TITLE_LETTERS), subtitle: caption.notes.flatMap((note) => wrap(note, NOTE_LETTERS)) },
    ...plot,
    config: theme,
  }
}

/** What stands in place of a plot that would be empty. */
export function noDataChart(caption: Caption, options: ChartOptions): ChartSpec {
  return chartWith(caption, options, {
    width: options.width ?? 480,
    height: options.height ?? 60,
    data: { values: [{ words: 'No data: nothing in this data set answers the question.' }] },
    mark: { type: 'text', align: 'left', x: 0, color: '#5a5a5a', fontSize: 13 },
    encoding: { text: { field: 'words', type: 'nominal' } },
  })
}
