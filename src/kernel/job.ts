/** What travels between the kernel and the process in which a notebook's code runs: plain data, both ways. */

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
export type Outcome =
  | { readonly status: 'ok'; readonly held: readonly string[] }
  | { readonly status: 'error'; readonly fault: Fault; readonly held: readonly string[] }

export type Bundle = Readonly<Record<string, unknown>>

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

/** Program to kernel. */
export type Report =
  | { readonly type: 'ready' }
  | { readonly type: 'pong'; readonly id: number }
  | { readonly type: 'output'; readonly cell: number; readonly output: Output }
  | { readonly type: 'done'; readonly cell: number; readonly outcome: Outcome }

/** Written to both standard streams when a cell has ended: what came before it belongs to the cell. */
export const markOf = (cell: number): string => `\u0000tidywire:${cell}\u0000`
export const MARK = /\u0000tidywire:(\d+)\u0000/
