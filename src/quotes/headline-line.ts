/** A text that opens with its headline: "Stahl: No talks before spring". */
import { claimOf, type Claim } from './claim.ts'
import { CLASS } from './classes.ts'
import { attributeHeadline } from './headlines.ts'
import { KIND, type Stretch, type Units } from './units.ts'

/** Characters; a longer first line is no headline. */
const LONGEST_HEADLINE = 200

/** The attribution in a first line that is a headline; null where it is none, or names nobody. */
export function headlineIn(units: Units, { from, to }: Stretch): Claim | null {
  const [start, end] = [units.start(from), units.end(to - 1)]
  if (end - start > LONGEST_HEADLINE || !isHeadline(units, { from, to })) return null
  const line = units.text.slice(start, end).replace(/\.$/, '')
  const { content, speaker } = attributeHeadline(line)
  if (speaker === null) return null
  const [said, source] = [line.indexOf(content), line.indexOf(speaker)]
  if (said < 0 || source < 0) return null
  const piece = within(units, { from, to }, start + said, start + said + content.length)
  const subject = within(units, { from, to }, start + source, start + source + speaker.length)
  if (!piece || !subject || (subject.from < piece.to && piece.from < subject.to)) return null
  const [first, second] = subject.from < piece.from ? [subject, piece] : [piece, subject]
  const cue = first.to < second.from ? { from: first.to, to: second.from } : second.to < to ? { from: second.to, to: second.to + 1 } : null
  return claimOf({ pieces: [piece], cue, verb: cue?.from ?? -1, subject })
}

/** Most words with a capital, or no full stop at the end. */
function isHeadline(units: Units, { from, to }: Stretch): boolean {
  if (!units.is(to - 1, KIND.stop) && units.quotedAt(to - 1) === undefined) return true
  let [capitals, words] = [0, 0]
  for (let i = from; i < to; i++) {
    if (!units.is(i, KIND.word)) continue
    words++
    if (units.has(i, CLASS.capital)) capitals++
  }
  return capitals * 3 >= words * 2
}

/** The units that lie in a stretch of text. */
function within(units: Units, { from, to }: Stretch, start: number, end: number): Stretch | null {
  let first = from
  while (first < to && units.start(first) < start) first++
  let last = first
  while (last < to && units.end(last) <= end) last++
  return last > first ? { from: first, to: last } : null
}
