/** Invented answers, one for each question, with names in Latin and Cyrillic letters, long and short. */
import type { CueVerbs } from '../../src/analysis/cue-verbs.ts'
import type { PublicationBursts } from '../../src/analysis/publication-bursts.ts'
import type { PublicationIntervals } from '../../src/analysis/publication-intervals.ts'
import type { PublicationLag } from '../../src/analysis/publication-lag.ts'
import type { PublicationTimes } from '../../src/analysis/publication-times.ts'
import type { QuoteKinds } from '../../src/analysis/quote-kinds.ts'
import type { QuotedTogether } from '../../src/analysis/quoted-together.ts'
import type { ResolutionQuality } from '../../src/analysis/resolution-quality.ts'
import type { SpeakerTags } from '../../src/analysis/speaker-tags.ts'
import type { TagFrequencies } from '../../src/analysis/tag-frequencies.ts'
import type { TagPairs } from '../../src/analysis/tag-pairs.ts'
import type { TagTrends } from '../../src/analysis/tag-trends.ts'
import type { TopSpeakers } from '../../src/analysis/top-speakers.ts'

/** Numbers from 0 to below 1 that look random and are the same each time (a linear congruential generator). */
function dice(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
}

const times = <T>(count: number, make: (i: number) => T): readonly T[] => Array.from({ length: count }, (_, i) => make(i))

export const TAGS = [
  'talne',
  'верховна рада',
  'energy',
  'національний банк україни',
  'port of norrland',
  'вибори',
  'ministry of foreign affairs of the northern isles',
  'covid-19',
  'імпорт',
  'rail',
  'харків',
  'gas transit',
  'agriculture',
  'кабмін',
  'fisheries',
  'imf',
  'sanctions',
  'освіта',
] as const

export const SPEAKERS = [
  'Lena Varga',
  'Олена Коваленко-Григоренко',
  'Olen Dask',
  'Northern Fisheries Union',
  'Мирослав Ткач',
  'Ministry of Foreign Affairs of the Northern Isles',
  'Ines Korda',
  'Dana Pellow',
  'Петро Лісовий',
  'Mara Lind',
  'Council of Ports',
  'neighbour',
] as const

export function tagFrequencies(count: number = TAGS.length): TagFrequencies {
  const rows = times(count, (i) => {
    const articles = Math.round(420 / (i + 1) ** 0.7)
    const share = articles / 1860
    return { tag: TAGS[i] ?? `tag ${i}`, articles, share, low: share * 0.88, high: share * 1.13 }
  })
  return { question: 'tag-frequencies', rows, articles: 1860, tags: Math.max(312, count) }
}

const dayAfter = (days: number): string => new Date(Date.UTC(2022, 0, 10 + days)).toISOString().slice(0, 10)

export function tagTrends(days = 90, tags: readonly string[] = TAGS.slice(0, 5)): TagTrends {
  const roll = dice(3)
  const rows = tags.flatMap((tag, t) => {
    const shares = times(days, (day) => Math.max(0, 0.06 + 0.05 * Math.sin(day / 11 + t) + 0.06 * (roll() - 0.5)))
    return times(days, (day) => {
      const near = shares.slice(Math.max(0, day - 1), day + 2)
      const of = 60
      const share = shares[day] ?? 0
      return {
        tag,
        start: dayAfter(day),
        articles: Math.round(share * of),
        of,
        share,
        smoothed: near.reduce((a, b) => a + b, 0) / near.length,
      }
    })
  })
  return { question: 'tag-trends', rows, per: 'day', timeZone: 'Europe/Kyiv', smooth: 3 }
}

