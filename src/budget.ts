/**
 * How much work one page may cause, counted in steps: the outcome is the same on every machine, which
 * seconds could not promise.
 *
 * A step is one look at one thing: a line, a mark, a unit of a sentence, a member of a cast. Loops spend
 * what they are about to look at; what runs in one pass over the bytes is bounded by their limit and
 * spends nothing.
 */

/** Bounds that decide the outcome; counted in bytes, lines and steps, never in time, so that it is the same on every machine. */
export interface Limits {
  /** Largest page, unpacked, in bytes. */
  readonly bytes: number
  /** Most lines of a page. */
  readonly lines: number
  /** Most work that a page may cause, in the steps of a `Budget`. */
  readonly steps: number
}

/** Thrown by {@link Budget.spend} when the steps have run out; caught where the budget was made. */
export class OutOfSteps extends Error {}

export class Budget {
  /** Steps that may be spent. */
  readonly limit: number
  #spent = 0

  constructor(limit: number) {
    this.limit = limit
  }

  /** Steps spent so far; more than the limit once they have run out. */
  get spent(): number {
    return this.#spent
  }

  spend(steps: number): void {
    this.#spent += steps
    if (this.#spent > this.limit) throw new OutOfSteps(`more than ${this.limit} steps were spent`)
  }
}

/** For texts that no limit is set to. */
export const unlimited = (): Budget => new Budget(Infinity)
