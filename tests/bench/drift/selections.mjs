/**
 * Batches in which nothing changed, and other pages than usual were fetched: how likely a page is taken, 0 to 1, by the
 * batch's number and the page's text and truth. Their alarms are false ones.
 */
export const SELECTIONS = {
  'no change': () => 1,
  /** Nights and early mornings are twice as frequent as usual. */
  'more of the night': (_, { truth }) => (isNight(truth.published_local) ? 1 : 0.5),
  /** A weekend has half as much of the working hours. */
  weekend: (_, { truth }) => (isOffice(truth.published_local) ? 0.5 : 1),
  /** One section three times as frequent as usual, among the pages that print one. */
  'burst of a section': (number, { truth }, pool) => {
    const section = subjectOf(number, pool, (one) => one.truth.section)
    return truth.section === section ? 1 : truth.section === null ? 0.45 : 0.33
  },
  /** Stories with one of the tags three times as frequent as usual. */
  'burst of a tag': (number, { truth }, pool) => {
    const tag = subjectOf(number, pool, (one) => one.truth.tags[0])
    return truth.tags.includes(tag) ? 1 : 0.33
  },
}

const hourOf = (local) => (local ? Number(local.slice(11, 13)) : 12)
const isNight = (local) => hourOf(local) < 8 || hourOf(local) >= 21
const isOffice = (local) => hourOf(local) >= 9 && hourOf(local) < 18

/** What one page of the pool, another for each batch, is about: the next one that says so. */
function subjectOf(number, pool, read) {
  for (let at = (number * 31) % pool.length; ; at = (at + 1) % pool.length) {
    const subject = read(pool[at])
    if (subject) return subject
  }
}