/** Names in groups of three go together; others now and then. */
function pairs(names: readonly string[]): TagPairs['rows'] {
  const roll = dice(11)
  return names.flatMap((one, i) =>
    names.slice(i + 1).flatMap((other, j) => {
      const near = (i + 5 * (i % 3)) % 4 === (i + j + 1 + 5 * ((i + j + 1) % 3)) % 4
      const npmi = near ? 0.25 + 0.6 * roll() : -0.35 + 0.4 * roll()
      const together = Math.round(near ? 10 + 60 * roll() : 8 * roll())
      return together < 3
        ? []
        : [{ one, other, together, oneArticles: 240 - 9 * i, otherArticles: 240 - 9 * (i + j + 1), lift: 2 ** (4 * npmi), npmi }]
    }),
  )
}

export const tagPairs = (): TagPairs => ({ question: 'tag-pairs', rows: pairs(TAGS), articles: 1410, minimum: 3 })
export const quotedTogether = (): QuotedTogether => ({ question: 'quoted-together', rows: pairs(SPEAKERS), articles: 866 })

export function publicationTimes(): PublicationTimes {
  const zone = (name: string, shift: number): PublicationTimes['rows'] =>
    times(7 * 24, (cell) => {
      const [weekday, hour] = [1 + Math.floor(cell / 24), cell % 24]
      const local = (hour + shift) % 24
      const articles = Math.round((weekday > 5 ? 6 : 22) * Math.exp(-(((local - 13) / 4.2) ** 2)) * (1 + 0.2 * Math.sin(cell)))
      return { zone: name, weekday, hour, articles, share: articles / 1760 }
    })
  const rows = [...zone('Europe/Kyiv', 0), ...zone('UTC', 2)]
  return { question: 'publication-times', rows, timeZone: 'Europe/Kyiv', articles: 1760, undated: 14, dayOnly: 0 }
}

export function publicationIntervals(count = 1759): PublicationIntervals {
  const roll = dice(5)
  let at = Date.UTC(2022, 0, 12, 6)
  const rows = times(count, () => {
    const minutes = Math.floor(-14 * Math.log(1 - roll()) * (roll() < 0.07 ? 45 : 1))
    const from = new Date(at)
    at += minutes * 60_000
    return { from, to: new Date(at), minutes }
  })
  const sorted = rows.map(({ minutes }) => minutes).sort((a, b) => a - b)
  const longest = rows.reduce<(typeof rows)[number] | null>((most, row) => (most && most.minutes >= row.minutes ? most : row), null)
  const part = (p: number): number | null => sorted[Math.floor(p * (sorted.length - 1))] ?? null
  return {
    question: 'publication-intervals',
    rows,
    median: part(0.5),
    p90: part(0.9),
    longest,
    articles: count + 1,
    undated: 14,
    dayOnly: 0,
  }
}

export function publicationBursts(count = 9): PublicationBursts {
  const roll = dice(7)
  const rows = times(count, (i) => {
    const start = new Date(Date.UTC(2022, 0, 12) + ((i + roll()) * 90 * 86_400_000) / Math.max(count, 1))
    const minutes = Math.round(40 + 3000 * roll() ** 2)
    const rate = 4 + 30 * roll()
    return {
      start,
      end: new Date(start.getTime() + minutes * 60_000),
      articles: 1 + Math.round((rate * minutes) / 60),
      minutes,
      rate,
      usualRate: 0.82,
    }
  })
  return { question: 'publication-bursts', rows, articles: 1760, dayOnly: 0, usualRate: 0.82 }
}

export function publicationLag(): PublicationLag {
  const roll = dice(9)
  const rows = [
    ...times(300, (i) => ({
      to: 'header' as const,
      hours: 24 * (i < 4 ? -1 : Math.floor(-9 * Math.log(1 - roll()) - 0.6 * roll() + 0.3)),
      articleId: `a:${i}`,
    })),
    ...times(240, (i) => ({ to: 'crawl' as const, hours: -400 * Math.log(1 - roll()) * roll() ** 2, articleId: `a:${i}` })),
  ]
  return {
    question: 'publication-lag',
    rows,
    header: { articles: 300, median: 120, p90: 480 },
    crawl: { articles: 240, median: 61.5, p90: 700.4 },
    dayOnly: 0,
  }
}

