/** Checks that print a line each, and their count at the end. @typedef {ReturnType<typeof createChecks>} Checks */

export function createChecks() {
  const counts = { passed: 0, failed: 0, skipped: 0 }

  return {
    /** Run a check; it fails by throwing, and may give a word on what it saw. @param {string} name @param {() => Promise<string | void> | string | void} check */
    async check(name, check) {
      try {
        const seen = await check()
        counts.passed++
        console.log(`passed   ${name}${seen ? `: ${seen}` : ''}`)
      } catch (error) {
        counts.failed++
        console.log(`failed   ${name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    },
    /** @param {string} name @param {string} reason */
    skip(name, reason) {
      counts.skipped++
      console.log(`skipped  ${name}: ${reason}`)
    },
    /** Print the counts; gives the exit code. */
    end() {
      console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
      return counts.failed > 0 ? 1 : 0
    },
  }
}

/** Throw unless something holds. @param {unknown} holds @param {string} words */
export function demand(holds, words) {
  if (!holds) throw new Error(words)
}
