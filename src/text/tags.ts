/**
 * Lines of tags: a label, then words that begin with '#', or any words with commas between.
 */

/** The tags as printed, with '#' where they have it, in order; undefined where the line is no list of tags. */
export function readTags(text: string, labels: readonly string[], by: 'hash' | 'comma' = 'hash'): string[] | undefined {
  const label = labels.find((l) => text.startsWith(l))
  if (label === undefined) return undefined
  const rest = text.slice(label.length)
  if (by === 'comma') return commaTags(rest)
  const words = rest.split(/[ ,;]+/).filter((w) => w !== '')
  return words.every((w) => w.length > 1 && w.startsWith('#')) ? words : undefined
}

/** A tag has at most six words: more is a sentence that happens to begin as the label does. */
function commaTags(rest: string): string[] | undefined {
  const tags = rest
    .split(/[,;]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
  return tags.every((tag) => tag.split(' ').length <= 6) ? tags : undefined
}

/** One spelling for one tag: without '#', NFC, lower case. */
export function normaliseTag(label: string): string {
  return label.replace(/^#+/, '').normalize('NFC').toLowerCase()
}