const ROLES = [
  'mayor',
  'голова Національного банку України',
  'harbour master',
  'spokesperson of the ministry for the development of ports and fisheries',
]

export function topSpeakers(): TopSpeakers {
  const rows = SPEAKERS.map((speaker, i) => {
    const quotes = Math.round(96 / (i + 1) ** 0.6)
    const role = ROLES[i % 5]
    return { speaker, roles: role === undefined ? [] : [role], quotes, articles: Math.ceil(quotes / 2), share: quotes / 1204 }
  })
  return { question: 'top-speakers', rows, quotes: 1391, named: 1204 }
}

export function speakerTags(): SpeakerTags {
  const roll = dice(13)
  const rows = SPEAKERS.flatMap((speaker) =>
    TAGS.slice(0, 12).map((tag) => {
      const articles = Math.floor(roll() ** 4 * 40)
      return { speaker, tag, articles, share: articles / 48, lift: articles / 9 }
    }),
  )
  return { question: 'speaker-tags', rows, articles: 866 }
}

const CUES = ['said', 'заявив', 'told', 'according to', 'added', 'повідомила', 'wrote on facebook', 'noted', 'other']

export function cueVerbs(): CueVerbs {
  const roll = dice(17)
  const rows = ['all speakers', ...SPEAKERS.slice(0, 10)].flatMap((speaker, s) => {
    const counts = CUES.map((_, i) => Math.round((s === 0 ? 400 : 40) * (roll() / (i + 1))))
    const all = counts.reduce((sum, n) => sum + n, 0)
    return CUES.map((cue, i) => ({ speaker, cue, quotes: counts[i] ?? 0, share: (counts[i] ?? 0) / all }))
  })
  return { question: 'cue-verbs', rows }
}

export function quoteKinds(): QuoteKinds {
  const roll = dice(19)
  const rows = ['all speakers', ...SPEAKERS.slice(0, 10)].flatMap((speaker, s) => {
    const counts = (['direct', 'mixed', 'indirect'] as const).map((kind) => ({
      kind,
      quotes: Math.round((s === 0 ? 600 : 60 / s) * (0.2 + roll())),
    }))
    const all = counts.reduce((sum, { quotes }) => sum + quotes, 0)
    const half = 0.9 / Math.sqrt(all)
    return counts.map(({ kind, quotes }) => {
      const share = quotes / all
      return { speaker, kind, quotes, share, low: Math.max(0, share - half), high: Math.min(1, share + half) }
    })
  })
  return { question: 'quote-kinds', rows }
}

export function resolutionQuality(): ResolutionQuality {
  const rules = [
    'name',
    'title',
    'same-quotation',
    'pronoun-focus',
    'kind-of-body',
    'role-of-the-last',
    'paragraph-before',
    'acronym',
    'tie',
    'nobody',
  ] as const
  const rows = rules.map((resolvedBy, i) => {
    const quotes = Math.round(640 / (i + 1) ** 1.2)
    const named = i > 7 ? 0 : 1
    const confidence = named === 0 ? null : 0.96 - 0.07 * i
    return { resolvedBy, quotes, share: quotes / 1500, named, confidence, lower: confidence === null ? null : confidence - 0.03 - 0.03 * i }
  })
  return { question: 'resolution-quality', rows, quotes: 1500, named: 1438 }
}

export const answers = {
  'tag-frequencies': tagFrequencies(),
  'tag-trends': tagTrends(),
  'tag-pairs': tagPairs(),
  'publication-times': publicationTimes(),
  'publication-intervals': publicationIntervals(),
  'publication-bursts': publicationBursts(),
  'publication-lag': publicationLag(),
  'top-speakers': topSpeakers(),
  'speaker-tags': speakerTags(),
  'cue-verbs': cueVerbs(),
  'quote-kinds': quoteKinds(),
  'quoted-together': quotedTogether(),
  'resolution-quality': resolutionQuality(),
} as const
