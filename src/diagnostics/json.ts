/** One JSON document for programs: the outcome, and the groups with exact counts and their samples. */
import { safeJson } from '../text/shown.ts'
import { digested } from './report.ts'

export const json = digested('json', 'one document: the outcome, counts, samples of each problem', 20, ({ groups, outcome }) => {
  const { pages, refused, found, failures } = outcome
  return `${safeJson(
    {
      passed: failures.length === 0,
      failures,
      pages,
      refused,
      found,
      problems: groups.map(({ code, severity, count, samples }) => ({ code, severity, count, shown: samples.length, samples })),
    },
    2,
  )}\n`
})
