/** What may stand in a cell of a row that another program wrote: JSON texts, each by a name. */

/** As JSON escapes it, lone surrogates too. */
const text = (value: string): string => JSON.stringify(value)

const TYPES: Readonly<Record<string, string>> = {
  null: 'null',
  true: 'true',
  false: 'false',
  'a list': '["a"]',
  'an object': '{"a":1}',
  'the word null': text('null'),
  'the word true': text('true'),
  'a number in a text': text('1'),
}

const NUMBERS: Readonly<Record<string, string>> = {
  zero: '0',
  'minus zero': '-0',
  'minus zero as a fraction': '-0.0',
  one: '1',
  'one as a fraction': '1.0',
  'ten as a power': '1e1',
  'a power that is a fraction': '1e-1',
  'minus one': '-1',
  'a half': '0.5',
  'just above one': '1.0000000000000002',
  'above one by less than doubles tell': '1.00000000000000001',
  'less than nothing by less than doubles tell': '-1e-400',
  'the largest of 32 bits': '2147483647',
  'one more': '2147483648',
  'a fraction above it': '2147483647.5',
  'the largest whole number of doubles': '9007199254740991',
  'one more than that': '9007199254740992',
  'a number between doubles': '9007199254740993',
  'a hair above the largest': '9007199254740991.4',
  'half above the largest': '9007199254740991.5',
  'twenty digits': '12345678901234567890',
  'a hundred zeros': `1${'0'.repeat(100)}`,
  'beyond doubles': '1e400',
  'below doubles': '-1e400',
  'the largest double': '1.7976931348623157e308',
  'the smallest double': '5e-324',
}

const TEXTS: Readonly<Record<string, string>> = {
  'an empty text': '',
  'a blank': ' ',
  'every blank of Unicode': '\t\n\v\f\r \u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000',
  'a byte-order mark': '\ufeff',
  'a next line': '\u0085',
  'a file separator': '\u001c',
  'a unit separator': '\u001f',
  'a zero-width space': '\u200b',
  'a Mongolian vowel separator': '\u180e',
  'a nought': '\u0000',
  'half of a pair': '\ud83d',
  'the other half': '\ude00',
  'the halves in the wrong order': '\ude00\ud83d',
  'a letter beyond the basic plane': '\u{1f600}',
  'the last code point': '\u{10ffff}',
  'a combining mark': '\u0301',
  'Cyrillic that looks Latin': '\u0430rticle',
  'a word': 'article',
  'a word with a capital': 'Article',
  'a word with a line feed': 'article\n',
  'a flag': 'digest',
  'two flags': 'digest truncated',
  'flags with a line feed': 'digest\n',
  'flags with two blanks': 'digest  truncated',
}

const HEX = '0123456789abcdef'
const IDS: Readonly<Record<string, string>> = {
  'an id': `paper:${HEX}`,
  'an id with a line feed': `paper:${HEX}\n`,
  'an id with a carriage return': `paper:${HEX}\r`,
  'an id with capitals': `paper:${HEX.toUpperCase()}`,
  'an id that is too short': `paper:${HEX.slice(1)}`,
  'an id with digits of another script': `paper:${HEX.slice(1)}\u0660`,
  'an id of nobody': `:${HEX}`,
  'a hash': HEX.repeat(4),
  'a hash with a line feed': `${HEX.repeat(4)}\n`,
  'a hash with a line in front': `\n${HEX.repeat(4)}`,
  'a hash with a digit more': `${HEX.repeat(4)}0`,
  'a hash in capitals': HEX.repeat(4).toUpperCase(),
}

const DAYS: readonly string[] = [
  ...['2022-01-12', '0001-01-01', '0000-01-01', '9999-12-31', '10000-01-01', '-001-01-01', '+2022-01-12', '22-01-12', '2022-1-12'],
  ...['2022-00-10', '2022-13-10', '2022-01-00', '2022-01-32', '2022-02-29', '2022-02-30', '2022-04-31', '2024-02-29', '2024-02-30'],
  ...['1900-02-29', '2000-02-29', '20220112', '2022-W02-3', '2022-012', '2022/01/12', '12.01.2022', ' 2022-01-12', '2022-01-12 '],
  ...['2022-01-12\n', '\n2022-01-12', '2022-01-12T00:00:00Z', '\u0662\u0660\u0662\u0662-01-12', '２０２２-01-12', '2022\u201101\u201112'],
]

const CLOCKS: readonly string[] = [
  ...['15:20:00Z', '15:20:00z', '15:20:00', '15:20Z', '152000Z', '15:20:00.0Z', '15:20:00.123456789Z', '15:20:00.Z', '15:20:00,5Z'],
  ...['23:59:60Z', '23:59:61Z', '12:00:60Z', '15:59:60-08:00', '23:59:59.999Z', '24:00:00Z', '24:00:00+00:00', '23:60:00Z', '00:00:00Z'],
  ...['15:20:00+02:00', '15:20:00-00:00', '15:20:00+00:00', '15:20:00+0200', '15:20:00+02', '15:20:00+24:00', '15:20:00+23:59'],
  ...[
    '15:20:00+02:60',
    '15:20:00\u221202:00',
    '15:20:00 Z',
    '15:20:00Z\n',
    '15:20:00+02:00\n',
    '15:20:00ZZ',
    '1\u0665:20:00Z',
    '15:20:00+02:00:30',
  ],
]

const INSTANTS: readonly string[] = [
  ...CLOCKS.map((clock) => `2022-01-12T${clock}`),
  ...DAYS.map((day) => `${day}T15:20:00Z`),
  ...['2022-01-12t15:20:00Z', '2022-01-12 15:20:00Z', '2022-01-12\t15:20:00Z', '2022-01-12\n15:20:00Z', '2022-01-12T15:20:00+02:00\u0000'],
  ...['2016-12-31T23:59:60Z', '0000-01-01T00:00:00+02:00', '2022-02-30T15:20:00+02:00', '2022-01-12\u017f15:20:00Z', 'T15:20:00Z', 'Z'],
]

/** Every value by its name. */
export const VALUES: readonly (readonly [name: string, json: string])[] = [
  ...Object.entries({ ...TYPES, ...NUMBERS }),
  ...Object.entries({ ...TEXTS, ...IDS }).map(([name, value]) => [name, text(value)] as const),
  ...[...DAYS, ...INSTANTS].map((value) => [`the text ${text(value)}`, text(value)] as const),
]
