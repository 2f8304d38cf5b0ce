import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributeHeadline } from '../../src/quotes/headlines.ts'

/** Titles that attribute nothing, in three languages, by what they only look like; all invented, parted by bars. */
const NOTHING = {
  routes: `New ferry Velm – Torhaven carries 400 cars | Direct flights London – Torhaven to resume | Velm – Torhaven |
Bus service resumes on line Adlerby – Velm | Three hurt in crash on motorway Graz – Vienna |
Freight corridor Black Sea – Baltic gets new terminal | Cycling tour Porto – Lisbon draws 3,000 riders |
Norrland – Marisca talks enter second week | Rivne – Рівне: city updates road signs | Поїзд Київ – Львів затримується |
Поезд Киев – Одесса опаздывает | Трасса Вельм – Торхавен закрыта на ремонт | Рейс Рига – Вена возобновят в июне |
Cable under the sea links Sandvik – Orrin | Low-cost carrier drops Riga – Malta | Walking the Sandvik – Orrin trail in eleven days |
Ferry timetable changes: Sandvik – Orrin | Затори на трасі Одеса – Рені | Електричка Фастів – Козятин змінює розклад |
Пробки на дороге Орел – Тула | Самолёт Стамбул – Вена вернулся в аэропорт | Rail link Fenmoor – Ostrava to cost two billion |
Rally Fenmoor – Kesh starts with a crash | Рейс Краків – Одеса: що відомо`,
  scores: `Norrland 2–1 Marisca | Velm United – Torhaven City 3:1 | Norrland – Marisca 0:2 | Norrland vs Marisca: 2-2 |
Marisca beat Norrland 3 – 1 in friendly | Cup final: Velm 1 – Torhaven 0 | Semi-final Velm Rovers – Adler Town ends in draw |
Tonight's match: Norrland – Marisca | Champions Cup, group B: Velm – Torhaven | Hartman – Okoye: champion defends title in nine rounds |
Ice hockey: Velm Bears – Torhaven Stars 4:3 after overtime | Ship repair yard Adler – Lind files for bankruptcy |
Mathieu – Brenn duo wins jazz award | Норланд – Маріска 2:1 | Фінал кубка: Вельм – Торгавен | Норланд – Мариска 0:3 |
Полуфинал: Вельм – Адлерби | Sandvik Wolves – Orrin Hawks 84:79 | Handball: Orrin women through after 27 – 25 win |
Brazil – Japan: where to watch | Tarn v Ellery: judges split over title fight | Orrin hold Sandvik to goalless draw – table and fixtures |
Sandvik 1 – Orrin 1: Late penalty saves hosts | Оррін – Сандвік: де дивитися матч | Хоккей: Сандвик – Оррин 5:4 по буллитам |
Basketball: Fenmoor Giants – Kesh Comets 91:88 | Fenmoor – Kesh: live score | Davis Cup: Norrland 3 – Marisca 2 |
Who will win Okafor – Lindgren? | Клуб «Оріон» – «Буревісник» 2:2`,
  ranges: `Prices rise 3-5% in Jan – Feb | Exports up 12% in January – March | Museum open Monday – Friday during renovation |
Opening hours: 10:00 – 18:00 | Grain harvest estimated at 40 – 45 million tonnes | Novelist Ada Brenn, 1931 – 2022 |
The Velm dynasty, 1840 – 1912 | Temperatures of 12 – 15 degrees expected in Velm | Festival to run 4 May – 9 June |
Water off in Torhaven Tuesday – Thursday | Results for the third quarter: July – September | Ages 6 – 12: swimming courses start on Monday |
Ціни зросли на 3–5% у січні – лютому | Музей працює вівторок – неділя | Графік відключень: 10:00 – 14:00 |
Пам'яті письменниці: Ада Бренн (1931 – 2022) | Цены выросли на 3–5% в январе – феврале | Выставка открыта: понедельник – пятница |
Ада Бренн (1931 – 2022) | Rents climb by 200 – 250 crowns a month | Library closed 24 December – 2 January |
Snow expected Saturday – Monday | Born in Orrin: painter Nils Tarn (1902 – 1977) | Grades 1 – 4 return to classrooms |
Температура вночі 3 – 5 градусів морозу | Каникулы продлятся с 28 декабря – по 9 января | Прийом громадян: середа, 9:00 – 12:00 |
Ski lifts open December – April | Milk up by 8 – 10 percent since autumn | Roadworks on Harbour Street, 3 – 17 June |
The age of steam: 1830 – 1930 | Запис до школи триває з 1 квітня – до кінця травня | Мороз до 25 градусов ожидается в субботу – воскресенье`,
  details: `Ten years of the ferry – a look back | Torhaven lighthouse – history and legends | One step forward – two steps back |
Council budget passed – what changes for parents | Pension reform – what you need to know | Velm opens its first cable car – photos |
Police find stolen altar – in a barn | Bread, milk, eggs – everything dearer | A quiet village – and its loud neighbour |
Summer in the mountains – ten best trails | Ferry captain – hero of the year | Last train home - a short story |
Міст обвалився – два автобуси в річці | Десять років порому – як усе починалося | Хліб, молоко, яйця – усе дорожчає |
Буря на узбережжі – оновлюється | Мост рухнул – два автобуса в реке | Десять лет парому – как все начиналось |
Хлеб, молоко, яйца – всё дорожает | Мэр ушёл в отставку – новые выборы весной | Glacier loses a fifth of its ice – in one summer |
Strike at tyre factory over – production resumes Monday | Thieves take everything – even the door |
Hospital lift breaks down again – patients carried upstairs | Salt, smoke and patience – secrets of the northern kitchen |
Rare owl spotted near Orrin – first since 1961 | Two ministers, one chair – and no decision | Fuel tanker overturns – driver in hospital |
Стара пошта стала музеєм – як це було | Завод остановлен – рабочие на улице | Дві сестри – одна мрія |
Old cinema to become library – work begins in autumn | Power back in Fenmoor – water still off | Minister quits – full text of the letter |
Painter's house burns down – canvases saved | Бібліотека без світла – читачі зі свічками | Снег в апреле – рекорд за сто лет`,
  labels: `Port crisis: Ships turn back | Velm: Fire destroys mill | Opinion: Time to close the old bridge |
Q&A: How the new ferry tax works | Explained: Why bread costs more | Fact check: Did the mayor sell the harbour? |
In pictures: Lantern festival in Velm | Obituary: Ada Brenn, novelist of the north | Watch: Whale swims into Torhaven harbour |
Day 412: Bridges, trains and a long winter | Key points: What the new budget brings | Grain deal: Ships wait in three ports |
Torhaven port: Second crane starts work | The Lighthouse: A Novel in Nine Storms | Salt and Silver: New exhibition opens in Velm |
Spring sale: Tickets for 9 crowns | Ferry disaster: Search enters third day | Football: Velm sign Danish goalkeeper |
Weekend in Velm: Concerts, markets and a regatta | Budget 2024: More for roads, less for schools | Lottery numbers: 4, 8, 15, 23, 42 |
Sanctions: Fourth package takes effect | Brenn, Okoye, Hartman: shortlist for book prize named |
Velm, Torhaven, Adlerby: three towns share one doctor | Winners: Hartman, Okoye, Lind | Криза в порту: Судна повертаються |
Вельм: Пожежа знищила млин | Що змінюється з 1 липня: пенсії, тарифи, штрафи | Анализ: Кому выгодна сделка о порте |
Кризис в порту: Суда возвращаются | Вельм: Пожар уничтожил мельницу | Спорт: Вельм подписал вратаря | Heatwave: Hospitals fill up |
Sandvik floods: Volunteers build wall of sand | Housing: Why young families leave Orrin | Longread: The last lamplighter |
Tarn and Ellery: A friendship in letters | Your money: Five ways to cut the gas bill | Election night: Minute by minute |
Nils Tarn: Portrait of a stubborn painter | Chess: Ellery leads after six rounds | Bird flu: Third farm sealed off |
Silent Valley: Inside the village without phones | Corruption case: Judge adjourns hearing | Спека: як уберегтися від удару |
Справа лісника: суд переніс засідання | Спецпроєкт: Люди, які не поїхали | Репортаж: Один день на маяке |
Train strike: What travellers should know | Podcast: The island that voted to leave | Bear attack: Hiker survives by playing dead |
Kesh airport: Runway reopens | The Glass Orchard: A love story from the border | Кадровий голод: Заводи шукають зварників |
Вибори мера: хто йде на другий тур | Книжная ярмарка: 200 издательств и один кот`,
  verbs: `Ministry confirms 100 cases | President announces evacuation | Norrland asks court to halt dredging |
Survivors say goodbye to flooded village | Mayor says no to harbour casino | Velm says farewell to its last tram |
Envoy insists on inspection | Insurer denies claims of 40 farmers | Drought claims hundreds of trees | Painter adds colour to grey yard |
Invaders hold ‘elections’ | Рада закликає громаду економити воду | Совет призывает жителей экономить воду |
Teachers say thank you with a concert | Court confirms sentence of former mayor | Orrin warns tourists about jellyfish |
Scientists report progress on malaria vaccine | Cake, coffee and card tricks, evening shows | Президент підтвердив візит до Сандвіка |
Губернатор рассказал о планах на лето | Residents say farewell to drowned church | Coach hopes for quick return of striker |
Tax office admits errors in 3,000 letters | Lawyer claims compensation for lost luggage`,
}

