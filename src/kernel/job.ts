/** What travels between the kernel and the process in which a notebook's code runs: plain data, both ways. */
import type { Bundle } from '../notebook/host.ts'

/** How a specifier is loaded. */
export type Target =
  | { readonly kind: 'native'; readonly base: string }
  | { readonly kind: 'own'; readonly file: string }
  | { readonly kind: 'json'; readonly file: string }

/** A module of the user's own, compiled. */
export interface OwnModule {
  readonly file: string
  readonly js: string
  /** Changes when the file, or one that it imports, changes. */
  readonly version: string
  readonly imports: readonly string[]
  readonly targets: Readonly<Record<string, Target>>
}

export interface Job {
  readonly cell: number
  readonly js: string
  readonly imports: readonly string[]
  readonly targets: Readonly<Record<string, Target>>
  readonly modules: readonly OwnModule[]
  /** Names that the cell declares, types left out. */
  readonly names: readonly string[]
}

/** Kernel to program. */
export type Order =
  { readonly type: 'run'; readonly job: Job } | { readonly type: 'interrupt' } | { readonly type: 'ping'; readonly id: number }

export interface Fault {
  readonly name: string
  readonly message: string
  /** As Node prints it, with the stack, causes and own fields. */
  readonly printed: string
}

/** How a cell ended. */
export interface Outcome {
  /** What ended it; undefined where it ran to its end. */
  readonly fault: Fault | undefined
  /** Names of the cell that have a value. */
  readonly held: readonly string[]
  /** Specifiers of the cell's imports that were loaded. */
  readonly loaded: readonly string[]
}

/** What a running cell shows. */
export type Output =
  | { readonly type: 'stream'; readonly name: 'stdout' | 'stderr'; readonly text: string }
  | {
      readonly type: 'display'
      readonly data: Bundle
      readonly metadata: Bundle
      readonly id: string | undefined
      readonly update: boolean
    }
  | { readonly type: 'result'; readonly data: Bundle }
  /** An error that no code caught, of a cell that is over. */
  | { readonly type: 'stray'; readonly fault: Fault }

/** Program to kernel. */
export type Report =
  | { readonly type: 'ready' }
  /** With the names and imports of the latest cell that are there. */
  | { readonly type: 'pong'; readonly id: number; readonly held: readonly string[]; readonly loaded: readonly string[] }
  /** How many packages are being loaded. */
  | { readonly type: 'loading'; readonly packages: number }
  | { readonly type: 'output'; readonly cell: number; readonly output: Output }
  | { readonly type: 'done'; readonly cell: number; readonly outcome: Outcome }

/** Written to both standard streams when a cell has ended: what came before it belongs to the cell. */
export const markOf = (cell: number): string => `\u0000tidywire:${cell}\u0000`
export const MARK = /\u0000tidywire:(\d+)\u0000/

/** JSON knows no big integers: they become numbers where that is exact, and text elsewhere. */
export const readable = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? (BigInt(Number(value)) === value ? Number(value) : String(value)) : value
