/** The two ways in which a run ends early: it was asked for the impossible, or the machine cannot do it. */

/** Wrong use; the message says what to do instead. The command line ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What an error says, whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The system's name of an error, as ENOENT; undefined where it has none. */
export const codeOf = (error: unknown): string | undefined => (error instanceof Error && 'code' in error ? String(error.code) : undefined)

/** Why the operating system refuses to write, in words; undefined for other errors. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than this system allows',
  EACCES: 'the permission is missing',
  EPERM: 'the permission is missing',
  EROFS: 'the disk is read-only',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'a part of the path is a file',
  EISDIR: 'a folder of that name is in the way',
  EEXIST: 'a file of that name is in the way',
  ENOTEMPTY: 'other files have come there',
  EMFILE: 'too many files are open',
}

/** The error to show where writing under a folder, named by an option, failed; other errors stay as they are. */
export function writeFailure(error: unknown, folder: string, option = '--out'): unknown {
  const reason = writeReason(error)
  return reason === undefined
    ? error
    : new UsageError(`cannot write to ${folder}: ${reason}; nothing was changed there; mend it, or name another folder with ${option}`)
}

/** Why nothing can be written, in words; undefined for errors that are no refusal of the operating system. */
export function writeReason(error: unknown): string | undefined {
  return REASONS[codeOf(error) ?? '']
}
