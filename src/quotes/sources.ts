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
  residents witnesses eyewitnesses eyewitness witness coach captain rector general commander officer economist economists opposition church speaker ombudsman customs board
  management manager developer investor holding plant airline federation league chamber academy university academic think-tank rescuers medics
  doctors firefighters academics park museum library theatre theater port zoo hospital club team exchange utility carrier railway railways publisher
  editor leader embassy audit letter estimate particifaction ministers governors mayors traders farmers reserve school college museum-reserve port-authority hydrologists meteorologists
  master harbourmaster vet vets veterinarian principal headteacher teachers dean chancellor sheriff marshal attorney judge judges inspector inspectors
  auditor auditors investigator investigators detective detectives engineer engineers architect doctor surgeon professor scientist researcher
  researchers historian historians forecaster forecasters weatherman climatologist climatologists epidemiologist virologist ecologists
  sociologist sociologists geologist geologists biologist biologists botanist volunteer volunteers activist activists campaigners villagers locals neighbours
  neighbors fishermen miners pilot pilots captains crew skipper sailors soldier soldiers colonel admiral lieutenant sergeant major
  veteran veterans diplomat diplomats consul senator senators councillor councillors congressman king queen prince princess duke
  bishop archbishop patriarch pope priest monk rabbi imam author writer director-general president-elect spokespeople broadcaster newspaper
  newspapers magazine tv radio portal website outlet tabloid correspondent journalist journalists reporter reporters columnist blogger
  watchdogs unions charity charities ngos insurer insurers retailer retailers supplier manufacturer carmaker producer producers
  brewery bakery shipyard refinery consultancy brokerage broker brokers taskforce task-force panel inquiry inquest tribunal
  coroner insider insiders intermediary negotiator negotiators mediator mediators monitors paper memo document
  documents leak testimony indictment verdict ruling census index barometer paramedics nurses pathologist coast-guard coastguard guard
  rangers ranger forester foresters keeper keepers curator goalkeeper striker midfielder defender referee umpire
  treasurer banker bankers baker builder builders landlord landlords grower growers secretary-general undersecretary chancellery senate congress duma
  forces cross fleet brigade corps battalion regiment division militia marines troops
  президент прем'єр прем’єр прем'єр-міністр прем’єр-міністр міністр міністерка міністерство міністерства мер мерія губернатор посол посольство голова глава керівник
  керівниця директор директорка експерт експерти експертка аналітик аналітики опитування дослідження звіт асоціація адміністрація поліція
  прокуратура прокурор суд служба агентство рада комісія комітет уряд кабмін парламент депутат депутати партія банк компанія профспілка
  розвідка генштаб штаб джерело джерела адвокат адвокати заступник заступниця радник радниця казначейство регулятор оператор центр інститут
  фонд мережа департамент управління бюро місія спостерігачі вчені рятувальники лікарі очевидці тренер ректор пекарі аграрії експортери учасники єврокомісар посадовець посадовці застройщики забудовники
  омбудсмен парк музей бібліотека порт заповідник водагентство лікарня театр клуб митниця речник речниця співвласник власник засновник облрада міськрада ова сбу дснс мзс мон моз нбу нацбанк
  премьер премьер-министр министр министерство мэр мэрия руководитель эксперт эксперты аналитик аналитики опрос исследование
  отчет ассоциация администрация полиция совет комиссия комитет правительство депутаты партия профсоюз разведка источник источники
  заместитель советник институт сеть управление миссия наблюдатели ученые спасатели врачи очевидцы пекари аграрии
  экспортеры участники еврокомиссар чиновник чиновники замглавы замминистра замміністра библиотека заповедник больница таможня пресс-служба прес-служба прессслужба совладелец владелец основатель гсчс мид минздрав минобороны
  еколог екологи історик історики синоптик синоптики метеорологи волонтер волонтери активіст активісти вчений науковець науковці професор соціологи
  соціолог економіст економісти інженер інженери архітектор рятувальник лікар ветеринар ветеринари полковник генерал адмірал майор військові
  прикордонники слідство слідчі слідчий суддя нардеп нардепи віцепрем'єр віцепрем’єр віце-прем'єр спікер король королева канцлер патріарх єпископ папа
  журналіст журналісти змі медіа оператори фермер фермери моряки рибалки мешканці свідки свідок очевидець аудит перепис документ вирок
  експрезидент держслужба держспецзв'язку держспецзв’язку укренерго нафтогаз оп оон нато єс єк мвф обсє мо мвс сзр гур
  эколог экологи историк историки волонтеры активист активисты ученый учёный профессор социолог социологи
  экономист экономисты инженер инженеры архитектор спасатель врач ветеринары адмирал военные пограничники
  следствие следователи следователь судья вице-премьер спикер патриарх епископ журналист журналисты сми медиа
  фермеры рыбаки жители свидетели свидетель очевидец перепись приговор
  мвд фсб ес обсе генсек адвокаты
  сили хрест гвардія флот військо війська армія авіація корпус бригада полк командування силы крест гвардия войско войска армия авиация командование
  орган органи органы организация організація спілка союз конфедерация федерація федерация палата інспекція инспекция офіс офис канцелярія канцелярия пресслужба прессекретар прессекретарь прессекретарка секретар секретарь пресцентр залізниця водоканал обленерго метрополітен аеропорт авіакомпанія железнодорожники облэнерго
  метрополитен аэропорт авиакомпания`)

/** Papers whose name begins with "The"; any other phrase that does is a work or a thing. */
export const PAPERS: ReadonlySet<string> = words(`
  times guardian telegraph economist post journal herald tribune observer independent sun mirror star mail news standard gazette chronicle sentinel
  intercept atlantic spectator insider register examiner hill pentagon kremlin`)

/** Institutions with a site: a statement's source behind a dash, but before a colon the scene or the event. */
export const SITES: ReadonlySet<string> = words(`
  port zoo park museum library theatre theater hospital school college club airport station plant railway railways exchange league museum-reserve
  refinery shipyard bakery brewery market church team network reserve
  порт зоопарк парк музей бібліотека театр лікарня клуб школа заповідник мережа библиотека больница заповедник сеть`)

/** Words of a detail, not of a source, wherever they stand in a phrase. */
export const DETAIL: ReadonlySet<string> = words(`
  by with without to from into onto over under after before at as than about against near behind beyond between amid through during up down off out
  two three four five six seven eight nine ten dozens dozen hundreds thousands millions half all both every each many several few some any more less
  most no not nor only just again already still here there now never ever what why how when where who which that this these those it he she they we you
  у в на до від під без із-за через після перед що як чому де хто коли і й та а але або два дві три чотири п'ять п’ять десять десятки сотні тисячі
  от под из-за после что как почему где кто когда и но или две четыре пять сотни тысячи`)

/** Words that before a role in lower case tell of a person rather than name one: "– new mayor". */
export const TELLING: ReadonlySet<string> = words(`
  a an new next first second third last final another own best worst big biggest old young dead missing injured wounded arrested free great good bad
  small little famous legendary future happy perfect real true possible seek arrest detain find save blame call urge ask accuse sue attack kill hit storm evacuate help meet in on its his her their our my your
  новий нова нові перший перша перші останній останні ще інший кращий найкращий новый новая новые первый первая первые последний последние лучший`)

/** Nouns and verbs in front of the two ends of a route or the two sides of a match. */
export const ROUTES: ReadonlySet<string> = words(`
  route routes line road motorway highway train trains express flight flights ferry ferries bus buses coach tram rail railway corridor canal pipeline border
  crossing link connection service match game final semi-final semifinal derby tie fixture friendly clash duel bout between carrier airline cable bridge tunnel links connects joins flies sails
  маршрут маршруту маршрутом траса трасі трасу трасою дорога дорозі рейс рейси рейсу поїзд поїзда поїзди потяг потяга автобус автобуса автобуси пором матч
  матчу матчі фінал півфінал дербі лінія лінії між кордон кордоні трасса трассе трассу дороге рейса поезд поезда автобусы паром матче финал
  полуфинал дерби линия линии между граница границе маршруте`)

/** Plurals that end as those of people do: before a colon or behind a dash they are things. */
export const THINGS: ReadonlySet<string> = words(`
  numbers papers flowers towers waters powers orders borders rivers letters matters offers prayers tankers boosters shelters computers disasters
  quarters headquarters doors floors errors tractors reactors mirrors factors colors colours chambers posters trailers carriers fighters winners
  answers corners covers dangers dinners fingers fires folders hours layers ladders leftovers lockers markers meters centers metres
  motors monitors movers ovens pointers printers quavers registers rollers routers rulers scooters sensors servers
  showers shutters slippers stickers stoppers summers winters timers transfers trousers vouchers wonders restaurants plants grants elephants giants
  lists infants wants pants variants remnants descendants checklists playlists shortlists twists wrists containers trackers
  burgers banners beavers badgers tigers otters spiders oysters lobsters bunkers boilers mowers freezers cookers choppers bombers cruisers destroyers
  steamers freighters liners launchers chargers filters gutters lanterns anchors rotors vectors indicators generators elevators radiators
  counters contenders runners-up players stars finalists candidates contestants nominees
  підручники годинники чайники показники праздники рушники будильники світильники холодильники учебники подгузники памятники пам'ятники`)

