/**
 * Shapes that were written after learning was: none of its rules was made for them.
 */
import { between, pick } from '../../../data/make-corpus/random.mjs'
import { bio, clock, day, stamp, titles, within } from './shapes.mjs'

const PEOPLE = ['Ona Tarrant', 'Piers Alder', 'Nan Tarn', 'Hugh Bracken', 'Lena Sorrel']
const HERE = ['below the weir', 'at Longstone Gate', 'in Netherby', 'on Cobbler’s Row', 'behind the old station']
const LETTERS = ['«Ранковий лист»', '«Вечірній лист»', '«Лист про книжки»']

/** @type {Record<string, { languages?: readonly string[], shape: (page: import('./shapes.mjs').Page) => void }>} */
export const laterShapes = {
  'list in the body, Ukrainian': { languages: ['uk'], shape: (p) => within(p, ['Читайте також', ...titles(p, 1, 3)]) },
  'author below, Ukrainian': {
    languages: ['uk'],
    shape: (p) => void p.below.unshift(`Автор: ${pick(p.random, ['Олена Сич', 'Ігор Марко', 'Надія Рута'])}`),
  },
  'updated on one line in brackets, Russian': {
    languages: ['ru'],
    shape: (p) => void (p.random() < 0.6 && (p.head[2] = `${stamp(p.story)} (обновлено ${stamp(p.story, 3)})`)),
  },
  'a newsletter, each another, Ukrainian': {
    languages: ['uk'],
    shape: (p) => within(p, [`Підпишіться на ${pick(p.random, LETTERS)}: щотижня в поштовій скриньці`]),
  },
  'standfirst behind the byline': {
    shape: (p) => p.head.splice(2, 0, `By ${p.author}`, `Why ${p.author} went to see it ${pick(p.random, HERE)}, and what came of that`),
  },
  'two standfirsts': {
    shape: (p) =>
      p.head.splice(
        2,
        0,
        `A visit ${pick(p.random, HERE)} in the early morning`,
        `And another ${pick(p.random, HERE)} after dark with ${p.author}`,
      ),
  },
  'quotation drawn out and shortened': {
    shape: (p) => {
      const quoted = p.story.paragraphs.find((text) => /["“«]/.test(text)) ?? p.story.paragraphs[0] ?? ''
      within(
        p,
        [
          `“${quoted
            .replace(/["“”«»]/g, '')
            .split(' ')
            .slice(0, 7)
            .join(' ')}”`,
        ],
        1,
      )
    },
  },
  'picture with a caption that is a sentence': {
    shape: (p) => within(p, [`${pick(p.random, PEOPLE)} in the garden of the house ${pick(p.random, HERE)} on a wet morning in May.`], 1),
  },
  'list of stories with summaries in the body': {
    shape: (p) =>
      within(p, [
        'More stories',
        ...titles(p, 2, 2).flatMap((title) => [title, `What else there is to know ${pick(p.random, HERE)}, told in short by ${p.author}.`]),
      ]),
  },
  'ranked list in the body': {
    shape: (p) => within(p, ['Most read today', ...titles(p, 3, 3).flatMap((title, i) => [String(i + 1), title])]),
  },
  'comments without a heading': {
    shape: (p) =>
      void p.below.unshift(
        ...Array.from({ length: between(p.random, 1, 3) }, () => [
          pick(p.random, PEOPLE),
          `They said the same ${pick(p.random, HERE)} about “${p.other()}”.`,
        ]).flat(),
      ),
  },
  'correction above the body': {
    shape: (p) =>
      void (
        p.random() < 0.3 &&
        p.body.unshift(`Correction: an earlier version of this story gave a wrong name for the house ${pick(p.random, HERE)}.`)
      ),
  },
  'place and reporter in the first line': { shape: (p) => void p.head.push(`${pick(p.random, PEOPLE)} ${pick(p.random, HERE)}`) },
  'two cards below': {
    shape: (p) =>
      void p.below.unshift(
        'The author',
        p.author,
        bio(p),
        'The photographer',
        pick(p.random, PEOPLE),
        'Takes pictures of rivers for a living and has done so for longer than most.',
      ),
  },
  'day above, clock below': { shape: (p) => void p.head.splice(2, 1, day(p.story), clock(p.story)) },
  'times in words of today': { shape: (p) => void (p.random() < 0.4 && (p.head[2] = `Today, ${clock(p.story)}`)) },
  'body cut by a wall': {
    shape: (p) =>
      void (
        p.random() < 0.4 &&
        ((p.body = [...p.body.slice(0, 2), 'Subscribe to read on']), (p.story = { ...p.story, paragraphs: p.story.paragraphs.slice(0, 2) }))
      ),
  },
  'share buttons within the body': { shape: (p) => within(p, ['Share', 'Copy link', `${between(p.random, 1, 300)}`]) },
  'question and answer': {
    shape: (p) => {
      p.body = p.body.flatMap((text, i) => (i % 2 === 1 ? [`And what of the house ${pick(p.random, HERE)}?`, text] : [text]))
      p.story = { ...p.story, paragraphs: [...p.body] }
    },
  },
  'tags behind the list': { shape: (p) => void p.below.push(`Tags: ${p.story.tags.join(', ')}`) },
}
