/** What a bar says at one moment, as text and as HTML. */
import { describe, expect, it } from 'vitest'
import { barHtml, barText, type Step } from '../../src/notebook/progress-bar.ts'
import { pageOf } from './page.ts'

const step = (given: Partial<Step>): Step => ({ label: undefined, total: undefined, count: 0, seconds: 0, state: 'going', ...given })
const bar = (full: number): string => `|${'#'.repeat(full)}${' '.repeat(24 - full)}|`

const STEPS: readonly (readonly [what: string, given: Partial<Step>, text: string, value: string | null])[] = [
  ['the start', { total: 1000 }, `  0% ${bar(0)} 0/1000 [00:00, 0.0/s]`, '0'],
  [
    'the midst, with the time that is left',
    { label: 'tags', total: 1000, count: 420, seconds: 3 },
    `tags:  42% ${bar(10)} 420/1000 [00:03<00:04, 140/s]`,
    '0.42',
  ],
  ['a slow loop', { total: 8000, count: 4, seconds: 8 }, `  0% ${bar(0)} 4/8000 [00:08<4:26:32, 0.5/s]`, '0.0005'],
  ['the end', { total: 3, count: 3, seconds: 65, state: 'done' }, `100% ${bar(24)} 3/3 [01:05, 0.0/s]`, '1'],
  [
    'an end before the number that was expected',
    { total: 5, count: 3, seconds: 1, state: 'done' },
    `100% ${bar(24)} 3 [00:01, 3.0/s]`,
    '1',
  ],
  ['more than was expected', { total: 2, count: 3, seconds: 1 }, `100% ${bar(24)} 3/2 [00:01, 3.0/s]`, '1'],
  ['a number that nobody knows', { label: 'pages', count: 7, seconds: 2 }, 'pages: 7 [00:02, 3.5/s]', null],
  ['the end of such a loop', { count: 7, seconds: 2, state: 'done' }, `100% ${bar(24)} 7 [00:02, 3.5/s]`, '1'],
  ['nothing to go through', { total: 0 }, `  0% ${bar(0)} 0/0 [00:00, 0.0/s]`, '0'],
  ['the end of nothing', { total: 0, state: 'done' }, `100% ${bar(24)} 0/0 [00:00, 0.0/s]`, '1'],
  ['a failure', { total: 10, count: 5, seconds: 1, state: 'failed' }, ` 50% ${bar(12)} 5/10 [00:01, 5.0/s], failed after 5`, '0.5'],
  ['a stop', { count: 5, seconds: 3600, state: 'stopped' }, '5 [1:00:00, 0.0/s], stopped after 5', '1'],
]

describe('a bar', () => {
  it.each(STEPS)('tells of %s in text', (_, given, text) => expect(barText(step(given))).toBe(text))

  it.each(STEPS)('tells of %s in HTML', (_, given, text, value) => {
    const page = pageOf(barHtml(step(given)))
    expect(page.querySelector('progress')?.getAttribute('value')).toBe(value)
    expect(page.textContent.replaceAll(/\s+/g, ' ').trim()).toBe(
      text
        .replace(/\|.*\|/, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
  })

  it('takes no label for markup', () => {
    const label = '</label><script>alert("1")</script>&amp;'
    const page = pageOf(barHtml(step({ label })))
    expect([page.all().map(({ tag }) => tag), page.querySelector('label')?.textContent]).toEqual([
      ['div', 'label', 'progress', 'small'],
      `${label}: `,
    ])
  })

  it('is always as wide', () => {
    const widths = Array.from(
      { length: 101 },
      (_, count) =>
        barText(step({ total: 100, count }))
          .split('|')
          .slice(0, 2)
          .join('|').length,
    )
    expect(new Set(widths)).toEqual(new Set([5 + 1 + 24]))
  })
})
