/**
 * When stories are published and what they are about: the rhythm of a newsroom's days and weeks, the
 * seasons of its subjects, and three bursts.
 */
import { MINUTES_OF_DAY, isTwiceOrNever, minutesOf, weekdayOf } from './clock.mjs'
import { between, pickWeighted, poisson } from './random.mjs'

const FIRST = minutesOf(2020, 9, 1)
const DAYS = 365

/** Stories of a day, from Sunday; a day of the weekend has a third of a working day's. */
const MEANS = [1.6, 4.95, 5.2, 5.3, 5.2, 4.75, 1.7]

/** Weights of the hours 0 to 23: few by night, peaks before noon and in the afternoon. */
export const WORKING_HOURS = [0.4, 0.2, 0.1, 0.1, 0.1, 0.3, 0.9, 2.4, 5, 8, 12, 12.5, 8, 6.5, 8, 11.5, 12, 8.5, 5.5, 3.6, 2.4, 1.6, 1.1, 0.7]
const WEEKEND_HOURS = [0.6, 0.3, 0.2, 0.1, 0.1, 0.2, 0.5, 1.4, 4, 7, 10, 10, 8.5, 7, 7, 8, 8, 7, 6, 5, 4, 3, 2, 1]

/** Days on which hardly anything is published. */
const HOLIDAYS = new Set([
  '2020-12-25',
  '2020-12-31',
  '2021-01-01',
  '2021-01-02',
  '2021-01-07',
  '2021-05-02',
  '2021-05-03',
  '2021-06-28',
  '2021-08-24',
])

/** What happened within hours or days: subject, first and last minute, how many stories. */
const BURSTS = [
  { subject: 'energy', from: minutesOf(2020, 12, 17, 15, 5), to: minutesOf(2020, 12, 18, 13, 30), stories: 22, event: 0 },
  { subject: 'elections', from: minutesOf(2021, 3, 28, 19, 5), to: minutesOf(2021, 3, 29, 15, 50), stories: 44 },
  { subject: 'ports', from: minutesOf(2021, 6, 9, 9, 15), to: minutesOf(2021, 6, 9, 18, 40), stories: 13, event: 0 },
]

/** Each story's moment on Kyiv's clock, its subject, and for a burst its event; in order of time. */
export function scheduleOf(random) {
  const stories = []
  for (let day = 0; day < DAYS; day++) {
    const start = FIRST + day * MINUTES_OF_DAY
    const weekday = weekdayOf(start)
    const isWeekend = weekday === 0 || weekday === 6
    const isHoliday = HOLIDAYS.has(new Date(start * 60000).toISOString().slice(0, 10))
    const count = poisson(random, MEANS[weekday] * (isHoliday ? 0.25 : 1))
    const hours = (isWeekend || isHoliday ? WEEKEND_HOURS : WORKING_HOURS).map((weight, hour) => [hour, weight])
    for (let i = 0; i < count; i++) {
      const at = start + pickWeighted(random, hours) * 60 + between(random, 0, 59)
      stories.push({ at, subject: pickWeighted(random, Object.entries(weightsOf(day, isWeekend))) })
    }
  }
  for (const { subject, from, to, stories: count, event } of BURSTS)
    for (let i = 0; i < count; i++) stories.push({ at: between(random, from, to), subject, event })
  return stories.filter(({ at }) => !isTwiceOrNever(at)).sort((a, b) => a.at - b.at)
}

/** Weights of the subjects on a day of the corpus, counted from 1 September. */
function weightsOf(day, isWeekend) {
  const bell = (centre, width) => Math.exp(-(((day - centre) / width) ** 2) / 2)
  return {
    energy: 1 + 4.2 * bell(135, 32),
    ports: 1.1 + 0.7 * bell(250, 40),
    farming: 0.8 + 2.2 * bell(325, 28) + 1.1 * bell(215, 20),
    health: 1 + 1.3 * bell(150, 35),
    schools: 0.7 + 2.6 * bell(-4, 14) + 1.5 * bell(270, 18) + 2.2 * bell(362, 14),
    finance: 1.5,
    elections: 0.15 + 1.1 * bell(200, 18) + 5.5 * bell(208, 2.2),
    sport: (0.55 + 0.5 * bell(280, 45)) * (isWeekend ? 3 : 1),
    culture: (0.7 + 0.9 * bell(290, 35)) * (isWeekend ? 2.2 : 1),
  }
}
