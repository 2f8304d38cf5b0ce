import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/text/languages.ts'

describe('languageOf', () => {
  it.each([
    ['en', 'The bridge over the harbour was opened on Wednesday, the mayor has said.'],
    ['uk', 'Міст через затоку відкрили у середу, повідомила міська рада.'],
    ['ru', 'Мост через залив открыли в среду, сообщил мэр города.'],
    ['uk', 'Рада та порт не дали коментар, але наказ про ремонт за планом.'],
    ['ru', 'Порт не дал комментария, но приказ о ремонте есть как план.'],
    ['und', 'Die Brücke über den Hafen wurde am Mittwoch eröffnet, sagte die Stadt.'],
    ['und', 'Le pont du port a été ouvert mercredi, a dit la mairie.'],
    ['und', 'Bridge opened'],
    ['und', '12 345 – 67 %'],
    ['und', ''],
    ['en', `The mayor of ${'Острів '.repeat(3)}said that the bridge and the ferry will stay with the town.`],
    ['uk', `Міст через затоку "Bridge of the Harbour" відкрили у середу.`],
  ])('tells %s by "%s"', (language, text) => expect(languageOf(text)).toBe(language))

  it('looks at the beginning of a long text', () =>
    expect(languageOf(`${'Міст через затоку відкрили. '.repeat(200)}${'The bridge is open. '.repeat(5_000)}`)).toBe('uk'))
})
