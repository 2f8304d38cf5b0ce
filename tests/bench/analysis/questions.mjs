/**
 * The questions of src/analysis/index.ts: the columns that each reads, how it is asked, and the same asked of DuckDB.
 *
 * SQL asks for the heaviest part, the counts; `figures` are those numbers of an answer, in the order in which SQL gives them.
 * Of trends it counts and does not smooth, and of bursts it has nothing to say: each state depends on the one before.
 */
import * as analysis from '../../../dist/analysis/index.js'

/**
 * @typedef {import('arquero').ColumnTable} ColumnTable
 * @typedef {import('../../../dist/notebook/index.js').News} News
 * @typedef {{ articles: ColumnTable, tags: ColumnTable, quotes: ColumnTable }} Tables those that `reads` names
 * @typedef {(string | number | null | undefined)[][]} Figures
 *
 * @typedef {object} Question
 * @property {Readonly<Partial<Record<keyof Tables, readonly string[]>>>} reads
 * @property {(tables: Tables) => any} ask
 * @property {(answer: any) => Figures} [figures]
 * @property {(news: News) => Promise<ColumnTable>} [sql] none where SQL cannot say it
 */

const TAGGED = ['article_id', 'tag']
const PIECES = ['article_id', 'position', 'group', 'speaker', 'resolved_by']

