/**
 * A publisher's profile from the text of a JSON file, and back.
 *
 * The file is data: it is checked against `schemas/publisher.schema.json` and never run. Comments and
 * trailing commas are allowed, as editors write them. Every fault says at which line it is.
 */
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import { compileSchema } from '../json-schema.ts'
import { patternFault } from '../text/date-patterns.ts'
import { isZone } from '../text/zone-names.ts'
import { PROFILE_SCHEMA_ID, profileDefaults, profileSchema } from './profile-schema.ts'
import type { Publisher } from './publisher.ts'

/** What is wrong in the file of a profile. */
export interface ProfileFault {
  /** Both from 1; columns in UTF-16 code units. */
  readonly line: number
  readonly column: number
  /** Where in the profile, as `layouts/0/head/2`; empty for the whole of it. */
  readonly path: string
  readonly message: string
}

/** The profile that a file holds, or all that is wrong with it, in the order of its lines. */
export function readProfile(file: string): Publisher | readonly ProfileFault[] {
  const errors: ParseError[] = []
  const root = parseTree(file, errors, { allowTrailingComma: true })
  if (!root) return [faultAt(file, 0, [], 'the file is empty; a profile is a JSON object')]
  if (errors.length > 0)
    return errors.map(({ error, offset }) => faultAt(file, offset, [], `this is no JSON: ${wordsOf(printParseErrorCode(error))}`))
  const value = getNodeValue(root) as unknown
  const isValid = checker()
  const faults = isValid(value) ? [] : (isValid.errors ?? []).filter(isTelling).map((error) => faultOf(file, root, error))
  faults.push(...repeatedKeys(file, root, []))
  if (faults.length > 0) return inOrder(faults)
  const publisher = completed(value as Publisher) // the schema has just said so
  const wrong = valueFaults(publisher).map(([path, message]) => faultAt(file, offsetOf(root, path), path, message))
  return wrong.length > 0 ? inOrder(wrong) : publisher
}

const inOrder = (faults: readonly ProfileFault[]): readonly ProfileFault[] =>
  [...faults].sort((a, b) => a.line - b.line || a.column - b.column)

/** What no schema can say: whether there is such a zone, and whether a date's format can be read. */
function valueFaults({ timeZone, headerDate, time, timeAfterTitle }: Publisher): (readonly [path: Path, message: string])[] {
  const formats: (readonly [path: Path, format: string])[] = [
    ...(headerDate === null ? [] : [[['headerDate'], headerDate] as const]),
    ...time.map((format, i) => [['time', i], format] as const),
    ...timeAfterTitle.map((format, i) => [['timeAfterTitle', i], format] as const),
  ]
  const unsound = formats.flatMap(([path, format]) => {
    const fault = patternFault(format)
    return fault === undefined ? [] : [[path, fault] as const]
  })
  const zone = isZone(timeZone) ? [] : [[['timeZone'], `there is no time zone "${timeZone}"; write an IANA name, as Europe/Kyiv`] as const]
  return [...zone, ...unsound]
}

/** The text of a profile's file: the schema is named, and what is left out by default is left out. */
export function profileFile(publisher: Publisher): string {
  const defaults: Readonly<Record<string, unknown>> = profileDefaults
  const said = Object.entries(publisher).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(defaults[key]))
  return `${JSON.stringify({ $schema: PROFILE_SCHEMA_ID, ...Object.fromEntries(said) }, null, 2)}\n`
}

function completed(value: Publisher): Publisher {
  const { layouts, ...said } = JSON.parse(JSON.stringify(value)) as Publisher & { $schema?: string } // plain objects: jsonc-parser's have no prototype
  delete said.$schema
  return {
    ...profileDefaults,
    ...said,
    layouts: layouts.map((layout) => ({ ...layout, about: (layout.about as string | undefined) ?? '' })), // a file may leave it out
  }
}

let compiled: ValidateFunction | undefined
const checker = (): ValidateFunction => (compiled ??= compileSchema(profileSchema, { allErrors: true, verbose: true }))

/** Of a choice between two shapes only what the fuller shape lacks is told. */
const isTelling = ({ keyword, schemaPath }: ErrorObject): boolean =>
  keyword !== 'anyOf' && !(keyword === 'type' && schemaPath.includes('/anyOf/1/'))

function faultOf(file: string, root: Node, { instancePath, keyword, params, message, parentSchema }: ErrorObject): ProfileFault {
  const at = instancePath
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replace(/~1/g, '/').replace(/~0/g, '~')))
  const p = params as Readonly<Record<string, unknown>> // what Ajv tells of each keyword
  if (keyword === 'additionalProperties') {
    const path = [...at, String(p['additionalProperty'])]
    return faultAt(file, keyOffsetOf(root, path), path, `a profile has no "${String(p['additionalProperty'])}" here; see tidywire schemas`)
  }
  const found = shown(valueAt(root, at))
  const about = keyword === 'pattern' ? (parentSchema as { readonly description?: string } | undefined)?.description : undefined
  const expected =
    keyword === 'enum'
      ? `must be one of ${(p['allowedValues'] as readonly string[]).join(', ')}`
      : keyword === 'required'
        ? `lacks "${String(p['missingProperty'])}"`
        : about === undefined
          ? (message ?? 'is not as asked')
          : `does not fit “${about}”`
  return faultAt(file, offsetOf(root, at), at, `${at.join('/') || 'the profile'} ${expected}${found === '' ? '' : `; found ${found}`}`)
}

type Path = readonly (string | number)[]

const nodeAt = (root: Node, path: Path): Node | undefined => findNodeAtLocation(root, [...path])
const valueAt = (root: Node, path: Path): unknown => {
  const node = nodeAt(root, path)
  return node ? getNodeValue(node) : undefined
}

/** Where a value begins in the file; the place of what holds it, where it is not there. */
function offsetOf(root: Node, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(root, path.slice(0, length))
    if (node) return node.offset
  }
  return 0
}

const keyOffsetOf = (root: Node, path: Path): number => nodeAt(root, path)?.parent?.offset ?? offsetOf(root, path)

/** Of a key that stands twice, JSON keeps the last: the first would be lost in silence. */
function repeatedKeys(file: string, node: Node, path: Path): ProfileFault[] {
  if (node.type === 'array') return (node.children ?? []).flatMap((child, i) => repeatedKeys(file, child, [...path, i]))
  if (node.type !== 'object') return []
  const seen = new Set<string>()
  return (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? []
    const name = String(key?.value)
    const repeats = seen.has(name) ? [faultAt(file, property.offset, [...path, name], `"${name}" stands here twice; leave one`)] : []
    seen.add(name)
    return value ? [...repeats, ...repeatedKeys(file, value, [...path, name])] : repeats
  })
}

function faultAt(file: string, offset: number, path: Path, message: string): ProfileFault {
  const before = file.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1, path: path.join('/'), message }
}

/** A value as it stands in a message; nothing for what is long or has parts. */
function shown(value: unknown): string {
  if (typeof value === 'object' || value === undefined) return ''
  const text = JSON.stringify(value)
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}

/** ValueExpected as "value expected". */
const wordsOf = (code: string): string => code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
