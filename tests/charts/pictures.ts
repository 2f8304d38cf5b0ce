/** Every question as the README tells of it, and its answer from the corpus in notebooks/dataset. */
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import type { charts } from '../../src/charts/index.ts'
import type { Charted } from '../../src/notebook/chart.ts'
import * as notebook from '../../src/notebook/index.ts'

export type Question = keyof typeof charts

/** In the order of the README: what a reader asks, and the call that answers, as it is printed and run. */
export const questions: readonly (readonly [id: Question, asks: string, call: string])[] = [
  [
    'tag-frequencies',
    'Which tags fill the news? Shares with 95 % intervals.',
    'tagFrequencies(tags, { top: 15, articles: articles.numRows() })',
  ],
  [
    'tag-trends',
    'How does their share change? By day, week or month, smoothed or not.',
    "tagTrends({ articles, tags }, { per: 'week', tags: ['energy', 'agriculture', 'elections'] })",
  ],
  ['tag-pairs', 'Which tags go together? Counts, lift, normalised PMI.', 'tagPairs(tags, { minimum: 5 })'],
  ['publication-times', 'At which hours of the week, on whose clock?', 'publicationTimes(articles)'],
  ['publication-intervals', 'How long are the pauses?', 'publicationIntervals(articles)'],
  ['publication-bursts', 'When did much come at once? (Kleinberg 2002)', 'publicationBursts(articles)'],
  ['publication-lag', 'How late was the scrape?', 'publicationLag(articles)'],
  ['top-speakers', 'Who is quoted most, and as what?', 'topSpeakers(quotes, { top: 15 })'],
  ['speaker-tags', 'Who speaks about what?', 'speakerTags({ quotes, tags }, { speakers: 10, tags: 10 })'],
  ['cue-verbs', 'With which verbs are they quoted?', 'cueVerbs(quotes, { speakers: 8, cues: 7 })'],
  ['quote-kinds', 'In their own words, or paraphrased?', 'quoteKinds(quotes)'],
  ['quoted-together', 'Who is quoted in one article?', 'quotedTogether(quotes, { minimum: 5 })'],
  ['resolution-quality', 'By which rule were speakers found, and how surely?', 'resolutionQuality(quotes)'],
]

/** What the calls give on the corpus, by question. */
export async function answersOfCorpus(): Promise<readonly (readonly [id: Question, answer: Charted])[]> {
  const news = await notebook.openDataset(fileURLToPath(new URL('../../notebooks/dataset', import.meta.url)))
  const tables = { articles: await news.table('articles'), tags: await news.table('tags'), quotes: await news.table('quotes') }
  return questions.map(([id, , call]) => [id, runInNewContext(call, { ...notebook, ...tables }) as Charted]) // each call is a question's
}
