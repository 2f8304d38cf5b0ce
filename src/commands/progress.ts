/** Progress of long work, for people at a terminal. */
import cliProgress from 'cli-progress'
import type { ExportOptions } from '../export.ts'

export interface Progress {
  readonly step: NonNullable<ExportOptions['onProgress']>
  /** Clear the bar away; more than once does no harm. */
  readonly stop: () => void
}

/** A bar on standard error: a count while pages come in, a share while rows go out. Undefined where that is no terminal. */
export function showProgress(): Progress | undefined {
  if (!process.stderr.isTTY) return undefined
  const bar = new cliProgress.SingleBar(
    {
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      fps: 8,
      etaBuffer: 1000,
      format: '{step} {bar} {value} pages | {duration_formatted}',
    },
    cliProgress.Presets.shades_classic,
  )
  let current = ''
  return {
    step(step, pages, total) {
      if (step !== current) {
        bar.stop()
        bar.start(total ?? 0, pages, { step: step === 'curate' ? 'reading' : 'writing' })
        current = step
      } else bar.update(pages)
    },
    stop: () => bar.stop(),
  }
}
