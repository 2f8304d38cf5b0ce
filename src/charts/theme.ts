/**
 * How all charts look: one palette, one set of fonts, a white ground of its own, so that a chart reads
 * the same on a light and on a dark page.
 */
import type { Json } from './spec.ts'

/** Colours that people with the common kinds of colour blindness can tell apart: Okabe and Ito, "Color Universal Design" (2008). */
export const CATEGORIES = ['#0072B2', '#E69F00', '#009E73', '#CC79A7', '#56B4E9', '#D55E00', '#F0E442', '#000000'] as const

/** Light to dark in one hue, evenly spaced in lightness (ColorBrewer "Blues"); the first step is "next to none". */
export const HEAT = ['#f4f8fc', '#d6e6f4', '#abd0e6', '#6aaed6', '#3787c0', '#105ba4', '#08306b'] as const

/** Blue, grey white, orange (ColorBrewer "PuOr" with a blue end): below, as by chance, above. */
export const DIVERGING = ['#2166ac', '#67a9cf', '#d1e5f0', '#f7f7f7', '#fee0b6', '#f1a340', '#b35806'] as const

/** Bars: light enough for dark whiskers and words. */
export const BAR = CATEGORIES[4]
export const BLUE = CATEGORIES[0]
export const RED = CATEGORIES[5]
export const GREY = '#bdbdbd'
export const INK = '#222222'
export const FAINT_INK = '#5a5a5a'
/** The ground of cells of which nothing is known. */
export const NO_CELL = '#ededed'

/** DejaVu Sans has Latin, Greek and Cyrillic, and is what `toPNG` draws with. */
export const FONT = 'DejaVu Sans, Verdana, sans-serif'

/** Colours that need white letters on them. */
const DARK: readonly string[] = ['#0072B2', '#D55E00', '#000000']
export const inkOn = (colour: string): string => (DARK.includes(colour) ? '#ffffff' : INK)

/** Labels longer than this many pixels end in an ellipsis; the whole text is in the tooltip. */
const LABEL_LIMIT = 260

export const theme: Json = {
  background: '#ffffff',
  padding: 12,
  font: FONT,
  view: { stroke: null },
  title: {
    anchor: 'start',
    frame: 'bounds',
    fontSize: 14,
    fontWeight: 'bold',
    color: INK,
    subtitleFontSize: 12,
    subtitleColor: FAINT_INK,
    subtitlePadding: 6,
    lineHeight: 18,
    subtitleLineHeight: 16,
    offset: 14,
  },
  axis: {
    labelFontSize: 12,
    labelColor: INK,
    labelLimit: LABEL_LIMIT,
    labelPadding: 5,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    titleColor: FAINT_INK,
    titlePadding: 10,
    gridColor: '#e4e4e4',
    domainColor: '#8a8a8a',
    tickColor: '#8a8a8a',
  },
  legend: {
    labelFontSize: 12,
    labelColor: INK,
    labelLimit: 200,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    titleColor: FAINT_INK,
    titleLimit: 400,
    symbolLimit: 0,
  },
  text: { fontSize: 12, color: INK },
  range: { category: CATEGORIES, heatmap: HEAT, ramp: HEAT, diverging: DIVERGING },
}
