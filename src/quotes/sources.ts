/**
 * Words of headlines: who can be the source of a statement, and what only looks like one.
 *
 * English, Ukrainian, Russian; lower case. Lists, not rules: add a word where a headline is misread.
 */

/** Roles, bodies and documents that speak in headlines without a name. */
export const SPEAKING: ReadonlySet<string> = words(`
  president pm premier minister ministry mayor governor ambassador official officials spokesman spokeswoman spokesperson ceo cfo head chief
  director chairman chairwoman chair co-owner owner founder co-founder expert experts analyst analysts poll pollster pollsters survey study report
  association administration police prosecutor prosecutors prosecution court office service agency council commission committee cabinet government
  govt parliament lawmaker lawmakers mp mps party bank company union military army navy intelligence staff command media source sources statement
  intercept lawyer lawyers deputy secretary envoy adviser advisor aide ngo treasury watchdog regulator operator centre center institute fund
  foundation group network authority authorities department directorate bureau headquarters mission observers analysis data research scientists
  residents witnesses coach captain rector general commander officer economist economists opposition church speaker ombudsman customs board
  management manager developer investor holding plant airline federation league chamber academy university academic think-tank rescuers medics
  doctors firefighters academics park museum library theatre theater port zoo hospital club team exchange utility carrier railway railways publisher
  editor leader embassy audit letter estimate participants faction ministers governors mayors traders farmers reserve school college museum-reserve port-authority hydrologists meteorologists
  президент прем'єр прем’єр прем'єр-міністр прем’єр-міністр міністр міністерка міністерство міністерства мер мерія губернатор посол посольство голова глава керівник
  керівниця директор директорка експерт експерти експертка аналітик аналітики опитування дослідження звіт асоціація адміністрація поліція
  прокуратура прокурор суд служба агентство рада комісія комітет уряд кабмін парламент депутат депутати партія банк компанія профспілка
  розвідка генштаб штаб джерело джерела адвокат адвокати заступник заступниця радник радниця казначейство регулятор оператор центр інститут
  фонд мережа департамент управління бюро місія спостерігачі вчені рятувальники лікарі очевидці тренер ректор пекарі аграрії експортери учасники єврокомісар посадовець посадовці застройщики забудовники
  омбудсмен парк музей бібліотека порт заповідник водагентство лікарня театр клуб митниця речник речниця співвласник власник засновник облрада міськрада ова сбу дснс мзс мон моз нбу нацбанк
  премьер премьер-министр министр министерство мэр мэрия руководитель эксперт эксперты аналитик аналитики опрос исследование
  отчет ассоциация администрация полиция прокурор совет комиссия комитет правительство депутаты партия профсоюз разведка источник источники
  заместитель советник казначейство институт сеть департамент управление миссия наблюдатели ученые спасатели врачи очевидцы пекари аграрии
  экспортеры участники еврокомиссар чиновник чиновники застройщики замглавы замминистра замміністра омбудсмен парк музей библиотека порт заповедник больница театр клуб таможня пресс-служба прес-служба прессслужба совладелец владелец основатель гсчс мид минздрав минобороны`)

/** Places: a headline's dash between them is a route, and before a colon they set the scene. */
export const PLACES: ReadonlySet<string> = words(`
  kyiv kiev lviv odesa odessa kharkiv dnipro zaporizhia zaporizhzhia mykolaiv kherson vinnytsia poltava chernihiv cherkasy sumy zhytomyr rivne
  lutsk ternopil uzhgorod uzhhorod chernivtsi khmelnytsky ivano-frankivsk kropyvnytsky donetsk luhansk mariupol crimea donbas irpin bucha brody
  rakhiv izmail reni warsaw krakow vienna prague budapest berlin paris london brussels rome madrid lisbon istanbul ankara moscow minsk chisinau
  vilnius riga tallinn bucharest sofia athens geneva strasbourg vienna-kyiv ukraine russia poland moldova romania hungary slovakia belarus turkey
  germany france italy spain usa uk us eu china india japan canada georgia israel lithuania latvia estonia finland norway sweden austria
  київ львів одеса харків дніпро запоріжжя миколаїв херсон вінниця полтава чернігів черкаси суми житомир рівне луцьк тернопіль ужгород чернівці
  варшава краків відень прага берлін україна росія польща молдова донбас крим закарпаття
  киев львов одесса харьков днепр запорожье николаев винница чернигов черкассы сумы ровно луцк тернополь черновцы краков вена берлин украина
  россия польша молдавия донбасс крым москва`)

/** What a rubric or a topic is called before a colon. */
export const RUBRICS: ReadonlySet<string> = words(`
  analysis transcript opinion video photo photos exclusive explainer interview update updated live infographics digest review summary results forecast
  weather war election elections results breaking correction announcement conference roundtable background facts economy timeline report photo-report eurobonds energy markets sport culture score exhibition scores agenda calendar obituary quiz
  аналіз відео фото ексклюзив інтерв'ю інтерв’ю оновлено дайджест огляд підсумки прогноз погода війна вибори анонс пресконференція прес-конференція фоторепортаж відеорепортаж енергетика економіка культура спорт виставка
  анализ видео эксклюзив интервью обновлено обзор итоги прогноз погода война выборы пресс-конференция фоторепортаж видеорепортаж энергетика экономика культура спорт выставка анонс`)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((w) => w !== ''))
}
