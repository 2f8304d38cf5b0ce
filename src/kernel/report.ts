/** A fault as Jupyter's `error` message: name, words, and a traceback that shows the lines of the cell. */
import { SourceMap, type SourceMapPayload } from 'node:module'
import type { Cell } from './cell.ts'
import type { Finding } from './checker.ts'
import type { Fault } from './job.ts'

export interface ErrorMessage {
  readonly ename: string
  readonly evalue: string
  readonly traceback: readonly string[]
}

/** Where places of compiled code come from, by the name that stands in stack traces. */
export interface Origin {
  readonly map: string
  /** What was compiled. */
  readonly text: string
  readonly cell?: Cell
}

const RED = '\u001b[31m'
const BOLD = '\u001b[1m'
const DIM = '\u001b[2m'
const END = '\u001b[0m'

/** The compiler's findings; lines and columns count from 1. */
export function findingsMessage(findings: readonly Finding[], source: string): ErrorMessage {
  const words = findings.map(({ start, message }) => `${placeOf(source, start)} - ${message}`)
  const traceback = findings.flatMap(({ start, end, message, code }) => [
    `${RED}${BOLD}TypeScriptError${END} ${placeOf(source, start)} - ${message} ${DIM}(TS${code})${END}`,
    ...frameOf(source, start, end),
    '',
  ])
  return { ename: 'TypeScriptError', evalue: words.join('\n'), traceback }
}

/** A fault at run time, with the places of its stack told in cells and in the user's files. */
export function faultMessage({ name, message, printed }: Fault, cell: Cell, origins: ReadonlyMap<string, Origin>): ErrorMessage {
  const { text, first } = tellPlaces(ownFrames(printed), cell, origins)
  const words = name === 'TypeError' || name === 'ReferenceError' ? inUsersWords(message) : message // those that the engine makes
  const head = `${RED}${BOLD}${name}${END}: ${words}`
  const rest = text.startsWith(`${name}: ${message}`) ? text.slice(`${name}: ${message}`.length).replace(/^\n/, '') : text
  const stack = framesInUsersWords(rest)
  return {
    ename: name,
    evalue: words,
    traceback: [head, ...(first === undefined ? [] : frameOf(cell.source, first, first + 1)), ...stack.split('\n')],
  }
}

/** An error that came when its cell was over, as a text; places are told in cells. */
export function strayText({ name, message, printed }: Fault, origins: ReadonlyMap<string, Origin>): string {
  const told = framesInUsersWords(tellPlaces(ownFrames(printed), undefined, origins).text)
  return `Uncaught ${told === '' ? `${name}: ${message}` : told}\n`
}

/** Names as the cell has them: TypeScript's compiled code reaches them through objects of its own. */
const inUsersWords = (text: string): string =>
  text
    .replace(/\(0 , [\w$]+\.([\w$]+)\)/g, '$1')
    .replace(/\b_cell_\d+_\d+\./g, '')
    .replace(/(?<![\w$.'"])exports\.(?:__tidywire_result\.)?(?=[\w$])/g, '')

const framesInUsersWords = (stack: string): string => stack.replace(/^ +at .*$/gm, inUsersWords)

/** A stack without the frames of this kernel and of Node below the user's code. */
function ownFrames(printed: string): string {
  const kept: string[] = []
  for (const line of printed.split('\n'))
    if (!FOREIGN.test(line)) kept.push(line)
    else if (line.endsWith(' {')) kept.push(`${kept.pop() ?? ''} {`) // the error's own fields follow
  return kept.join('\n')
}

const FOREIGN = /^\s+(?:at (?:.*\/kernel\/program\/\w+\.js:|.*\(node:|node:)|\.\.\. \d+ lines matching cause)/

function tellPlaces(
  stack: string,
  cell: Cell | undefined,
  origins: ReadonlyMap<string, Origin>,
): { text: string; first: number | undefined } {
  let first: number | undefined
  let text = stack
  for (const [name, origin] of origins) {
    if (!text.includes(`${name}:`)) continue
    const map = new SourceMap(JSON.parse(origin.map) as SourceMapPayload)
    text = text.replace(new RegExp(`${escape(name)}:(\\d{1,9}):(\\d{1,9})`, 'g'), (_, line: string, column: string) => {
      const entry = map.findEntry(Number(line) - 1, Number(column) - 1)
      if (!('originalLine' in entry)) return name
      const at = offsetOf(origin.text, entry.originalLine, entry.originalColumn)
      if (!origin.cell) return `${name}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
      const place = Math.min(origin.cell.compiled.toCell(at), origin.cell.source.length)
      if (origin.cell === cell) first ??= place
      return `${name.replace('-', ' ')}:${placeOf(origin.cell.source, place)}`
    })
  }
  return { text: text.split('\n').map(withoutFrame).join('\n'), first }
}

/** A line of a stack without the names of the functions in which a cell's text is wrapped. */
function withoutFrame(line: string): string {
  const [indent = '', words] = line.split('at async ', 2)
  const cell = words?.indexOf('cell ') ?? -1
  if (words !== undefined && cell >= 0 && indent.trim() === '') return `${indent}at ${words.slice(cell)}`
  return line.replace(/at (?:async )?exports(?:\.__tidywire_result)?\.? ?\(([^()]*)\)/, 'at $1')
}

/** "2:7", from 1. */
function placeOf(source: string, offset: number): string {
  const before = source.slice(0, offset).split('\n')
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}

function offsetOf(text: string, line: number, column: number): number {
  let at = 0
  for (let i = 0; i < line; i++) at = text.indexOf('\n', at) + 1
  return at + column
}

/** The line of a place and the one before it, with carets below. */
function frameOf(source: string, start: number, end: number): string[] {
  const lines = source.split('\n')
  const line = source.slice(0, start).split('\n').length - 1
  const column = start - (source.lastIndexOf('\n', start - 1) + 1)
  const here = lines[line] ?? ''
  const width = Math.max(1, Math.min(end - start, here.length - column))
  const number = (n: number): string => String(n + 1).padStart(4)
  return [
    ...(line > 0 ? [`${DIM}${number(line - 1)} |${END} ${lines[line - 1] ?? ''}`] : []),
    `${number(line)} ${DIM}|${END} ${here}`,
    `     ${DIM}|${END} ${here.slice(0, column).replace(/[^\t]/g, ' ')}${RED}${'^'.repeat(width)}${END}`,
  ]
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
