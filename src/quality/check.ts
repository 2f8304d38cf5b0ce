/** One thing that is looked for: how many were looked at, how many failed, and some of these. */
import type { Severity } from '../problem.ts'
import { Sample, SAMPLE_POLICY } from './sample.ts'
import type { CheckReport, Sampled } from './schema.ts'

export class Check {
  scanned = 0
  failed = 0
  private readonly sample = new Sample()
  private readonly id: string
  private readonly severity: Severity
  private threshold: number | null

  constructor(id: string, severity: Severity, threshold: number | null) {
    this.id = id
    this.severity = severity
    this.threshold = threshold
  }

  /** Keep this among the samples, if its turn is one of theirs. It is counted by who calls. */
  show(item: Sampled): void {
    this.sample.offer(item)
  }

  /** Of two thresholds the stricter holds. */
  absorb(other: Check): void {
    this.scanned += other.scanned
    this.failed += other.failed
    for (const item of other.sample.items()) this.sample.offer(item)
    if (other.threshold !== null) this.threshold = Math.min(this.threshold ?? 1, other.threshold)
  }

  toReport(): CheckReport {
    const { id, severity, threshold, scanned, failed } = this
    return { id, severity, threshold, status: this.status(), scanned, failed, sample: this.sample.items(), sample_policy: SAMPLE_POLICY }
  }

  static ofReport({ id, severity, threshold, scanned, failed, sample }: CheckReport): Check {
    const made = new Check(id, severity, threshold)
    made.scanned = scanned
    made.failed = failed
    for (const item of sample) made.sample.offer(item)
    return made
  }

  private status(): CheckReport['status'] {
    if (this.failed === 0) return 'pass'
    if (this.threshold !== null && this.failed > this.threshold * this.scanned) return 'fail'
    return this.severity === 'info' ? 'pass' : 'warn'
  }
}
