/** A baseline as the text of its file, and back. The same baseline gives the same bytes: names stand in UTF-16 order. */
import { messageOf, UsageError } from '../failure.ts'
import { compileSchema } from '../json-schema.ts'
import { zeros, type Baseline } from './baseline.ts'
import { shortened, WRITTEN, type Recurrence } from './recurring.ts'
import { BASELINE_VERSION, baselineSchema } from './schema.ts'
import { compareText } from '../text/order.ts'

export function baselineFile(baseline: Baseline): string {
  const { dropped, lines } = shortened(baseline.lines, WRITTEN)
  const most = [...lines]
    .sort(([a, { pages: one }], [b, { pages: other }]) => other - one || compareText(a, b))
    .map(([form, { pages, isProse }]) => [form, pages, isProse])
  return `${JSON.stringify({ format: 'tidywire-baseline', version: BASELINE_VERSION, ...sorted({ ...baseline, lines: {} }), lines: { dropped, most } }, null, 1)}\n`
}

/** Objects with their names in order, at every depth. */
function sorted(value: object): object {
  const pairs = Object.entries(value).map(([name, inner]: [string, unknown]) => [name, isPlain(inner) ? sorted(inner) : inner] as const)
  return Object.fromEntries(pairs.sort(([a], [b]) => compareText(a, b)))
}
const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)

/** `name` is the file's, for the message. */
export function readBaseline(text: string, name: string): Baseline {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw unusable(name, `is no JSON (${messageOf(error)})`)
  }
  const isValid = compileSchema<File>(baselineSchema)
  if (!isValid(value)) {
    const [fault] = isValid.errors ?? []
    throw unusable(
      name,
      `is no baseline: at ${fault?.instancePath === '' ? '/' : (fault?.instancePath ?? '/')} it ${fault?.message ?? 'breaks its schema'}`,
    )
  }
  const { lines } = value
  const { pages, layouts, heads, parts, furniture, languages, problems, marks, paragraphs, tags, words, hours, stamps } = value
  const { days = zeros('days'), lags = zeros('lags') } = value
  return {
    ...{ pages, layouts, heads, parts, furniture, languages, problems, marks, paragraphs, tags, words, hours, stamps, days, lags },
    lines: { dropped: lines.dropped, lines: new Map(lines.most.map(([form, pages, isProse]) => [form, { pages, isProse }])) },
  }
}

const unusable = (name: string, what: string): UsageError =>
  new UsageError(`${name} ${what}; make it anew with tidywire baseline <inputs> -o ${name}`)

interface File extends Omit<Baseline, 'lines' | Later>, Partial<Pick<Baseline, Later>> {
  readonly format: string
  readonly version: number
  readonly lines: { readonly dropped: number; readonly most: readonly [form: string, pages: number, isProse: Recurrence['isProse']][] }
}
type Later = 'days' | 'lags'
