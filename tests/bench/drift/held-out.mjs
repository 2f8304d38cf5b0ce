/**
 * Variants of the changes that were written after the comparison was done. Mends followed what the first of them showed;
 * those of `LAST` are newer than any mend, and nothing was fitted to them.
 */
import { mojibake } from '../../../data/make-corpus/flaws.mjs'
import {
  banner,
  blanked,
  cut,
  doubled,
  furniture,
  hashed,
  HEADER,
  isHeader,
  laidOut,
  lineByLine,
  renamed,
  shifted,
  stub,
  swapped,
  titleOnce,
} from './edits.mjs'

const FIRST = {
  'tags-line-gone': [(text) => lineByLine(text, (line) => (line.includes(': #') && line.length < 200 ? null : line))],
  'title-not-doubled': [titleOnce(1), titleOnce(0)],
  'new-line-in-body': [
    banner(3, 'Our channel in the messenger has the news first'),
    banner('end', 'Share this story: Facebook | X | Telegram'),
    banner('top', 'By the newsroom'),
    banner('middle', 'Do not miss the main thing. Turn on notices in your browser and read at once what matters.'),
    banner(1, 'Advertising', 'Buy a flat in the New Garden quarter from UAH 990,000'),
    banner('end', 'Когда используете материал, ставьте ссылку на источник.'),
  ],
  'furniture-language': [
    furniture({
      read: '# min di lettura',
      tags: 'Tag:',
      headings: { 'MORE ABOUT': 'SULLO STESSO TEMA', 'HOT NEWS': 'IN PRIMO PIANO', LATEST: 'ULTIME' },
    }),
    furniture({ read: '# min. čtení', tags: 'Štítky:', headings: { 'MORE ABOUT': 'Více k tématu', LATEST: 'Nejnovější' } }),
    furniture({
      read: '# דקות קריאה',
      tags: 'תגיות:',
      headings: { 'MORE ABOUT': 'עוד בנושא', 'HOT NEWS': 'חדשות חמות', LATEST: 'אחרונות' },
    }),
    furniture({ read: '# мин читать', headings: { 'MORE ABOUT': 'ЕЩЕ ПО ТЕМЕ', 'HOT NEWS': 'ГОРЯЧИЕ НОВОСТИ' } }),
  ],
  'block-renamed': [renamed('ON THIS TOPIC'), renamed('Further reading'), renamed('Don’t miss'), renamed('POPULAR', 'HOT NEWS')],
  paywall: [
    stub(1, ['You have reached your limit of free articles.'], false),
    stub(2, ['Become a member to read the rest']),
    stub(1, ['Читайте продовження за передплатою', 'Увійти']),
    stub(2, ['Premium', 'Unlock this story for 1 euro', 'Log in'], false),
  ],
  'double-encoding': [mojibake, doubled('windows-1250'), doubled('windows-1251'), doubled('macintosh')],
  'body-cut': [cut(450, ''), cut(550, '...', false), cut(250, '…'), cut(500, '…', false)],
  'section-missing': [
    (text, { section }) => lineByLine(text, (line) => (isHeader(line, section) ? null : line)),
    (text) => lineByLine(text, (line) => (HEADER.test(line) ? line.replace(HEADER, '$1') : line)),
  ],
  'new-layout': [
    laidOut((p) => [p.title, p.paragraphs[0], `Posted on ${p.day} in ${p.section}`, ...p.paragraphs.slice(1)].join('\n\n')),
    laidOut((p) => [`${p.day} ${p.section} ${p.title}`, ...p.paragraphs, ...hashed(p.tags)].join('\n\n')),
    laidOut((p) => [p.time, p.time, p.title, p.title, p.section, ...p.paragraphs].join('\n\n')),
    laidOut((p) => ['News', p.time, 'Author: Olha Tykha', p.title, 'Text size', ...p.paragraphs, ...hashed(p.tags)].join('\n\n')),
  ],
  'day-month-swapped': [swapped(true), swapped(false)],
  'time-zone': [2, 5, 8, -1, -4, -7].flatMap((hours) => [shifted(hours, true), shifted(hours, false)]),
}

const LAST = {
  'tags-line-gone': [(text) => lineByLine(text, (line) => (/^\p{L}+: #/u.test(line) ? line.slice(0, line.indexOf(':') + 1) : line))],
  'title-not-doubled': [blanked(0)],
  'new-line-in-body': [
    banner(2, 'Watch the video on our channel'),
    banner('top', '16+'),
    banner('end', 'If you have seen what happened, write to the editors: news@paper.example'),
    banner('middle', 'Реклама партнера'),
    banner(1, 'Powered by the Glass Steppe widget', 'Close'),
  ],
  'furniture-language': [
    furniture({ read: '# min. skaitymo', tags: 'Žymos:', headings: { 'MORE ABOUT': 'DAUGIAU APIE', 'HOT NEWS': 'KARŠTOS NAUJIENOS' } }),
    furniture({ read: '# λεπτά', tags: 'Ετικέτες:', headings: { 'MORE ABOUT': 'ΠΕΡΙΣΣΟΤΕΡΑ', LATEST: 'ΤΕΛΕΥΤΑΙΑ' } }),
  ],
  'block-renamed': [renamed('Keep reading'), renamed('WHAT ELSE WE WROTE'), renamed('NOW READ', 'HOT NEWS')],
  paywall: [
    stub(1, ['Your free trial is over. Choose a plan to go on reading.'], false),
    stub(2, ['Register for free to see the whole text', 'I have an account']),
    stub(1, ['Текст доступен только подписчикам'], false),
  ],
  'double-encoding': [
    doubled('windows-1257'),
    doubled('x-mac-cyrillic'),
    doubled('iso-8859-5'),
    (text) => mojibake(mojibake(mojibake(text))),
  ],
  'body-cut': [cut(350, ' …'), cut(480, ' [...]', false)],
  'section-missing': [
    (text, { section }) =>
      lineByLine(text, (line) => (line === section || (section && line.endsWith(` ${section}`) && HEADER.test(line)) ? null : line)),
    (text) => lineByLine(text, (line, at) => (at === 0 && HEADER.test(line) ? '' : line)),
  ],
  'new-layout': [
    laidOut((p) => [p.section, p.title, `${p.day} · 3 min`, ...p.paragraphs, ...hashed(p.tags)].join('\n\n')),
    laidOut((p) => [p.title, ...p.paragraphs, `Olha Tykha, ${p.time}`, ...hashed(p.tags)].join('\n\n')),
    laidOut((p) => [`${p.time} ${p.title}`, ...p.paragraphs, ...hashed(p.tags)].join('\n\n')),
    laidOut((p) => [p.title, p.title, p.time, ...p.paragraphs, p.section, ...hashed(p.tags)].join('\n\n')),
    laidOut((p) => [p.section, ...hashed(p.tags), p.time, p.title, ...p.paragraphs].join('\n\n')),
    laidOut((p) => [p.paragraphs[0], p.title, p.time, ...p.paragraphs.slice(1), ...hashed(p.tags)].join('\n\n')),
  ],
  'day-month-swapped': [],
  'time-zone': [1, -1, 3].flatMap((hours) => [shifted(hours, true), shifted(hours, false)]),
}

export const HELD_OUT = Object.fromEntries(Object.entries(FIRST).map(([change, variants]) => [change, [...variants, ...LAST[change]]]))
