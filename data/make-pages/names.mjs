/** Invented people, places and firms: some thousands of each, put together from parts. */
import { pick, shuffled } from '../make-corpus/random.mjs'

const words = (text) => text.split(' ')

const FIRST = {
  en: {
    m: words(
      'Bohdan Taras Pavlo Nazar Ihor Denys Viktor Stepan Maksym Anton Petro Artem Roman Oleh Mykhailo Hlib Vadym Leonid Kyrylo Ostap Semen Borys Lukian Yevhen Orest Zakhar Danylo Ustym Arkadii Fedir',
    ),
    f: words(
      'Iryna Larysa Halyna Ruslana Olena Zhanna Lidia Kateryna Yulia Oksana Svitlana Tamara Nina Maryna Natalia Solomiia Alina Nadia Viktoria Dina Inna Uliana Daria Ada Mila Tetiana Zoriana Myroslava Vira Liubov',
    ),
  },
  uk: {
    m: words(
      'Богдан Тарас Павло Назар Ігор Денис Віктор Степан Максим Антон Петро Артем Роман Олег Михайло Гліб Вадим Леонід Кирило Остап',
    ),
    f: words(
      'Ірина Лариса Галина Руслана Олена Жанна Лідія Катерина Юлія Оксана Світлана Тамара Ніна Марина Наталія Соломія Аліна Надія Вікторія Уляна',
    ),
  },
  ru: {
    m: words('Богдан Тарас Павел Назар Игорь Денис Виктор Степан Максим Антон Петр Артем Роман Олег Михаил Глеб Вадим Леонид Кирилл Остап'),
    f: words(
      'Ирина Лариса Галина Руслана Елена Жанна Лидия Екатерина Юлия Оксана Светлана Тамара Нина Марина Наталья Алина Надежда Виктория Ульяна Дарья',
    ),
  },
}

const STEMS = {
  en: words(
    'Barv Berest Brod Budn Chumach Dalym Derev Dubov Hlyv Holov Horob Hrabov Hrechk Kalyn Kapyt Khmar Klenov Kolod Kopach Kovtal Krasn Kryvosh Kvas Lastiv Lavr Lozov Lukash Makov Medun Melnych Moroz Obrub Ochert Olkh Orish Palamar Perets Pidhir Polov Prylip Ryb Sadov Samar Shapov Shcheb Skrypn Sosn Stavn Stepov Tkach Topol Tverd Vederk Verbov Vidr Vyshn Zaliz Zhurav Zolot Zubr',
  ),
  cyrillic: words(
    'Барв Берест Брод Будн Чумач Далим Дерев Дубов Глив Голов Горб Грабов Гречк Калин Копит Хмар Кленов Колод Копач Красн Кваш Ластов Лавр Лозов Лукаш Маков Медун Мороз Обруб Очерт Ольх Орюх Паламар Подгар Полов Прилип Садов Самар Шапов Скрипн Сосн Ставн Степов Ткач Топол Тверд Вербов Видр Вишн Залоз Журав Золот Зубр',
  ),
}

const ENDINGS = {
  en: words('yk iuk enko ets yshyn an ovych ylo ara unia aienko uta'),
  /** Each with its genitive for men; women's names keep theirs. */
  uk: [
    ['юк', 'юка'],
    ['енко', 'енка'],
    ['ак', 'ака'],
    ['ич', 'ича'],
  ],
  ru: [
    ['юк', 'юка'],
    ['енко', 'енко'],
    ['ак', 'ака'],
    ['ич', 'ича'],
  ],
}

/** Places: how they begin and end; in Cyrillic with the ending of the locative. */
const PLACES = {
  en: {
    stems: words(
      'Verkh Kalyn Zelen Yasn Dubr Sosn Biloh Vyshn Kryn Hlyb Tepl Tykh Medv Loz Richyt Rid Khmel Ostr Barv Cherem Hrab Klen Lyp Makiv Olkh Pisch Rak Skel Trav Vilsh',
    ),
    ends: words('ivsk opil ohirsk obereh yatyn ivtsi ynets odar ovo ychi anka isko'),
  },
  uk: {
    stems: words('Верх Калин Зелен Ясн Дубр Сосн Вишн Крин Глиб Тепл Тих Медв Лоз Рід Хмел Остр Барв Черем Граб Клен Лип Вільш Скел Трав'),
    ends: [
      ['івськ', 'івську'],
      ['опіль', 'ополі'],
      ['огірськ', 'огірську'],
      ['оберіг', 'оберезі'],
      ['ятин', 'ятині'],
    ],
  },
  ru: {
    stems: words('Верх Калин Зелен Ясн Дубр Сосн Вишн Крин Глуб Тепл Тих Медв Лоз Ред Хмел Остр Барв Черем Граб Клен Лип Ольш Скал Трав'),
    ends: [
      ['овск', 'овске'],
      ['ополь', 'ополе'],
      ['огорск', 'огорске'],
      ['обережск', 'обережске'],
      ['ятин', 'ятине'],
    ],
  },
}

const FIRMS = {
  first: words(
    'Northern Amber Steppe Polissia Meadow Granite Copper Delta Falcon Harbor Juniper Lantern Maple Nova Orchid Pylon Quartz Rampart Silver Tavria Umbra Vesna Willow Zenit',
  ),
  last: words('Grid Power Line Works Holding Trade Fields Freight Systems Partners Union Bridge Storage Mills Stone Glass Seeds Textile'),
}

/** A man's or woman's name in Latin letters. */
export function latinName(random, gender) {
  const surname = `${pick(random, STEMS.en)}${pick(random, ENDINGS.en)}`
  return { first: pick(random, FIRST.en[gender]), surname }
}

/** The same in Cyrillic, with the genitive of the surname as `of`. */
export function cyrillicName(random, language, gender) {
  const stem = pick(random, STEMS.cyrillic)
  const [ending, genitive] = pick(random, ENDINGS[language])
  const surname = `${stem}${ending}`
  return { first: pick(random, FIRST[language][gender]), surname, of: gender === 'm' ? `${stem}${genitive}` : surname }
}

/** Two different towns in Latin letters. */
export function latinTowns(random) {
  const { stems, ends } = PLACES.en
  const [one, other] = shuffled(random, stems)
  return [one, other].map((stem) => `${stem}${pick(random, ends)}`)
}

/** `[nominative, locative]` */
export function cyrillicPlace(random, language) {
  const { stems, ends } = PLACES[language]
  const stem = pick(random, stems)
  return pick(random, ends).map((ending) => `${stem}${ending}`)
}

export const firmName = (random) => `${pick(random, FIRMS.first)} ${pick(random, FIRMS.last)}`
