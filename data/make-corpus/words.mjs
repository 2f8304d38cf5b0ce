/** Sentences from templates: `{two|three}` chooses, `{3-9}` counts, `{n1:3-9}` counts once a story, `{town}` names. */
import { dayOf, monthOf, weekdayOf } from './clock.mjs'
import { between, pick, shuffled } from './random.mjs'

const TOWNS =
  'Verkhivsk Kalynohrad Zelenopil Yasnohirsk Dubrovytsk Sosnohirsk Bilobereh Vyshnepil Krynychansk Hlybokopil Teplovodsk Tykhobereh Medvezhynsk Lozovatsk Richytsk Ridkodubsk Khmelivsk Ostrivets-Nyzhnii'.split(
    ' ',
  )
const REGIONS = ['Kalynohrad', 'Verkhivsk', 'Zelenopil', 'Bilobereh', 'Richytsk']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** What the slots of one story stand for. */
export function slotsOf(random, subject, at) {
  const [town, town2] = shuffled(random, TOWNS)
  return {
    town,
    town2,
    region: pick(random, REGIONS),
    firm: pick(random, subject.firms),
    month: MONTHS[(monthOf(at) + between(random, 1, 3)) % 12],
    lastmonth: MONTHS[(monthOf(at) + 11) % 12],
    weekday: WEEKDAYS[weekdayOf(at)],
    day: dayOf(at),
  }
}

/** The sentence with its slots filled; numbers that are named are kept in `slots` for the rest of the story. */
export function fill(random, template, slots) {
  return template.replace(/\{([^}]+)\}/g, (_, slot) => {
    const named = /^(n\d):(\d+)-(\d+)$/.exec(slot)
    if (named) return (slots[named[1]] ??= grouped(between(random, Number(named[2]), Number(named[3]))))
    const range = /^(\d+)-(\d+)$/.exec(slot)
    if (range) return grouped(between(random, Number(range[1]), Number(range[2])))
    if (slot.includes('|')) return pick(random, slot.split('|'))
    if (!(slot in slots)) throw new Error(`no slot {${slot}} in: ${template}`)
    return slots[slot]
  })
}

const grouped = (count) => (count >= 1000 ? `${Math.floor(count / 1000)},${String(count % 1000).padStart(3, '0')}` : String(count))

export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)

/** Takes items from a list in chance order, none twice; begins anew when all were taken. */
export function dealer(random, list) {
  let rest = []
  return () => {
    if (rest.length === 0) rest = shuffled(random, list)
    return rest.pop()
  }
}
