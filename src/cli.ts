#!/usr/bin/env node
/** The program: {@link answer} with the words that it was called with; its result is the exit code. */
import { answer } from './command-line.ts'

process.stdout.on('error', endQuietly) // a reader such as head has gone
process.exitCode = await answer(process.argv.slice(2))

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}
