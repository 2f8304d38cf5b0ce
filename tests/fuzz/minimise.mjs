/** The smallest input that still shows a finding: stretches are taken out, halves first, while it does. */
import { spliced } from './mutators.mjs'

/** `shows` says whether bytes show it; it is asked at most so many times. */
export function minimise(bytes, shows, most = 4_000) {
  let [smallest, asked] = [bytes, 0]
  for (let length = smallest.length >> 1; length > 0; length = length > 1 ? length >> 1 : 0) {
    for (let at = 0; at < smallest.length && asked < most;) {
      const shorter = spliced(smallest, at, length, '')
      asked++
      if (shows(shorter)) smallest = shorter
      else at += length
    }
  }
  return smallest
}
