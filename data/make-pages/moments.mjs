/** When a page's story was published: any working hour of the years that its form comes from. */
import { WORKING_HOURS } from '../make-corpus/calendar.mjs'
import { MINUTES_OF_DAY, isTwiceOrNever, minutesOf } from '../make-corpus/clock.mjs'
import { between, pickWeighted } from '../make-corpus/random.mjs'

const YEARS = { 2013: [minutesOf(2013, 2, 1), minutesOf(2014, 2, 1)] }
const LATER = [minutesOf(2019, 1, 1), minutesOf(2025, 12, 31)]

const HOURS = WORKING_HOURS.map((weight, hour) => [hour, weight])

/** Minutes on Kyiv's clock; no hour that the change of clocks doubled or skipped. */
export function momentOf(random, form) {
  const [first, last] = YEARS[form] ?? LATER
  const day = first + between(random, 0, (last - first) / MINUTES_OF_DAY) * MINUTES_OF_DAY
  const at = day + pickWeighted(random, HOURS) * 60 + between(random, 0, 59)
  return isTwiceOrNever(at) ? at + 120 : at
}

/** A moment some minutes to days before another. */
export function before(random, at, most) {
  const earlier = at - between(random, 1, most)
  return isTwiceOrNever(earlier) ? earlier - 120 : earlier
}
