/**
 * What may happen to a site or a scraper overnight: each change with its variants, as functions of a page's text.
 *
 * A variant changes every page on which the change can be seen and leaves the others as they are: a page without
 * tags cannot lose them. The time zone changes every page of a batch, all else one in ten.
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

export const CHANGES = {
  'tags-line-gone': [
    (text) => lineByLine(text, (line) => (/^(?:Tags|Теги|Теґи):/.test(line) ? null : line)),
    (text) => lineByLine(text, (line) => (/^(?:Tags|Теги|Теґи):/.test(line) ? '' : line)),
  ],
  'title-not-doubled': [titleOnce(1), titleOnce(0), blanked(1)],
  'new-line-in-body': [
    banner('end', 'Follow us on Telegram'),
    banner('middle', 'Subscribe to our channel and be the first to read the news of the day, wherever you are.'),
    banner('top', 'Photo: press service of the agency'),
    banner('top', 'This site uses cookies to make your visit more pleasant; read our policy to learn how.'),
    banner('middle', 'Support independent journalism!'),
    banner('middle', 'ADVERTISEMENT'),
    banner('end', 'Read 12,345 other stories in our app'),
    banner(1, 'Підписуйтесь на наш канал у Telegram'),
    banner(2, 'Download our app: https://app.example/news'),
    banner(1, 'Listen to this article', '0:00 / 3:12'),
    banner('end', 'Found a mistake? Select it and press Ctrl+Enter.'),
    banner('top', 'Share'),
    banner('middle', '* * *'),
    banner(
      1,
      'The editors thank the readers whose gifts make this site possible; whoever wants to help may do so on the page of the fund at any hour of the day.',
    ),
    banner('end', 'JOIN US', 'Facebook', 'Instagram'),
  ],
  'furniture-language': [
    furniture({
      read: '# хв читати',
      tags: 'Теги:',
      headings: { 'MORE ABOUT': 'ЩЕ ЗА ТЕМОЮ', 'HOT NEWS': 'ГАРЯЧІ НОВИНИ', LATEST: 'ОСТАННЄ' },
    }),
    furniture({
      read: '# мин читать',
      tags: 'Теги:',
      headings: { 'MORE ABOUT': 'ЕЩЕ ПО ТЕМЕ', 'HOT NEWS': 'ГОРЯЧИЕ НОВОСТИ', LATEST: 'ПОСЛЕДНЕЕ' },
    }),
    furniture({
      read: '# Min. Lesezeit',
      tags: 'Schlagwörter:',
      headings: { 'MORE ABOUT': 'MEHR ZUM THEMA', 'HOT NEWS': 'TOPNEWS', LATEST: 'AKTUELL' },
    }),
    furniture({
      read: '# min czytania',
      tags: 'Tagi:',
      headings: { 'MORE ABOUT': 'WIĘCEJ NA TEN TEMAT', 'HOT NEWS': 'GORĄCE WIADOMOŚCI', LATEST: 'NAJNOWSZE' },
    }),
    furniture({
      read: 'Lecture : # min',
      tags: 'Mots-clés :',
      headings: { 'MORE ABOUT': 'Sur le même sujet', 'HOT NEWS': 'À la une', LATEST: 'Dernières nouvelles' },
    }),
    furniture({ headings: { 'MORE ABOUT': 'ЩЕ ЗА ТЕМОЮ' }, tags: 'Теги:', read: '# хв читати' }),
    furniture({ headings: { 'MORE ABOUT': 'ЩЕ ЗА ТЕМОЮ' } }),
    furniture({ tags: 'Теги:' }),
    furniture({ read: '# мин читать' }),
    furniture({
      read: '# min de lectura',
      tags: 'Etiquetas:',
      headings: { 'MORE ABOUT': 'MÁS SOBRE ESTO', 'HOT NEWS': 'DESTACADO', LATEST: 'ÚLTIMAS' },
    }),
    furniture({ read: '# dk okuma', tags: 'Etiketler:', headings: { 'MORE ABOUT': 'İLGİLİ HABERLER' } }),
    furniture({
      read: '# min de citit',
      tags: 'Etichete:',
      headings: { 'MORE ABOUT': 'Citește și', 'HOT NEWS': 'Știri fierbinți', LATEST: 'Ultimele știri' },
    }),
  ],
  'block-renamed': [
    renamed('READ ALSO'),
    renamed('RELATED STORIES'),
    renamed('Read also:'),
    renamed('Related news'),
    renamed('SEE ALSO'),
    renamed('More on this'),
    renamed('IN OTHER NEWS'),
    renamed('TOP STORIES', 'HOT NEWS'),
    renamed('Recent', 'LATEST'),
    renamed('You may also like:'),
  ],
  paywall: [
    stub(1, ['Subscribe to continue reading']),
    stub(2, ['Subscribe to continue reading']),
    stub(2, ['This article is for subscribers only. Log in or buy a subscription to read on.']),
    stub(1, ['To read the full story, sign in.'], false),
    stub(1, ['Already a subscriber? Log in']),
    stub(1, ['Subscribe to continue reading'], false),
    stub(2, ['Subscribe to continue reading', 'Already a subscriber? Log in'], false),
    stub(1, ['Оформіть передплату, щоб читати далі']),
    stub(2, ['The rest of this story is open to members. Join for UAH 99 a month.'], false),
    stub(1, ['SUBSCRIBE', 'You have read all your free stories of this month.']),
  ],
  'double-encoding': [
    mojibake,
    doubled('windows-1251'),
    doubled('iso-8859-15'),
    (text) => mojibake(mojibake(text)),
    doubled('ibm866'),
    doubled('koi8-r'),
  ],
  'body-cut': [
    cut(500, ''),
    cut(500, '…'),
    cut(500, '...'),
    cut(400, ''),
    cut(600, ''),
    cut(500, '', false),
    cut(300, ''),
    cut(550, '…', false),
    cut(500, ' [...]'),
  ],
  'section-missing': [
    (text) => lineByLine(text, (line) => (/^ date [\d-]{10} .{0,40}$/.test(line) ? line.replace(HEADER, '$1') : line)),
    (text) => lineByLine(text, (line, at) => (at === 0 && /^ date [\d-]{10}(?: .{0,40})?$/.test(line) ? null : line)),
    (text, { section }) =>
      lineByLine(text, (line) => (isHeader(line, section) ? (line === section ? null : line.replace(HEADER, '$1')) : line)),
    (text, { section }) => lineByLine(text, (line) => (isHeader(line, section) ? '' : line)),
  ],
  'new-layout': [
    laidOut((p) => [p.title, `By Olha Tykha | ${p.day} | ${p.section}`, ...p.paragraphs, ...hashed(p.tags)].join('\n\n')),
    laidOut((p) => [p.title, p.time, p.section, ...p.paragraphs, ...hashed(p.tags)].join('\n\n')),
    laidOut((p) => [`Home > News > ${p.section}`, p.title, `Published ${p.day}`, ...p.paragraphs].join('\n\n')),
    laidOut((p) => [p.section, p.title, p.paragraphs[0], p.time, ...p.paragraphs.slice(1), ...hashed(p.tags)].join('\n\n')),
    laidOut((p) => [p.time, p.section.toUpperCase(), p.title, 'Share', ...p.paragraphs, ...hashed(p.tags)].join('\n\n')),
    laidOut((p) => [p.title, `${p.time} | ${p.section}`, ...p.paragraphs, ...hashed(p.tags)].join('\n\n')),
    laidOut((p) => [`${p.section} ${p.time}`, p.title, ...p.paragraphs, ...hashed(p.tags)].join('\n\n')),
    laidOut((p) => [p.title, ...p.paragraphs, p.time, ...hashed(p.tags)].join('\n\n')),
    laidOut((p) => [...hashed(p.tags), p.title, p.time, ...p.paragraphs].join('\n\n')),
    laidOut((p) => [p.section, p.time, p.title, p.paragraphs[0], p.title, ...p.paragraphs.slice(1), ...hashed(p.tags)].join('\n\n')),
    laidOut((p) => [p.day, p.title, 'KEY POINTS', p.paragraphs[0], 'FULL STORY', ...p.paragraphs].join('\n\n')),
  ],
  'day-month-swapped': [swapped(true), swapped(false)],
  'time-zone': [1, 2, 3, 4, 7, 11, -1, -2, -3, -5].flatMap((hours) => [shifted(hours, true), shifted(hours, false)]),
}

/** Changes that befall all pages at once. */
export const OF_ALL = new Set(['time-zone'])