/** Titles that attribute: [what is said], {who says it}. */
const SOMETHING = {
  dash: `[Port to close for winter] – {harbour master} | [Norrland ready for talks] – {foreign ministry} |
[Raid destroyed fuel depot] — {Defence Ministry} | [Enemy lost forty boats in a month] – {General Staff} |
[Ferry line will never be sold] – {Prime Minister Adder} | [No reason to panic over bird flu] – {chief vet} |
[Half of villages without power] – {Torhaven governor} | [Alliance will not send ships] – {White House} |
[Ceasefire broken 40 times overnight] – {OSCE} | [Third of pupils skip breakfast] – {study} |
[Train Kyiv – Lviv to run daily from May] – {Ukrzaliznytsia} | War in the north: [Bridge destroyed at dawn], - {Stahl} |
[Порт закриють на зиму] – {мер} | [Ворог втратив сорок катерів за місяць] – {Генштаб} | [Третина школярів не снідає] – {дослідження} |
[Поїзд Київ – Львів курсуватиме щодня] – {Укрзалізниця} | [Порт закроют на зиму] – {мэр} |
[Двое раненых после обстрела Вельма] — {губернатор} | [Треть школьников не завтракает] – {исследование} |
[Враг потерял сорок катеров] – {Генштаб} | [Orrin will not join customs union] – {trade minister} | [No evidence of poisoning] – {coroner} |
[Strike will go on into spring] – {rail union leader} | [Every fourth well in valley is dry], - {water agency} |
[Sandvik to get 40 armoured boats] — {Ellery} | [We never received the money] – {orphanage director} |
[Enemy regrouping east of river] – {military spokesman Tarn} | [Inflation to slow to 4%] – {central bank} |
[Ferry sank because of overload] – {inquiry} | [Тарифи на воду не зростуть до весни] – {Міненерго} |
[Школи працюватимуть дистанційно], – {міський голова Тарновський} | [За добу збито дванадцять дронів] – {Повітряні сили} |
[Зарплаты учителям повысят в сентябре] – {вице-губернатор} | [Урожай вишни погиб] – {садоводы} |
[Мост не выдержит грузовиков] — {эксперт по дорогам} | [Three hurt in shelling of Kesh region] – {governor's office} |
[Norrland to hand over six howitzers], - {Defense Minister Okafor} | [Missiles were launched from the sea] — {Air Force Command} |
[Peace plan has no chance] – {Norrland's ambassador to UN} | [Over 200 children taken from Kesh] – {ombudswoman} |
[Occupiers looting farms in Tarrow] – {Fenmoor City Council} | [Allies agree on price cap] – {EU diplomats} |
[Reactor is under control] – {nuclear operator} | [Export of cherries has doubled] – {customs service} |
[Bus driver was drunk] – {prosecutor's office} | [За ніч знищено п'ять складів] – {Оперативне командування «Захід»} |
[Газу вистачить на всю зиму] – {Нафтогаз} | [Курс гривні стабільний] – {голова Нацбанку} | [Ракета упала в море] – {Минобороны Норланда}`,
  colon: `{President}: [Drones hit the port daily] | {Energy minister}: [Reserves will last until March] |
{UN}: [Famine threatens three provinces] | {Norrland PM}: [Border stays open] | {Бондар}: [Переговорів до весни не буде] |
{Міністр енергетики}: [Запасів вистачить до березня] | {Бондарь}: [Переговоров до весны не будет] | {Ellery}: [We will rebuild every house] |
{Finance Minister Tarn}: [Reserves are enough for two years] | {Ombudsman}: [Prisoners sleep in shifts] |
{WHO}: [Cholera could return by summer] | {Police}: [Driver of stolen bus was twelve] | {Orrin governor}: [Half of shelters have no water] |
{Тарновський}: [Війна закінчиться за столом переговорів] | {МЗС}: [Посла викликали на консультації] |
{Губернатор}: [Дорогу откроют к выходным] | {Okafor}: [Winter will decide this war] | {Kesh mayor}: [We have bread for three days] |
{General Staff}: [Enemy shelled forty villages] | {Bishop of Fenmoor}: [Church doors stay open] | {Прем'єр}: [Бюджет ухвалять вчасно] |
{Посол Норланда}: [Визы отменят в июле]`,
  says: `[Port closed until Sunday], says {mayor} | [Ferry fares will rise], {company} says |
[Gunmen fled across border], {police} said | [Storm was worst in a century], {scientists} say |
[Harbour poisoned by old paint], {report} finds | {Stahl} says [port is closed] | {Norrland} says [it downed four drones] |
{US official} says [sanctions are working] | {Mayor Lindqvist} believes [bridge can be saved] | {Marisca} denies [it shelled Velm] |
{Opposition leader} claims [votes were bought] | {Port chief} warns [harbour could freeze] | {Army} says that [Velm is under control] |
{Поліція} повідомила, що [злодіїв затримали] | {Полиция} сообщила, что [воров задержали] | [Паром не продадут], заявил {премьер Аддер} |
[Cyberattack came from abroad], {spy agency} says | [Half of reef is dead], {study} finds |
[Sandvik budget will be balanced by June], {treasurer} promises | {Doctors} say [virus is spreading faster than feared] |
{Ex-minister} claims [he was offered a bribe] | {Zoo director} insists [bears are happy] | {Finance chief} admits [figures were wrong] |
{Sandvik's Ellery} said [she would not run again] | [Sandvik airport may close], {local radio} reports |
[Дамба витримає], кажуть {інженери} | [Дамба выдержит], уверяет {инженер Тарн} | [Pipeline blast was sabotage], {Norrland prosecutors} say |
[Kesh will hold], {general} says | {Norrland} says [its pilots were blinded by laser] | {Survivors} say [rescue came too late] |
{Spy chief} believes [Marisca is bluffing] | {Regulator} warns [banks are not ready] | {Lindgren} заявила, що [допомога вже в дорозі] |
[Поїзди затримуються], повідомляє {залізниця}`,
  according: `According to {Lindqvist}, [exports will double] | За даними {міністерства}, [врожай менший за торішній] |
По данным {министерства}, [урожай меньше прошлогоднего] | [Orrin buys shells from three countries], according to {leaked papers} |
[Half of teachers plan to quit], according to {a survey} | За словами {очевидців}, [потяг їхав надто швидко] |
По словам {Тарна}, [дамба выдержит] | [Fishing fleet has shrunk by half], according to {union} | За даними {розвідки}, [ворог готує наступ]`,
}

