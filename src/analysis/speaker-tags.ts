/** What the articles are about in which speakers are quoted. */
import type { ColumnTable } from 'arquero'
import { lift } from './association.ts'
import type { Answer } from './answer.ts'
import { cellsOf } from './columns.ts'
import { incidenceOf, type Incidence } from './incidence.ts'
import { wholeNumber } from './options.ts'
import { mostQuoted, quotationsOf } from './quotations.ts'
import { mostFrequent } from './tally.ts'

export interface SpeakerTag {
  readonly speaker: string
  readonly tag: string
  /** Articles that quote the speaker and carry the tag. */
  readonly articles: number
  /** Part of the articles that quote the speaker, 0 to 1. */
  readonly share: number
  /** How many times more frequent the tag is there than in all articles that quote somebody by name. */
  readonly lift: number
}

export interface SpeakerTags extends Answer<'speaker-tags', SpeakerTag> {
  /** Articles that quote somebody by name: what lift compares with. */
  readonly articles: number
}

export interface SpeakerTagsOptions {
  /** How many speakers to give, 12 unless given. */
  readonly speakers?: number
  /** How many tags to give, 12 unless given. */
  readonly tags?: number
}

/** The tables of a question that joins the two. */
export interface SpeakerTagsTables {
  readonly quotes: ColumnTable
  readonly tags: ColumnTable
}

/**
 * Every one of the most quoted speakers with every one of the tags most frequent in the articles that quote them, also where
 * the two never meet; speakers and tags each in order of that frequency.
 */
export function speakerTags({ quotes, tags }: SpeakerTagsTables, options: SpeakerTagsOptions = {}): SpeakerTags {
  const speakerCount = wholeNumber('speakers', options.speakers ?? 12, 0)
  const tagCount = wholeNumber('tags', options.tags ?? 12, 0)
  const quotations = quotationsOf(quotes)
  const speakers = quotations.first('speaker')
  const quoted = incidenceOf(quotations.articles, speakers)
  const chosen = mostQuoted(speakers, speakerCount)
  const tagged = incidenceOf(cellsOf(tags, 'tags', 'article_id'), cellsOf(tags, 'tags', 'tag'))
  const carried = tagsByArticle(quoted, tagged)
  const articlesOf = articlesByName(quoted, chosen)
  const all = [...new Set([...articlesOf.values()].flat())]
  const nameOf = (tag: number): string => tagged.names[tag] ?? ''
  const frequencies = countTags(carried, all)
  const numberOf = new Map([...frequencies.keys()].map((tag) => [nameOf(tag), tag]))
  const chosenTags = mostFrequent(new Map([...frequencies].map(([tag, count]) => [nameOf(tag), count])), tagCount)
  const ofTag = countTags(carried, carried.keys())
  const rows = chosen.flatMap((speaker) => {
    const articles = articlesOf.get(speaker) ?? []
    const counts = countTags(carried, articles)
    return chosenTags.map(([name]) => {
      const tag = numberOf.get(name) ?? -1
      const together = counts.get(tag) ?? 0
      const joint = { together, one: articles.length, other: ofTag.get(tag) ?? 0, of: quoted.articles.size }
      return { speaker, tag: name, articles: together, share: together / articles.length, lift: lift(joint) }
    })
  })
  return { question: 'speaker-tags', rows, articles: quoted.articles.size }
}

/** The tags of each article that quotes somebody by name: articles by the numbers of `quoted`, tags by those of `tagged`. */
function tagsByArticle(quoted: Incidence, tagged: Incidence): (readonly number[])[] {
  const tags: (readonly number[])[] = []
  for (const [id, article] of quoted.articles) tags[article] = tagged.namesOf[tagged.articles.get(id) ?? -1] ?? []
  return tags
}

/** How many of these articles carry each tag. */
function countTags(carried: readonly (readonly number[])[], articles: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>()
  for (const article of articles) for (const tag of carried[article] ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return counts
}

function articlesByName({ names, namesOf }: Incidence, chosen: readonly string[]): Map<string, number[]> {
  const articles = new Map(chosen.map((name): [string, number[]] => [name, []]))
  for (const [article, held] of namesOf.entries()) for (const name of held) articles.get(names[name] ?? '')?.push(article)
  return articles
}
