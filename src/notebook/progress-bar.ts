/** A progress bar as text and as HTML, of what is known at one moment. */
import { markup } from './html.ts'

export interface Step {
  readonly label: string | undefined
  /** Undefined where nobody knows how many there will be. */
  readonly total: number | undefined
  readonly count: number
  /** Since the start. */
  readonly seconds: number
  /** `failed`: what is gone through threw. `stopped`: it was left before its end. */
  readonly state: 'going' | 'done' | 'failed' | 'stopped'
}

/** Letters of the bar in text. */
const WIDTH = 24

/** tags:  42% |##########              | 420/1000 [00:03<00:04, 140/s] */
export function barText(step: Step): string {
  const share = shareOf(step)
  const full = Math.floor((share ?? 0) * WIDTH)
  const bar = share === undefined ? '' : `${String(Math.floor(share * 100)).padStart(3)}% |${'#'.repeat(full)}${' '.repeat(WIDTH - full)}| `
  return `${step.label === undefined ? '' : `${step.label}: `}${bar}${words(step)}`
}

/** The same, with the element that browsers draw as a bar. */
export function barHtml(step: Step): string {
  const share = shareOf(step)
  const value = share === undefined && step.state === 'going' ? '' : ` value="${share ?? 1}"`
  const percent = share === undefined ? '' : `${Math.floor(share * 100)}% `
  const label = step.label === undefined ? '' : `${markup(step.label)}: `
  return `<div class="tidywire-progress"><label>${label}<progress max="1"${value}></progress></label> ${percent}<small>${markup(words(step))}</small></div>`
}

/** How much is done, 0 to 1; undefined where the total is not known. A loop that ended well is done, whatever was expected. */
function shareOf({ count, total, state }: Step): number | undefined {
  if (state === 'done') return 1
  return total === undefined ? undefined : total === 0 ? 0 : Math.min(1, count / total)
}

function words({ count, total, seconds, state }: Step): string {
  const rate = seconds > 0 ? count / seconds : 0
  const left = state === 'going' && total !== undefined && rate > 0 && count < total ? `<${clock((total - count) / rate)}` : ''
  const of = total === undefined || (state === 'done' && count !== total) ? '' : `/${total}`
  const end = state === 'failed' ? `, failed after ${count}` : state === 'stopped' ? `, stopped after ${count}` : ''
  return `${count}${of} [${clock(seconds)}${left}, ${rate >= 100 ? rate.toFixed(0) : rate.toFixed(1)}/s]${end}`
}

/** 01:05, or 1:01:05 from an hour on. */
function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map((n) => String(n).padStart(2, '0'))
  return h === '00' ? `${m}:${s}` : `${Number(h)}:${m}:${s}`
}
