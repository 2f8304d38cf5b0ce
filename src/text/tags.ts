/**
 * Lines of tags: a label, then words that begin with '#'.
 */

/** The tags as printed, with '#', in order; undefined where the line is no list of tags. */
export function readTags(text: string, labels: readonly string[]): string[] | undefined {
  const label = labels.find((l) => text.startsWith(l))
  if (label === undefined) return undefined
  const words = text
    .slice(label.length)
    .split(/[ ,;]+/)
    .filter((w) => w !== '')
  return words.every((w) => w.length > 1 && w.startsWith('#')) ? words : undefined
}

/** One spelling for one tag: without '#', NFC, lower case. */
export function normaliseTag(label: string): string {
  return label.replace(/^#+/, '').normalize('NFC').toLowerCase()
}
