/** The flaws of a scraped corpus, about one page in seventy: what each does to a page, and what curation must say of it. */
import { minutesOf } from './clock.mjs'

/** Flaw by flaw: how many pages, and which stories can have it. */
export const FLAWS = [
  { flaw: 'body-only', count: 6, suits: ({ layout }) => layout === 'F' },
  { flaw: 'untagged', count: 6, suits: ({ layout }) => layout === 'F' },
  { flaw: 'cut', count: 5, suits: ({ layout, paragraphs }) => layout === 'F' && !paragraphs.at(-1).includes('"') },
  { flaw: 'mojibake', count: 3, suits: ({ layout }) => layout === 'F' },
  { flaw: 'pasted', count: 2, suits: ({ layout }) => layout === 'F' },
]

/** Stories at clock times that happened twice, or never. */
export const ODD_TIMES = [
  { at: minutesOf(2020, 10, 25, 3, 40), subject: 'energy', problem: 'ambiguous-time' },
  { at: minutesOf(2021, 3, 28, 3, 20), subject: 'elections', problem: 'impossible-time' },
]

/** The page as far as a scraper got that stopped inside the last paragraph of the body. */
export function cut(text, { paragraphs }) {
  const last = paragraphs.at(-1)
  const words = last.split(' ')
  const kept = words.slice(0, Math.max(4, Math.floor(words.length / 2))).join(' ')
  return text.slice(0, text.indexOf(last)) + kept.replace(/[.,;:"]+$/, '')
}

/** UTF-8 that was read as windows-1252 and written again. */
export const mojibake = (text) =>
  Buffer.from(text)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80])

/** What windows-1252 has from 80 to 9F; five places are empty and stand as control characters (WHATWG Encoding). */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Pages that are no stories: each is refused. */
export const STRANGERS = [
  { code: 'unknown-layout', text: 'Home | News | Weather | Archive\n\nSubscribe | Log in\n\nPage 4 of 118\n\n<< back | next >>\n' },
  { code: 'unknown-layout', text: 'We value your privacy\n\nAccept all | Manage options\n\nPartners (612)\n\nLegitimate interest\n' },
  { code: 'unknown-layout', text: '503 Service Unavailable\n\nnginx\n' },
  { code: 'unknown-layout', text: 'Currency | Buy | Sell\n\nUSD | 27.10 | 27.35\n\nEUR | 32.80 | 33.15\n\nPLN | 7.05 | 7.30\n' },
  { code: 'empty', text: '\n\n\n' },
]
