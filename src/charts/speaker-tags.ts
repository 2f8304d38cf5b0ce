import type { SpeakerTags } from '../analysis/speaker-tags.ts'
import { COLUMNS } from './pair-heat.ts'
import { chartWith, noDataChart, type ChartOptions, type ChartSpec, type Json } from './spec.ts'
import { HEAT, INK } from './theme.ts'
import { countWords } from './words.ts'

/** Rows and columns that still can be read. */
const SHOWN = 25

/** A heat map of speakers and the tags of the articles that quote them. */
export function speakerTagsChart(answer: SpeakerTags, options: ChartOptions = {}): ChartSpec {
  const speakers = distinct(answer.rows.map(({ speaker }) => speaker))
  const tags = distinct(answer.rows.map(({ tag }) => tag))
  const caption = {
    title: 'Who speaks about what',
    notes: [
      `${countWords(speakers.length, 'speaker')} and ${countWords(tags.length, 'tag')}, from ${countWords(answer.articles, 'article')} that quote somebody by name.`,
      'Numbers: articles that quote the speaker and carry the tag; colour: share of the speaker’s articles.',
    ],
  }
  if (answer.rows.length === 0) return noDataChart(caption, options)

  const rows = answer.rows.filter(({ speaker, tag }) => speakers.includes(speaker) && tags.includes(tag))
  const most = Math.max(...rows.map(({ share }) => share))
  const dark = { condition: { test: `datum.share > ${0.6 * most}`, value: '#ffffff' }, value: INK }
  return chartWith(caption, options, {
    width: options.width ?? { step: 34 },
    height: options.height ?? { step: 26 },
    data: { values: rows.map(({ speaker, tag, articles, share, lift }) => ({ speaker, tag, articles, share, lift })) },
    encoding: {
      x: { field: 'tag', type: 'nominal', title: null, scale: { domain: tags }, axis: COLUMNS },
      y: { field: 'speaker', type: 'nominal', title: null, scale: { domain: speakers }, axis: { ticks: false, domain: false } },
    },
    layer: [
      { mark: { type: 'rect', stroke: '#ffffff' }, encoding: { color: colourUpTo(most), tooltip: TOOLTIP } },
      {
        transform: [{ filter: 'datum.articles > 0' }],
        mark: { type: 'text', fontSize: 11 },
        encoding: { text: { field: 'articles', type: 'quantitative', format: ',d' }, color: dark },
      },
    ],
  })
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)].slice(0, SHOWN)

const colourUpTo = (most: number): Json => ({
  field: 'share',
  type: 'quantitative',
  title: 'Share of the speaker’s articles (%)',
  scale: { domain: [0, most === 0 ? 1 : most], range: HEAT },
  legend: { orient: 'bottom', format: '~%', gradientLength: 220, tickCount: 4 },
})

const TOOLTIP: Json = [
  { field: 'speaker', title: 'Speaker' },
  { field: 'tag', title: 'Tag' },
  { field: 'articles', type: 'quantitative', title: 'Articles', format: ',d' },
  { field: 'share', type: 'quantitative', title: 'Share of the speaker’s articles', format: '.2~%' },
  { field: 'lift', type: 'quantitative', title: 'Times more often than in all', format: '.2~f' },
]
