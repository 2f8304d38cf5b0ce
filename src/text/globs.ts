/** Globs: which paths they take, and in which folders such paths can lie. Paths are POSIX, and relative to the glob's base. */
import picomatch from 'picomatch'

/** What is taken of the files below a folder. */
export interface Choice {
  readonly accepts: (path: string) => boolean
  /** Whether a file that lies in this folder ('' for the top), or further down in it, may be taken. */
  readonly reaches: (folder: string) => boolean
  /** Whether a file that lies right in this folder may be taken. */
  readonly holds: (folder: string) => boolean
}

export interface Glob extends Choice {
  /** The folder in front of the first sign of a pattern. */
  readonly base: string
}

const everywhere = { reaches: () => true, holds: () => true }

/** All files of this kind, however deep. */
export const anyDepth = (accepts: (path: string) => boolean): Choice => ({ accepts, ...everywhere })

/** A text as a glob; undefined where it has no sign of a pattern. */
export function readGlob(text: string): Glob | undefined {
  const { base, glob, isGlob } = picomatch.scan(text)
  if (!isGlob) return undefined
  return { base, accepts: picomatch(glob), ...foldersOf(glob) }
}

/** Told by the glob's parts between slashes; where those do not stand for one folder each, every folder may be one. */
function foldersOf(glob: string): Omit<Choice, 'accepts'> {
  const parts = glob.split('/')
  if (glob.includes('**') || glob.startsWith('!') || glob.includes('\\') || !parts.every(isWhole)) return everywhere
  const tests = parts.map((_, depth) => (depth === 0 ? () => true : picomatch(parts.slice(0, depth).join('/'))))
  const depthOf = (folder: string): number => (folder === '' ? 0 : folder.split('/').length)
  const reaches = (folder: string): boolean => tests[depthOf(folder)]?.(folder) ?? false
  return { reaches, holds: (folder) => depthOf(folder) === parts.length - 1 && reaches(folder) }
}

/** True where all brackets that open in a part close in it, so that no alternative in them holds a slash. */
const isWhole = (part: string): boolean =>
  ['{}', '()', '[]'].every(([open = '', close = '']) => part.split(open).length === part.split(close).length)
