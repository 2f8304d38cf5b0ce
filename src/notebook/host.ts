/**
 * Where values are shown: what a kernel, or the console, must be able to do.
 *
 * A bundle holds one value in several forms by MIME type; the front end takes the richest that it knows.
 */

/** One value in several forms, by MIME type. Texts are strings, JSON types are plain values, images are base64. */
export type Bundle = Readonly<Record<string, unknown>>

export interface ShowOptions {
  /** Names the place, so that it can be shown again with other content. */
  readonly id?: string | undefined
  /** Take the place that bears the id, instead of a new one. */
  readonly update?: boolean | undefined
  /** By MIME type, as Jupyter has it. */
  readonly metadata?: Readonly<Record<string, unknown>> | undefined
}

/** A place that values can be shown in. */
export interface Host {
  readonly name: 'tidywire' | 'deno' | 'tslab' | 'console'
  /** True where nothing but text can be shown, so that no chart need be drawn. */
  readonly isText: boolean
  /** Show a bundle now. Never waits; what cannot be sent is lost. */
  readonly show: (bundle: Bundle, options: ShowOptions) => void
  /** Tell of something that will be shown by a promise; a host without it may show it after the cell is over. */
  readonly hold?: (shown: Promise<void>) => void
}

/** Key of the method by which Jupyter kernels for JavaScript ask a value for its bundle; may give a promise. */
export const JUPYTER_DISPLAY = Symbol.for('Jupyter.display')

/** What tidywire's own kernel puts on `globalThis` under {@link KERNEL} in the process that runs the cells. */
export interface KernelHost {
  display(bundle: Bundle, options?: ShowOptions): void
  /** Let the cell that runs not be over before something that it shows has been shown. */
  hold?(shown: Promise<void>): void
}

/** Key on `globalThis` of the {@link KernelHost}. */
export const KERNEL = Symbol.for('tidywire.kernel')
/** Key on `globalThis` of `bundleOf`, by which the kernel turns the value of a cell into a bundle. */
export const BUNDLE = Symbol.for('tidywire.bundle')