const listed = (titles: string): string[] => titles.split(/ \|\s| \|$/).map((title) => title.trim())

describe('attributeHeadline', () => {
  it.each([
    ['a name behind a dash', 'Harbour bridge to open in May – Stahl', 'Harbour bridge to open in May', 'Stahl'],
    ['a name behind a hyphen', 'Harbour bridge to open in May - Stahl', 'Harbour bridge to open in May', 'Stahl'],
    ['a name behind a long dash', 'Harbour bridge to open in May — Stahl', 'Harbour bridge to open in May', 'Stahl'],
    ['a role behind a dash', 'Harbour bridge to open in May – deputy mayor', 'Harbour bridge to open in May', 'deputy mayor'],
    ['an office behind a dash', 'Ferry captain released on bail – prosecutors', 'Ferry captain released on bail', 'prosecutors'],
    ['letters behind a dash', 'Two sailors released in port – MFA', 'Two sailors released in port', 'MFA'],
    ['a document behind a dash', 'Port lost a third of its cargo – audit', 'Port lost a third of its cargo', 'audit'],
    ['the last dash of two', 'Bridge – ferry line to close in May – Stahl', 'Bridge – ferry line to close in May', 'Stahl'],
    ['a name before a colon', 'Stahl: We will open the bridge in May', 'We will open the bridge in May', 'Stahl'],
    ['a role and a name before a colon', 'Mayor Stahl: Bridge will open in May', 'Bridge will open in May', 'Mayor Stahl'],
    ['quotation marks around all that is said', 'Stahl: "We will open the bridge in May"', 'We will open the bridge in May', 'Stahl'],
    ['"says" at the end', 'Harbour bridge to open in May, mayor says', 'Harbour bridge to open in May', 'mayor'],
    [
      '"says" behind a firm with a sign in its name',
      'Harbour bridge to open in May, Stahl & Sons says',
      'Harbour bridge to open in May',
      'Stahl & Sons',
    ],
    ['"says" before a name at the end', 'Harbour bridge to open in May, says Stahl', 'Harbour bridge to open in May', 'Stahl'],
    ['"says" in the middle', 'Stahl says harbour bridge will open in May', 'harbour bridge will open in May', 'Stahl'],
    ['"says that" in the middle', 'Stahl says that harbour bridge will open in May', 'harbour bridge will open in May', 'Stahl'],
    ['"according to" at the start', 'According to Stahl, bridge will open in May', 'bridge will open in May', 'Stahl'],
    ['"according to" at the end', 'Bridge will open in May according to Stahl', 'Bridge will open in May', 'Stahl'],
    ['a medium behind the name', 'Harbour bridge to open in May – Stahl VIDEO', 'Harbour bridge to open in May', 'Stahl'],
    ['Ukrainian: a name behind a dash', 'Міст через затоку відкриють у травні – Бондар', 'Міст через затоку відкриють у травні', 'Бондар'],
    ['Ukrainian: an office behind a dash', 'Яхту лісника арештовано – прокуратура', 'Яхту лісника арештовано', 'прокуратура'],
    ['Ukrainian: a name before a colon', 'Бондар: Міст відкриють у травні', 'Міст відкриють у травні', 'Бондар'],
    ['Ukrainian: a name that has said', 'Бондар заявив, що міст відкриють у травні', 'міст відкриють у травні', 'Бондар'],
    ['Ukrainian: in the words of', 'За словами Бондаря, міст відкриють у травні', 'міст відкриють у травні', 'Бондаря'],
    ['Russian: an office behind a dash', 'Экспорт меда вырос на 14% – ассоциация', 'Экспорт меда вырос на 14%', 'ассоциация'],
    ['Russian: a name that has said', 'Бондарь заявил, что мост откроют в мае', 'мост откроют в мае', 'Бондарь'],
    ['Russian: by the data of', 'Мост откроют в мае, по данным мэрии', 'Мост откроют в мае', 'мэрии'],
  ])('takes apart %s', (_, title, content, speaker) => expect(attributeHeadline(title)).toEqual({ content, speaker }))

  it.each([
    ['no mark', 'Harbour bridge opens in Ostriv'],
    ['one word', 'Bridge'],
    ['nothing', ''],
    ['a route', 'New train to run on route Kyiv – Warsaw'],
    ['a score', 'Ostriv beats Verkhivka in cup final 3 – 1'],
    ['a detail behind a dash', 'Bridge opened – first ferry sold'],
    ['a month behind a dash', 'Bridge to stay closed until spring – May'],
    ['a hyphen inside a word', 'Co-owner of ferry-line sells ship'],
    ['a topic before a colon', 'Election: results by noon'],
    ['a place before a colon', 'Kyiv: new bridge opens'],
    ['a rubric before a colon', 'Photo: New bridge opens'],
    ['a clock time', 'Ferry leaves at 10:30 from pier two'],
    ['a comma without a verb of saying', 'Bridge open, ferry sold, pass closed'],
    ['Ukrainian: a route', 'Потяг поїде за маршрутом Київ – Варшава'],
    ['Ukrainian: a place before a colon', 'Київ: відкрито новий міст'],
    ['Russian: a rubric before a colon', 'Интервью: мост и паром'],
  ])('names nobody for %s', (_, title) => expect(attributeHeadline(title)).toEqual({ content: title, speaker: null }))

  it.each(Object.entries(NOTHING))('gives no false alarm for %s', (_, titles) =>
    expect(listed(titles).map(attributeHeadline)).toEqual(listed(titles).map((title) => ({ content: title, speaker: null }))),
  )

  it.each(Object.entries(SOMETHING))('finds what is said and who says it by %s', (_, titles) =>
    expect(listed(titles).map((marked) => attributeHeadline(marked.replace(/[[\]{}]/g, '')))).toEqual(
      listed(titles).map((marked) => ({ content: /\[(.*)\]/.exec(marked)?.[1], speaker: /\{(.*)\}/.exec(marked)?.[1] })),
    ),
  )

  it.each([
    'According to Stahl, ""',
    'According to Stahl, "',
    'За словами Бондаря, «»',
    'Bridge is to open – ""',
    'Stahl: "" ""',
    '"": ""',
    ' – ',
    ', says',
    ': ',
  ])('leaves neither part blank: %s', (title) => {
    const { content, speaker } = attributeHeadline(title)
    expect([content.trim() === title.trim() || content.trim() !== '', speaker === null || speaker.trim() !== '']).toEqual([true, true])
  })

  it('leaves neither part blank for any title, and invents no word', () => {
    const piece = fc.constantFrom(
      ...'Stahl|mayor|bridge|will|open|–|:|,|"|“|”|«|»|says|said|that|According to|according to|за словами|За даними|заявив|що|VIDEO|Kyiv'.split(
        '|',
      ),
    )
    const glue = fc.constantFrom(' ', '', ' ')
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, glue), { minLength: 1, maxLength: 14 }), (pieces) => {
        const title = pieces
          .map(([text, after]) => text + after)
          .join('')
          .trim()
        const { content, speaker } = attributeHeadline(title)
        expect(content.trim()).not.toBe('')
        expect(title).toContain(content)
        if (speaker !== null) {
          expect(speaker.trim()).not.toBe('')
          expect(title).toContain(speaker)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