/** @type {Readonly<Record<string, Question>>} */
export const questions = {
  'tag-frequencies': {
    reads: { tags: TAGGED },
    ask: ({ tags }) => analysis.tagFrequencies(tags),
    figures: ({ rows }) => rows.map(({ tag, articles }) => [tag, articles]),
    sql: (news) => news.sql`select tag, count(distinct article_id) as articles from tags group by tag order by articles desc, tag`,
  },
  'tag-trends': {
    reads: { articles: ['article_id', 'published_at'], tags: TAGGED },
    ask: ({ articles, tags }) => analysis.tagTrends({ articles, tags }),
    figures: ({ rows }) => sorted(rows.filter(({ articles }) => articles > 0).map(({ tag, start, articles }) => [tag, start, articles])),
    sql: (news) => news.sql`
      with dated as (
        select distinct article_id, tag, cast(timezone('Europe/Kyiv', published_at) as date) as start
        from tags join articles using (article_id) where published_at is not null),
      followed as (select tag from dated group by tag order by count(*) desc, tag limit 5)
      select tag, start, count(*) as articles from dated where tag in (from followed) group by tag, start order by tag, start`,
  },
  'tag-pairs': {
    reads: { tags: TAGGED },
    ask: ({ tags }) => analysis.tagPairs(tags),
    figures: pairFigures,
    sql: (news) => news.sql`
      with held as (select distinct article_id, tag as name from tags),
      counts as (select name, count(*) as articles from held group by name),
      size as (select count(distinct article_id) as articles from held),
      pairs as (
        select one.name as one, other.name as other, count(*) as together
        from held as one join held as other on one.article_id = other.article_id and one.name < other.name
        group by one.name, other.name having count(*) >= 3),
      measured as (
        select one, other, together, together * size.articles / (a.articles * b.articles) as lift,
          ln(lift) / ln(size.articles / together) as npmi
        from pairs join counts as a on a.name = one join counts as b on b.name = other, size
        order by together desc, npmi desc, one, other limit 200)
      from measured order by one, other`,
  },
  'publication-times': {
    reads: { articles: ['published_at'] },
    ask: ({ articles }) => analysis.publicationTimes(articles),
    figures: ({ rows }) =>
      rows.filter(({ articles }) => articles > 0).map(({ zone, weekday, hour, articles }) => [zone, weekday, hour, articles]),
    sql: (news) => news.sql`
      with walls as (
        select zone, timezone(zone, published_at) as wall
        from articles, (values ('Europe/Kyiv'), ('UTC')) as zones(zone) where published_at is not null)
      select zone, isodow(wall) as weekday, hour(wall) as hour, count(*) as articles from walls group by all order by all`,
  },
  'publication-intervals': {
    reads: { articles: ['published_at'] },
    ask: ({ articles }) => analysis.publicationIntervals(articles),
    figures: ({ rows, median, p90, longest }) => [[rows.length, total(rows, 'minutes'), median, p90, longest.minutes]],
    sql: (news) => news.sql`
      with steps as (
        select (epoch_ms(published_at) - lag(epoch_ms(published_at)) over (order by published_at)) / 60000 as minutes
        from articles where published_at is not null)
      select count(minutes), sum(minutes), median(minutes), quantile_cont(minutes, 0.9), max(minutes) from steps`,
  },
  'publication-bursts': {
    reads: { articles: ['published_at'] },
    ask: ({ articles }) => analysis.publicationBursts(articles),
  },
  'publication-lag': {
    reads: { articles: ['article_id', 'published_at', 'published_local', 'header_date', 'crawled_after'] },
    ask: ({ articles }) => analysis.publicationLag(articles),
    figures: ({ rows, header, crawl }) =>
      Object.entries({ header, crawl }).map(([to, { articles, median, p90 }]) => {
        const lags = rows.filter((row) => row.to === to)
        return [articles, total(lags, 'hours'), lags[0].hours, median, p90, lags.at(-1).hours]
      }),
    sql: (news) => news.sql`
      with lags as (
        select 'header' as "to", (header_date - cast(published_local[:10] as date)) * 24 as hours from articles
        union all select 'crawl', (epoch_ms(crawled_after) - epoch_ms(published_at)) / 3600000 from articles)
      select count(hours), sum(hours), min(hours), median(hours), quantile_cont(hours, 0.9), max(hours) from lags group by "to" order by "to" desc`,
  },
  'top-speakers': {
    reads: { quotes: [...PIECES, 'speaker_role'] },
    ask: ({ quotes }) => analysis.topSpeakers(quotes),
    figures: ({ rows }) => rows.map(({ speaker, quotes, articles, roles }) => [speaker, quotes, articles, roles.join()]),
    sql: (news) => news.sql`
      with quotations as (
        select article_id, arg_min(speaker, position) as speaker, arg_min(speaker_role, position) as role
        from quotes group by article_id, "group"),
      top as (
        select speaker, count(*) as quotes, count(distinct article_id) as articles
        from quotations where speaker is not null group by speaker order by quotes desc, articles desc, speaker limit 20),
      roles as (
        select speaker, role, count(*) as times from quotations where speaker in (select speaker from top) and role is not null group by all)
      select speaker, any_value(quotes) as quotes, any_value(articles) as articles, string_agg(role, ',' order by times desc, role)
      from top left join roles using (speaker) group by speaker order by quotes desc, articles desc, speaker`,
  },
  'speaker-tags': {
    reads: { quotes: PIECES, tags: TAGGED },
    ask: ({ quotes, tags }) => analysis.speakerTags({ quotes, tags }),
    figures: ({ rows }) =>
      sorted(rows.filter(({ articles }) => articles > 0).map(({ speaker, tag, articles }) => [speaker, tag, articles])),
    sql: (news) => news.sql`
      with quotations as (select article_id, arg_min(speaker, position) as speaker from quotes group by article_id, "group"),
      top as (select speaker from quotations where speaker is not null group by speaker order by count(*) desc, speaker limit 12),
      quoted as (select distinct article_id, speaker from quotations where speaker in (from top)),
      carried as (select distinct article_id, tag from tags where article_id in (select article_id from quoted)),
      chosen as (select tag from carried group by tag order by count(*) desc, tag limit 12)
      select speaker, tag, count(*) as articles from quoted join carried using (article_id)
      where tag in (from chosen) group by speaker, tag order by speaker, tag`,
  },
  'cue-verbs': {
    reads: { quotes: [...PIECES, 'cue'] },
    ask: ({ quotes }) => analysis.cueVerbs(quotes),
    figures: ({ rows }) => sorted(rows.map(({ speaker, cue, quotes }) => [speaker, cue, quotes])),
    sql: (news) => news.sql`
      with quotations as (
        select arg_min(speaker, position) as speaker, lower(arg_min(cue, position)) as cue from quotes group by article_id, "group"),
      top as (select speaker from quotations where speaker is not null group by speaker order by count(*) desc, speaker limit 10),
      frequent as (select cue from quotations where cue is not null group by cue order by count(*) desc, cue limit 8),
      told as (
        select speaker, case when cue in (from frequent) then cue else 'other' end as cue from quotations where cue is not null)
      select 'all speakers' as speaker, cue, count(*) as quotes from told group by cue
      union all select speaker, cue, count(*) from told where speaker in (from top) group by speaker, cue order by speaker, cue`,
  },
  'quote-kinds': {
    reads: { quotes: [...PIECES, 'kind'] },
    ask: ({ quotes }) => analysis.quoteKinds(quotes),
    figures: ({ rows }) => sorted(rows.filter(({ quotes }) => quotes > 0).map(({ speaker, kind, quotes }) => [speaker, kind, quotes])),
    sql: (news) => news.sql`
      with quotations as (
        select arg_min(speaker, position) as speaker, case when min(kind) = max(kind) then min(kind) else 'mixed' end as kind
        from quotes group by article_id, "group"),
      top as (select speaker from quotations where speaker is not null group by speaker order by count(*) desc, speaker limit 10)
      select 'all speakers' as speaker, kind, count(*) as quotes from quotations group by kind
      union all select speaker, kind, count(*) from quotations where speaker in (from top) group by speaker, kind order by speaker, kind`,
  },
  'quoted-together': {
    reads: { quotes: ['article_id', 'speaker', 'resolved_by'] },
    ask: ({ quotes }) => analysis.quotedTogether(quotes),
    figures: pairFigures,
    sql: (news) => news.sql`
      with held as (select distinct article_id, speaker as name from quotes where speaker is not null),
      counts as (select name, count(*) as articles from held group by name),
      size as (select count(distinct article_id) as articles from held),
      pairs as (
        select one.name as one, other.name as other, count(*) as together
        from held as one join held as other on one.article_id = other.article_id and one.name < other.name
        group by one.name, other.name having count(*) >= 2),
      measured as (
        select one, other, together, together * size.articles / (a.articles * b.articles) as lift,
          ln(lift) / ln(size.articles / together) as npmi
        from pairs join counts as a on a.name = one join counts as b on b.name = other, size
        order by together desc, npmi desc, one, other limit 100)
      from measured order by one, other`,
  },
  'resolution-quality': {
    reads: { quotes: ['speaker', 'resolved_by', 'confidence'] },
    ask: ({ quotes }) => analysis.resolutionQuality(quotes),
    figures: ({ rows }) => rows.map(({ resolvedBy, quotes, named, confidence, lower }) => [resolvedBy, quotes, named, confidence, lower]),
    sql: (news) => news.sql`
      select resolved_by, count(*) as quotes, count(speaker) / count(*) as named,
        avg(confidence) filter (speaker is not null), quantile_cont(confidence, 0.25) filter (speaker is not null)
      from quotes group by resolved_by order by quotes desc, resolved_by`,
  },
}

/** @param {import('../../../dist/analysis/index.js').TagPairs} answer @returns {Figures} */
function pairFigures({ rows }) {
  return sorted(rows.map(({ one, other, together, lift, npmi }) => [one, other, together, lift, npmi]))
}

/** @param {readonly Record<string, any>[]} rows @param {string} column @returns {number} */
const total = (rows, column) => rows.reduce((sum, row) => sum + row[column], 0)

/** By the first cells, then by the second ones, in UTF-16 order. @param {Figures} figures */
function sorted(figures) {
  const key = (/** @type {Figures[number]} */ [first, second]) => `${first}\0${second}`
  return figures.sort((one, other) => (key(one) < key(other) ? -1 : 1))
}
