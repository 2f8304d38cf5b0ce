/** What every rule looks at: the units of a text, its cast, who is in focus, and whom it does not name. */
import type { RuleId } from '../scrape.ts'
import { memberOf, type Cast, type Gender, type Member } from './cast.ts'
import { Focus } from './focus.ts'
import { nameText } from './name-words.ts'
import type { Mention } from './names.ts'
import { nobody, settled, type Resolution } from './resolution.ts'
import type { Stretch, Units } from './units.ts'

/** The second best must weigh clearly less, or nobody is chosen. */
const TIE = 0.97

/** Among whom a mention chooses. */
interface Choice {
  readonly fits: (member: Member) => boolean
  /** Null where the mention tells none. */
  readonly gender?: Gender
  /** The first unit from which members in focus count. */
  readonly since?: number
}

export class Scene {
  readonly units: Units
  readonly cast: Cast
  readonly focus: Focus
  readonly #strangers = new Map<string, Member>()

  constructor(units: Units, cast: Cast, sentences: readonly Stretch[]) {
    this.units = units
    this.cast = cast
    this.focus = new Focus(units, cast, sentences)
  }

  /** The member in focus at unit `at` that fits; nobody where two fit equally well. */
  choose(rule: RuleId, at: number, { fits, gender = null, since = 0 }: Choice): Resolution {
    const candidates = this.focus.candidates(at, fits, gender, since)
    const [first, second] = candidates
    if (!first || !candidates.best) return { ...nobody('nobody'), candidates }
    if (second && second.weight >= first.weight * TIE) return { ...nobody('tie'), candidates }
    const share = second ? first.weight / (first.weight + second.weight) : 1
    return { ...settled(candidates.best, rule, Math.round(Math.min(0.95, share * (0.5 + first.weight / 2)) * 100) / 100), candidates }
  }

  /** A source whom the text does not name, called as the text calls it; nobody where even that says nothing. */
  asPrinted({ name, form }: Mention): Resolution {
    const text = nameText(this.units, name)
    if (this.units.lexicon.untold.has(text.toLowerCase())) return nobody('nobody')
    const member = form === 'people' ? null : this.#stranger(text, form === 'role' ? 'person' : 'organisation')
    return { ...nobody('unnamed'), name: text, kind: form === 'organisation' ? 'organisation' : 'role', confidence: 0.7, member }
  }

  /** Whom the text does not name can be meant by its next pronoun all the same. */
  #stranger(name: string, kind: Member['kind']): Member {
    const known = this.#strangers.get(name)
    if (known) return known
    const gender = kind === 'person' ? this.units.lexicon.genderOfRole(name.toLowerCase().split(' ').at(-1) ?? '') : null
    const member = memberOf({ name, kind, gender, isNamed: false })
    this.#strangers.set(name, member)
    return member
  }
}
