/** The chart of each question. Adding one is a file and a line here. */
import type { Answer } from '../analysis/answer.ts'
import { UsageError } from '../failure.ts'
import { cueVerbsChart } from './cue-verbs.ts'
import { publicationBurstsChart } from './publication-bursts.ts'
import { publicationIntervalsChart } from './publication-intervals.ts'
import { publicationLagChart } from './publication-lag.ts'
import { publicationTimesChart } from './publication-times.ts'
import { quoteKindsChart } from './quote-kinds.ts'
import { quotedTogetherChart } from './quoted-together.ts'
import { resolutionQualityChart } from './resolution-quality.ts'
import { speakerTagsChart } from './speaker-tags.ts'
import type { ChartOptions, ChartSpec } from './spec.ts'
import { tagFrequenciesChart } from './tag-frequencies.ts'
import { tagPairsChart } from './tag-pairs.ts'
import { tagTrendsChart } from './tag-trends.ts'
import { topSpeakersChart } from './top-speakers.ts'

/** Every question with its chart, by its id. */
export const charts = {
  'tag-frequencies': tagFrequenciesChart,
  'tag-trends': tagTrendsChart,
  'tag-pairs': tagPairsChart,
  'publication-times': publicationTimesChart,
  'publication-intervals': publicationIntervalsChart,
  'publication-bursts': publicationBurstsChart,
  'publication-lag': publicationLagChart,
  'top-speakers': topSpeakersChart,
  'speaker-tags': speakerTagsChart,
  'cue-verbs': cueVerbsChart,
  'quote-kinds': quoteKindsChart,
  'quoted-together': quotedTogetherChart,
  'resolution-quality': resolutionQualityChart,
} as const

/**
 * The chart of an answer, found by its question; an answer without rows gives a chart that says so.
 *
 * @throws UsageError where the question has no chart.
 */
export function chartOf(answer: Answer, options: ChartOptions = {}): ChartSpec {
  const known: ReadonlyMap<string, Chart> = new Map(Object.entries(charts))
  const chart = known.get(answer.question)
  if (!chart) {
    throw new UsageError(`no chart for the question "${answer.question}"; charts are known for ${[...known.keys()].join(', ')}`)
  }
  return chart(answer as never, options) // the question says which answer it is, which a lookup by text cannot tell the compiler
}

/** Any of them: what one takes, another may not. */
type Chart = (answer: never, options?: ChartOptions) => ChartSpec

export type { ChartOptions, ChartSpec, Json, JsonObject } from './spec.ts'
