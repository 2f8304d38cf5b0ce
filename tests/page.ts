/** An invented page of the fullest form, and the same with some of its parts replaced. */
import { curate, planOf } from '../src/curate.ts'

const parts = {
  header: ' date 2022-01-12 Facts',
  time: '17:20 12.01.2022',
  title: 'Harbour bridge opens in Ostriv',
  reading: '2 min read',
  repeat: 'Harbour bridge opens in Ostriv',
  body: [
    'The bridge over the harbour was opened on Wednesday, the mayor of Ostriv has said.',
    '"It took us nine years and two storms," she said at the ceremony.',
    'The old ferry will be a museum of the river.',
  ].join('\n'),
  tags: 'Tags: #bridge #ostriv',
  loading: 'Загрузка...',
  lists: [
    'MORE ABOUT',
    '15:57 11.01.2022',
    'Ferry makes its last trip – captain',
    'Ferry makes its last trip – captain',
    'HOT NEWS',
    'Lighthouse painted in red and white',
    'LATEST',
    'Snow closes the pass above Verkhivka',
  ].join('\n'),
  footer: ['AD', 'Interfax-Ukraine', 'AD'].join('\n'),
}

/** The page's text; a part that is set to null is left out, and so are its line ends. */
export function pageOf(replaced: { readonly [Part in keyof typeof parts]?: string | null } = {}): string {
  return Object.values({ ...parts, ...replaced })
    .filter((part) => part !== null)
    .join('\n')
}

const plan = planOf({ lines: true })

/** The rows of a text, with the ledger of its lines. */
export function rowsOf(text: string | Uint8Array): ReturnType<typeof curate>['rows'] {
  return curate({ source: 'page.txt', bytes: typeof text === 'string' ? Buffer.from(text) : text }, plan).rows
}

/** What each line is for, as "role: text", without the blank lines. */
export function rolesOf(text: string): string[] {
  return rowsOf(text)
    .lines.filter((line) => line.role !== 'blank')
    .map((line) => `${line.role}: ${line.text?.trim() ?? ''}`)
}

export const codesOf = (text: string | Uint8Array): string[] => rowsOf(text).problems.map((problem) => problem.code)
