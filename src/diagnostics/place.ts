/** Where a diagnostic is, in the terms of those who annotate files of a repository. */
import type { Diagnostic } from './diagnostic.ts'

/**
 * The path where the file lies below the working directory, which is the repository's root wherever
 * annotations are wanted; undefined for what lies elsewhere or nowhere.
 */
export function repositoryPath({ path }: Diagnostic): string | undefined {
  const isInside = path !== null && path !== '' && path !== '..' && !path.startsWith('../') && !/^(?:\/|[a-z]:\/)/i.test(path)
  return isInside ? path : undefined
}
