/**
 * SARIF 2.1.0, for GitHub's code scanning and editors: rules from the catalogue of problems, results with places and fingerprints.
 *
 * At most 1,000 results of each rule are listed, for GitHub takes 25,000 of a run; `properties` of the run has the exact counts.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
import { hash } from 'node:crypto'
import { catalogue, sentenceOf, type ProblemCode, type Severity } from '../problem.ts'
import { safeJson } from '../text/shown.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Group } from './digest.ts'
import { repositoryPath } from './place.ts'
import { digested } from './report.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

export const sarif = digested('sarif', 'SARIF 2.1.0, for code scanning', 1000, ({ groups, outcome, setting }) => {
  const codes = [...new Set(groups.map(({ code }) => code))].sort()
  const fingerprint = openFingerprints()
  const { pages, refused, found, failures } = outcome
  const run = {
    tool: { driver: { name: 'tidywire', version: setting.version, rules: codes.map((code) => ruleOf(code, groups)) } },
    columnKind: 'utf16CodeUnits',
    results: groups.flatMap(({ samples }) => samples.map((sample) => resultOf(sample, codes.indexOf(sample.code), fingerprint(sample)))),
    properties: {
      passed: failures.length === 0,
      failures,
      pages,
      refused,
      found,
      problems: groups.map(({ code, severity, count, samples }) => ({ code, severity, count, listed: samples.length })),
    },
  }
  return `${safeJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, 2)}\n`
})

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>

/** A rule for a code; what the catalogue does not know, such as a change that drift found, is told by its first finding. */
function ruleOf(code: string, groups: readonly Group[]): object {
  const group = groups.find((one) => one.code === code)
  const sentence = isProblem(code) ? sentenceOf(code) : (group?.samples[0]?.message ?? code)
  const name = code.replaceAll('-', ' ')
  return {
    id: code,
    shortDescription: { text: name.charAt(0).toUpperCase() + name.slice(1) },
    fullDescription: { text: literal(sentence) },
    help: { text: literal(sentence) },
    defaultConfiguration: { level: LEVELS[group?.severity ?? 'warning'] },
  }
}

const isProblem = (code: string): code is ProblemCode => Object.hasOwn(catalogue, code)

function resultOf(diagnostic: Diagnostic, ruleIndex: number, fingerprint: string): object {
  const { code, severity, source, line, key, field, found, message } = diagnostic
  const path = repositoryPath(diagnostic)
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: literal(found === null ? message : `${message}\nfound: ${found}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: path === undefined ? { uri: uriOf(source) } : { uri: uriOf(path), uriBaseId: '%SRCROOT%' },
          ...(line === null ? {} : { region: { startLine: line } }),
        },
      },
    ],
    partialFingerprints: { 'tidywireFinding/v1': fingerprint },
    properties: { source, key, field, found },
  }
}

/** The same finding keeps its fingerprint when lines move; equal findings of one page are numbered. */
function openFingerprints(): (diagnostic: Diagnostic) => string {
  const seen = new Map<string, number>()
  return ({ code, source, key, field, found }) => {
    const digest = hash('sha256', JSON.stringify([code, source, key, field, found])).slice(0, 32)
    const count = (seen.get(digest) ?? 0) + 1
    seen.set(digest, count)
    return `${digest}:${count}`
  }
}

/** A URI reference with every character outside the unreserved ones percent-encoded; half a surrogate pair becomes U+FFFD. */
const uriOf = (path: string): string =>
  path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/')

/** Text of a message: "[…](…)" would be a link. Braces are kept, for they mean something beside arguments alone, which no message of ours has. */
const literal = (text: string): string => text.replaceAll('](', '] (')
