import type { TopSpeakers } from '../analysis/top-speakers.ts'
import { chartWith, noDataChart, type ChartOptions, type ChartSpec, type Json } from './spec.ts'
import { BAR, FAINT_INK } from './theme.ts'
import { countWords, shortened } from './words.ts'

/** More bars than this do not fit on a screen. */
const SHOWN = 40
/** Letters of a role beside its bar. */
const ROLE_LETTERS = 36

/** Bars of the speakers who are quoted most, with their most frequent role. */
export function topSpeakersChart(answer: TopSpeakers, options: ChartOptions = {}): ChartSpec {
  const rows = answer.rows.slice(0, SHOWN)
  const caption = {
    title: 'Who is quoted most',
    notes: [
      `${countWords(answer.named, 'quotation')} with a speaker, of ${countWords(answer.quotes, 'quotation')}; the pieces of one count once.`,
      'Beside the bars: quotations, and the role that articles give the speaker most often.',
    ],
  }
  if (rows.length === 0) return noDataChart(caption, options)

  const y = {
    field: 'speaker',
    type: 'nominal',
    title: null,
    scale: { domain: rows.map(({ speaker }) => speaker) },
    axis: { ticks: false },
  }
  const x = { field: 'quotes', type: 'quantitative', title: 'Quotations', axis: { format: ',d', tickMinStep: 1, tickCount: 6 } }
  return chartWith(caption, options, {
    width: options.width ?? 420,
    height: options.height ?? { step: 22 },
    data: {
      values: rows.map(({ speaker, roles, quotes, articles, share }) => {
        const [role] = roles
        return {
          speaker,
          role: role ?? '',
          quotes,
          articles,
          share,
          words: role === undefined ? String(quotes) : `${quotes} · ${shortened(role, ROLE_LETTERS)}`,
        }
      }),
    },
    layer: [
      { mark: { type: 'bar', color: BAR }, encoding: { y, x, tooltip: TOOLTIP } },
      {
        mark: { type: 'text', align: 'left', dx: 6, color: FAINT_INK },
        encoding: { y, x, text: { field: 'words', type: 'nominal' } },
      },
    ],
  })
}

const TOOLTIP: Json = [
  { field: 'speaker', title: 'Speaker' },
  { field: 'role', title: 'Role' },
  { field: 'quotes', type: 'quantitative', title: 'Quotations', format: ',d' },
  { field: 'articles', type: 'quantitative', title: 'Articles', format: ',d' },
  { field: 'share', type: 'quantitative', title: 'Share of quotations', format: '.2~%' },
]
