/** At which hours of the week articles come out. */
import type { ColumnTable } from 'arquero'
import type { Answer } from './answer.ts'
import { DAY, dayOf, HOME_ZONE, HOUR, wallClock, weekdayOf } from './local-time.ts'
import { publishedOf } from './published.ts'

export interface PublicationTime {
  /** The zone on whose clock weekday and hour are read. */
  readonly zone: string
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number
  /** 0 to 23. */
  readonly hour: number
  readonly articles: number
  /** Part of the articles with an hour, 0 to 1. */
  readonly share: number
}

export interface PublicationTimes extends Answer<'publication-times', PublicationTime> {
  readonly timeZone: string
  /** Articles with an hour of publishing. */
  readonly articles: number
  /** Articles without one; they are in no row. */
  readonly undated: number
  /** Articles of which only the day is known; they are in no row. */
  readonly dayOnly: number
}

export interface PublicationTimesOptions {
  /** IANA zone whose clock is read, 'Europe/Kyiv' unless given. */
  readonly timeZone?: string
  /** Whether the same follows on the clock of UTC; true unless given. */
  readonly compareUtc?: boolean
}

/** Every hour of the week from Monday on, also those without articles: on the zone's clock, then on that of UTC. No rows where no article has an hour. */
export function publicationTimes(articles: ColumnTable, options: PublicationTimesOptions = {}): PublicationTimes {
  const { timeZone = HOME_ZONE, compareUtc = true } = options
  const { instants, undated, dayOnly } = publishedOf(articles)
  const zones = compareUtc && timeZone !== 'UTC' ? [timeZone, 'UTC'] : [timeZone]
  return {
    question: 'publication-times',
    rows: zones.flatMap((zone) => weekOf(instants, zone)),
    timeZone,
    articles: instants.length,
    undated,
    dayOnly,
  }
}

function weekOf(instants: Float64Array, zone: string): PublicationTime[] {
  const toWall = wallClock(zone)
  const counts = new Array<number>(7 * 24).fill(0)
  for (const instant of instants) {
    const wall = toWall(instant)
    const day = dayOf(wall)
    const cell = (weekdayOf(day) - 1) * 24 + Math.floor((wall - day * DAY) / HOUR)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  if (instants.length === 0) return []
  return counts.map((articles, cell) => ({
    zone,
    weekday: Math.floor(cell / 24) + 1,
    hour: cell % 24,
    articles,
    share: articles / instants.length,
  }))
}
