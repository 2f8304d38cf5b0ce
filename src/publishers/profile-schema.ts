/**
 * The contract of a publisher's profile as a JSON file: JSON Schema 2020-12.
 *
 * Only what every profile must say is required; what is left out counts as empty. Nothing in a profile
 * is code, and nothing in it is a pattern but `#` for digits and `*` for a rest.
 */
import { blocks } from '../scrape.ts'
import { bodyLines, headParts, type Publisher } from './publisher.ts'

const text = (description: string, rules: object = {}): object => ({
  description,
  type: 'string',
  pattern: '\\S',
  maxLength: 1000,
  ...rules,
})
const list = (description: string, items: object = { type: 'string', pattern: '\\S', maxLength: 1000 }): object => ({
  description,
  type: 'array',
  items,
  maxItems: 5000,
})

/** Fields as Unicode writes them; `readProfile` says what is wrong with one. */
const dateFormat = { type: 'string', minLength: 6, maxLength: 100 }

const properties: Record<keyof Publisher, object> = {
  id: text('Lower case, as in article ids.', { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 }),
  name: text('The name as people know it.'),
  site: { description: 'Domain of the site; empty where it has none.', type: 'string', maxLength: 253 },
  about: { description: 'One sentence for people.', type: 'string', maxLength: 1000 },
  languages: list('Languages of its articles.', { enum: ['en', 'uk', 'ru', 'und'] }),
  timeZone: text('IANA name of the zone in which its pages print times, as Europe/Kyiv.'),
  agency: list('Lines that hold its name alone; one ends the body.'),
  loading: list('Lines that say that a part is being loaded.'),
  advertisement: list('Lines in place of an advertisement.'),
  furniture: list('Other lines of the site itself, wherever they stand; # stands for digits, a * at the end for any rest.'),
  masthead: list('Lines of the site above the head, as its menu, in order; each may be missing. # and * as in furniture.'),
  blocks: list('Headings of the lists below the body, without a colon at the end.', {
    type: 'object',
    properties: {
      heading: text('The heading as printed.'),
      block: {
        description:
          '`more_about`: stories on the same subject. `hot_news`: the stories most read or most important. `latest`: the newest stories.',
        enum: blocks,
      },
      within: {
        description:
          'The list stands within the body and has at most so many titles; the body goes on behind them, or at the next paragraph.',
        type: 'integer',
        minimum: 1,
        maximum: 100,
      },
    },
    required: ['heading', 'block'],
    additionalProperties: false,
  }),
  asides: list('Headings of notes that are no part of the story, as a card about the author; without a colon at the end.', {
    type: 'object',
    properties: {
      heading: text('The heading as printed.'),
      lines: { description: 'How many lines stand below it at most.', type: 'integer', minimum: 1, maximum: 1000 },
    },
    required: ['heading', 'lines'],
    additionalProperties: false,
  }),
  tags: list('Labels of the line of tags, as "Tags:".'),
  tagsBy: { description: 'How tags are told apart: each begins with #, or commas stand between them.', enum: ['hash', 'comma'] },
  byline: list('How the line of the author’s name is written, as "By *".', {
    description: 'A word or more, then * for the name, as "By *".',
    type: 'string',
    pattern: '\\S.*\\*$',
    maxLength: 100,
  }),
  bylineBelow: list('How it is written where it stands below the body’s first line: a label that opens no sentence, as "Author: *".', {
    description: 'A word or more, then * for the name, as "By *".',
    type: 'string',
    pattern: '\\S.*\\*$',
    maxLength: 100,
  }),
  readingTime: list('Lines of the reading time; # stands for the minutes, as "# min read".', {
    type: 'string',
    pattern: '^[^#]*#[^#]*$',
    maxLength: 100,
  }),
  sections: list('Names of sections. A name that is not listed counts as one only by its place.'),
  headerDate: {
    description: 'How the day in front of the first line is written, as "date yyyy-MM-dd"; null where none stands there.',
    anyOf: [dateFormat, { type: 'null' }],
  },
  time: list('How a time line is written, as "HH:mm dd.MM.yyyy" or "d MMMM yyyy, HH:mm"; a * at the end for any rest.', dateFormat),
  timeAfterTitle: list('How a stamp is written that stands after the title it dates, in the lists.', dateFormat),
  image: {
    description: 'How an image line begins and ends; null where there is none.',
    anyOf: [
      {
        type: 'object',
        properties: { start: text('Its beginning.'), end: text('Its end.') },
        required: ['start', 'end'],
        additionalProperties: false,
      },
      { type: 'null' },
    ],
  },
  bodyLines: {
    description:
      'What the lines of a body may be: `sentences` alone; also `subheadings`, each between two sentences; or `any` line. A page whose body holds another is refused.',
    enum: bodyLines,
  },
  layouts: {
    ...list('In the order in which they are tried; the first whose head fits is the page’s.', {
      type: 'object',
      properties: {
        id: text('Name of the layout.', { maxLength: 64 }),
        about: { description: 'One line for people.', type: 'string', maxLength: 1000 },
        head: list('The parts that stand before the body, in order; a part ending in ? may be missing.', {
          enum: headParts.flatMap((part) => [part, `${part}?`]),
        }),
        agency: list('The spellings of the agency’s line, where not all of them will do.'),
        hasBlocks: { description: 'The page must have the heading of a list.', const: true },
      },
      required: ['id', 'head'],
      additionalProperties: false,
    }),
    minItems: 1,
  },
}

export const PROFILE_SCHEMA_ID = 'urn:tidywire:publisher:1'

export const profileSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: PROFILE_SCHEMA_ID,
  title: 'publisher',
  description:
    'What is known of the pages of one publisher: how its fixed lines are spelled, how its dates are written, and in which order the parts of a page stand.',
  type: 'object',
  properties: { $schema: { description: 'Names this schema.', type: 'string' }, ...properties },
  required: ['id', 'name', 'timeZone', 'languages', 'layouts'],
  additionalProperties: false,
}

/** What a profile that leaves a property out is taken to say. */
export const profileDefaults: Omit<Publisher, 'id' | 'name' | 'timeZone' | 'languages' | 'layouts'> = {
  site: '',
  about: '',
  agency: [],
  loading: [],
  advertisement: [],
  furniture: [],
  masthead: [],
  blocks: [],
  asides: [],
  tags: [],
  tagsBy: 'hash',
  byline: [],
  bylineBelow: [],
  readingTime: [],
  sections: [],
  headerDate: null,
  time: [],
  timeAfterTitle: [],
  image: null,
  bodyLines: 'any',
}
