/**
 * Interfax-Ukraine, news agency in Kyiv: its English, Ukrainian and Russian sites, its AMP pages, and
 * the dumps of them that public corpora keep. The agency's own pages carry no dateline and no byline.
 */
import type { Publisher } from './publisher.ts'

export const interfaxUkraine: Publisher = {
  id: 'interfax-ukraine',
  name: 'Interfax-Ukraine',
  site: 'interfax.com.ua',
  about: 'News agency in Kyiv; English, Ukrainian and Russian pages since 2013.',
  languages: ['en', 'uk', 'ru'],
  timeZone: 'Europe/Kyiv',
  agency: ['Interfax-Ukraine', 'Інтерфакс-Україна', 'Интерфакс-Украина'],
  loading: ['Загрузка...', 'Завантаження...', 'Loading...'],
  advertisement: ['AD', 'РЕКЛАМА', 'Реклама'],
  blocks: [
    { heading: 'MORE ABOUT', block: 'more_about' },
    { heading: 'ЩЕ ЗА ТЕМОЮ', block: 'more_about' },
    { heading: 'ЕЩЕ ПО ТЕМЕ', block: 'more_about' },
    { heading: 'ЕЩЁ ПО ТЕМЕ', block: 'more_about' },
    { heading: 'HOT NEWS', block: 'hot_news' },
    { heading: 'ГАРЯЧІ НОВИНИ', block: 'hot_news' },
    { heading: 'ГОРЯЧИЕ НОВОСТИ', block: 'hot_news' },
    { heading: 'LATEST', block: 'latest' },
    { heading: 'ОСТАННЄ', block: 'latest' },
    { heading: 'ОСТАННІ НОВИНИ', block: 'latest' },
    { heading: 'ПОСЛЕДНЕЕ', block: 'latest' },
    { heading: 'ПОСЛЕДНИЕ НОВОСТИ', block: 'latest' },
  ],
  tags: ['Tags:', 'Теги:', 'Теґи:'],
  readingTime: ['# min read', '# хв читати', '# мин читать'],
  sections: [
    'Facts', 'Economy', 'Press Announcement', 'Press Announcements', 'Press Release', 'Press Releases', 'press-release', 'Press Conference',
    'Video', 'Photo', 'Interview', 'Election', 'Elections', 'Projects', 'Telecom', 'Pharmacy', 'Healthcare', 'Blog', 'Culture', 'Sport',
    'Politics', 'Society', 'Greendeal', 'Investments', 'Bonds', 'Columns', 'General',
  ],
  headerDate: 'date yyyy-MM-dd',
  time: ['HH:mm dd.MM.yyyy'],
  timeAfterTitle: ['HH:mm, dd.MM.yyyy'],
  image: { start: '<image>', end: '</image>' },
  layouts: [
    { id: 'F', about: 'full dump: section, time, title, reading time, title, body, tags, lists', head: ['header', 'time', 'title', 'title_repeat?', 'reading_time', 'title_repeat?', 'image?'] },
    { id: 'S', about: 'section, time, title once or twice, body', head: ['header', 'time', 'title', 'title_repeat?', 'image?'] },
    { id: 'T', about: 'begins with the time line', head: ['day?', 'time', 'title', 'title_repeat?', 'reading_time?', 'title_repeat?', 'image?'] },
    { id: '2013', about: 'page of 2013: the site’s name in place of the section', head: ['day?', 'agency', 'time', 'title', 'title_repeat?', 'reading_time?', 'title_repeat?', 'image?'], agency: ['Interfax-Ukraine'] },
    { id: 'L', about: 'Ukrainian or Russian site', head: ['day?', 'agency', 'time?', 'title', 'title_repeat?', 'reading_time?', 'title_repeat?', 'image?'] },
    { id: 'S0', about: 'section, title, body; no time line', head: ['header', 'title', 'title_repeat?', 'image?'] },
    { id: 'img', about: 'title, image token, body', head: ['day?', 'title', 'title_repeat?', 'image', 'title_repeat?'] },
    { id: 'AMP', about: 'AMP page: title, body, a list whose stamps follow their titles', head: ['day?', 'title', 'title_repeat?'], hasBlocks: true },
    { id: 'B', about: 'body only, with or without its title', head: ['day?', 'title?', 'title_repeat?'] },
  ],
}
