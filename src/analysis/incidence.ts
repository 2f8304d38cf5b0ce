/** Which articles carry which names (tags, speakers): both as numbers from 0, in order of their first rows. */

export interface Incidence {
  /** Number of each article that carries a name. */
  readonly articles: ReadonlyMap<string, number>
  readonly names: readonly string[]
  /** The names of each article, each once. */
  readonly namesOf: readonly (readonly number[])[]
  /** How many articles carry each name. */
  readonly counts: Uint32Array
}

/** Pairs of article and name, row by row; a row without a name adds nothing, a pair that comes again adds nothing. */
export function incidenceOf(articleIds: readonly string[], namesByRow: readonly (string | null)[]): Incidence {
  const articles = new Map<string, number>()
  const numbers = new Map<string, number>()
  const namesOf: number[][] = []
  let latest: string | undefined // rows of an article mostly stand together, so that most need no look-up
  let held: number[] = []
  for (let row = 0; row < articleIds.length; row++) {
    const id = articleIds[row]
    const name = namesByRow[row]
    if (id === undefined || name === undefined || name === null) continue
    let number = numbers.get(name)
    if (number === undefined) numbers.set(name, (number = numbers.size))
    if (id !== latest) {
      let article = articles.get(id)
      if (article === undefined) articles.set(id, (article = articles.size))
      held = namesOf[article] ??= []
      latest = id
    }
    if (!held.includes(number)) held.push(number)
  }
  const counts = new Uint32Array(numbers.size)
  for (const held of namesOf) for (const number of held) counts[number] = (counts[number] ?? 0) + 1
  return { articles, names: [...numbers.keys()], namesOf, counts }
}

/** Articles by name. */
export const countsByName = ({ names, counts }: Incidence): Map<string, number> => new Map(names.map((name, i) => [name, counts[i] ?? 0]))