/** Words that open the news of a town rather than somebody's statement: "Velm: Fire destroys mill". */
export const INCIDENTS: ReadonlySet<string> = words(`
  fire fires blaze wildfire explosion explosions blast crash collision derailment flood floods flooding storm earthquake quake landslide avalanche
  tornado hurricane shooting gunman gunmen stabbing robbery burglary theft murder attack shelling airstrike strike man woman boy girl
  teenager teenagers teen toddler baby driver cyclist pedestrian motorist pensioner thief thieves burglar burglars suspect body bodies police firefighters
  пожежа вибух вибухи аварія дтп повінь буря землетрус зсув лавина стрілянина крадіжка вбивство обстріл чоловік жінка хлопець дівчина
  підліток дитина водій пенсіонер злодій поліція рятувальники
  пожар взрыв взрывы авария наводнение землетрясение оползень стрельба кража убийство обстрел мужчина женщина парень девушка
  подросток ребенок ребёнок водитель пенсионер вор полиция спасатели`)

/** Places: a headline's dash between them is a route, and before a colon they set the scene. */
export const PLACES: ReadonlySet<string> = words(`
  kyiv kiev lviv odesa odessa kharkiv dnipro zaporizhia zaporizhzhia mykolaiv kherson vinnytsia poltava chernihiv cherkasy sumy zhytomyr rivne
  lutsk ternopil uzhgorod uzhhorod chernivtsi khmelnytsky ivano-frankivsk kropyvnytsky donetsk luhansk mariupol crimea donbas irpin bucha brody
  rakhiv izmail reni warsaw krakow vienna prague budapest berlin paris london brussels rome madrid lisbon istanbul ankara moscow minsk chisinau
  vilnius riga tallinn bucharest sofia athens geneva strasbourg vienna-kyiv ukraine russia poland moldova romania hungary slovakia belarus turkey
  germany france italy spain malta cyprus serbia croatia belgium denmark netherlands switzerland portugal oslo copenhagen stockholm helsinki zurich munich hamburg milan
  barcelona dublin amsterdam belgrade zagreb tbilisi baku yerevan usa uk us eu china india japan canada georgia israel lithuania latvia estonia finland norway sweden austria
  київ львів одеса харків дніпро запоріжжя миколаїв херсон вінниця полтава чернігів черкаси суми житомир рівне луцьк тернопіль ужгород чернівці
  варшава краків відень прага берлін україна росія польща молдова донбас крим закарпаття
  киев львов одесса харьков днепр запорожье николаев винница чернигов черкассы сумы ровно луцк тернополь черновцы краков вена берлин украина
  россия польша молдавия донбасс крым москва`)

/** What a rubric or a topic is called before a colon. */
export const RUBRICS: ReadonlySet<string> = words(`
  analysis transcript opinion video photo photos exclusive explainer interview update updated live infographics digest review summary results forecast
  explained listen watch read revealed updates highlights preview recap roundup round-up liveblog blog podcast column editorial letters essay profile portrait poem story stories
  longread long-read feature features reportage gallery slideshow infographic series special archive comment commentary debate viewpoint dispatch briefing
  bulletin newsletter heatwave drought snow rain frost blizzard cyclone hurricane typhoon tornado avalanche landslide landslides wildfire wildfires harvest nature wildlife animals
  gardening cooking shopping parking housing property jobs careers pay parenting family children youth religion faith environment climate pollution waste recycling water
  power electricity heating trade timber exports imports agriculture farming fishing mining shipping aviation space physics medicine cancer flu measles cholera
  corruption fraud smuggling drugs terrorism espionage justice prison prisons inequality poverty homelessness immigration referendum vote voting turnout
  ballot campaign coalition constitution diplomacy defence defense security tourism holidays christmas easter ramadan
  crossword horoscope recipe recipes guide tips faq q&a checklist glossary poster trailer episode part chapter season volume day week month year diary notebook
  football soccer hockey tennis golf rugby cricket boxing basketball volleyball handball swimming athletics skiing biathlon chess cycling rowing wrestling
  cup open prix olympics paralympics championship championships tournament marathon festival derby final finals semi-final semifinal quarter-final playoff
  playoffs regatta gala awards award prize oscars eurovision biennale fair expo summit forum match game games race stage round lottery draw
  winners losers finalists nominees standings fixtures line-up lineup squad medals trial case scandal crisis disaster strike strikes protest protests rally
  deal law bill tax taxes budget reform reforms sanctions tariffs tariff pensions prices rates wages inflation gas oil grain steel shelling drones missiles
  shooting explosion blast fire floods flood storm earthquake crash attack attacks raid siege invasion offensive ceasefire peace truce mobilization mobilisation
  evacuation blackout blackouts outages cuts traffic transport schedule timetable programme program tickets health education science technology tech business finance
  politics travel food fashion lifestyle history music books film films cinema art arts crime migration refugees pandemic covid vaccine vaccination
  lake mount river bay island street square bridge station harbour castle cathedral stadium region district oblast county beach valley tower airport border front
  weather war election elections breaking correction announcement conference roundtable background facts economy timeline report photo-report eurobonds energy markets sport culture score exhibition scores agenda calendar obituary quiz
  аналіз відео фото ексклюзив інтерв'ю інтерв’ю оновлено дайджест огляд підсумки прогноз погода війна вибори анонс пресконференція прес-конференція фоторепортаж відеорепортаж енергетика економіка культура спорт виставка
  футбол хокей теніс бокс баскетбол волейбол плавання фінал півфінал чвертьфінал чемпіонат кубок турнір матч фестиваль рахунок розклад графік афіша рецепт
  гороскоп корупція освіта здоров'я здоров’я наука технології туризм історія музика кіно книги пенсії тарифи ціни санкції податки субсидії зарплати комуналка мобілізація
  евакуація обстріли обстріл ппо дрони ракети відключення блекаут ремонт дороги паром пором онлайн наживо трансляція хроніка рубрика колонка думка пояснюємо розбираємось
  подробиці деталі наслідки оновлення анекдот кросворд вікторина лотерея переможці рейтинг список топ
  репортаж спецпроєкт спецпроект лонгрід нарис есе стаття добірка спецвипуск розслідування архів спека морози снігопад посуха злива ураган негода пожежі
  сесія бюджет податок земля врожай жнива експорт імпорт опалення вода світло газ нафта зерно житло робота медицина грип вакцинація екологія діти школи
  анализ видео эксклюзив интервью обновлено обзор итоги война выборы пресс-конференция видеорепортаж энергетика экономика выставка
  хоккей теннис плавание финал полуфинал четвертьфинал чемпионат турнир счет счёт расписание график афиша
  коррупция образование здоровье технологии история музыка кино пенсии тарифы цены санкции налоги субсидии зарплаты мобилизация эвакуация
  обстрелы обстрел пво дроны ракеты отключения блэкаут трансляция хроника мнение объясняем разбираемся
  подробности детали последствия обновление кроссворд викторина победители
  лонгрид очерк эссе статья подборка спецвыпуск расследование архив жара морозы снегопад засуха ливень непогода пожары налог урожай экспорт импорт
  отопление свет нефть жилье работа грипп вакцинация экология климат дети школы`)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((w) => w !== ''))
}
