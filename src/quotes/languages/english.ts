/** How English news reports speech. */
import { CLASS } from '../classes.ts'
import type { QuoteLanguage } from './language.ts'
import { inflect } from './inflect.ts'
import { FEMALE, MALE, NAME_PARTICLES } from './first-names.ts'

/** Speech: a clause or a quotation follows or goes before without more ado. */
const SAY = `
  say/said/said add note explain argue claim announce state remark reply respond answer insist stress emphasize emphasise underline underscore acknowledge
  admit concede confirm declare recall report reveal warn write/wrote/written tweet retweet joke quip contend maintain assert allege observe conclude repeat
  reiterate complain suggest predict testify swear/swore/sworn shout yell whisper cry exclaim mutter murmur boast brag lament muse opine retort counter
  interject recount relate specify clarify mention caution advise disclose divulge affirm deny profess proclaim vow pledge promise profess caution
  venture grumble marvel elaborate recollect
  point sum attest aver avow charge confess confide gripe hint intone opine ponder posit postulate pronounce protest rant rebut reckon surmise theorise theorize summarise summarize blog`

/** Thought and finding: only with a clause. */
const THINK = `
  think/thought/thought believe know/knew/known hope expect fear feel/felt/felt find/found/found show/showed/shown learn realise realize understand/understood/understood doubt guess
  order question exclude object submit reflect record regret dispute direct prefer/preferred allow hold/held/held teach/taught/taught recognise recognize assume suspect worry estimate consider propose recommend rule decide determine discover demonstrate indicate imply signal speculate imagine remember agree
  demand request urge  prove/proved/proven forecast/forecast/forecast project calculate infer hear/heard/heard notice sense accept appreciate anticipate figure presume trust
  require stipulate see/saw/seen wonder ask conclude`

/** Verbs with somebody who is told. */
const TELL = `tell/told/told inform remind assure advise notify warn ask convince persuade reassure`

/** Verbs that judge or name with quoted words, and verbs that report only what is quoted. */
const NAME = `
  call describe label brand characterise characterize denounce deride dismiss praise slam blast hail term express voice cite decry condemn criticise criticize
  compare liken accuse refer tout mock blame invoke ridicule welcome reject urge consider deem
  continue comment tease shrug laugh chuckle snap sigh volunteer rail fume thunder bellow deadpan post text beam gush enthuse plead pray chant bark boom echo hiss growl gasp sing/sang/sung sob whoop intone interrupt repeat begin/began/begun email e-mail offer read/read/read`

export const english: QuoteLanguage = {
  id: 'en',
  verbs: inflect([
    [SAY, CLASS.say],
    [THINK, CLASS.think],
    [TELL, CLASS.tell],
    [NAME, CLASS.name],
  ]),
  words: {
    auxiliary:
      'has have had is are was were be been being will would can could may might must shall should do does did having cannot ought',
    negation:
      "not never n't don't doesn't didn't won't wouldn't can't couldn't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't mustn't",
    verb: `is are was were has have had will would can could may might must shall should do does did don't doesn't didn't won't wouldn't can't couldn't isn't aren't wasn't weren't hasn't haven't
      hadn't shouldn't there's that's what's let's cannot
      rose fell went came made took got gave became kept left lost won led met paid put ran sent set sold spent stood cost hit cut let shut began brought bought built
      caught chose drew drove ate flew forgot grew hung hid knew laid lay rang sang sank sat slept slid spoke stole struck taught threw wore wrote woke beat broke bore fought
      needs wants looks comes goes makes takes gets gives becomes keeps leaves loses wins leads meets pays puts runs sends sells stands costs hits remains seems appears
      lives plays works gains helps serves lies faces begins brings grows sits speaks starts ends tends belongs depends exists happens represents includes contains involves
      allows requires deserves supports opposes likes loves hates fears owns matters means need want look come go make take get give become keep leave lose win lead meet pay run send sell stand
      remain seem appear live play work help serve lie face bring grow sit speak start tend belong depend exist happen represent include contain deserve like love hate own matter mean plan plans try tries`,
    adverb: `also later then earlier again once even still just now already soon always often sometimes ever too however meanwhile nevertheless nonetheless moreover furthermore instead
      further separately additionally yet today yesterday tonight rather quite very first long ago recently previously well thus hence therefore so indeed afterward afterwards though elsewhere
      out up off back down on-air aloud alike together perhaps maybe only almost nearly about`,
    determiner: `the a an this these those some many several his her their its my our your one two three four five six seven eight nine ten another both all most few no other any each every
      various numerous more such certain what's`,
    preposition: `in on at for to of by with from during about over under through between among near outside inside against into since until despite throughout within without across
      along around behind beyond like per via upon toward towards amid besides except including following regarding than`,
    subordinator: `when while because if although though as since after before where whether how why what unless until once whereas lest whenever wherever that who which whom whose`,
    conjunction: 'and but or nor yet plus',
    relative: 'who which whom that whose',
    that: 'that',
    plain: 'said says say saying told tells',
    time: `monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow january february march april may june july august september october november december
      jan feb mar apr jun jul aug sept sep oct nov dec morning afternoon evening night week month year noon midnight`,
    honorific:
      'mr mrs ms miss dr sir dame lord lady mx prof rev fr coun cllr sen rep gov gen col lt sgt capt cpl maj cmdr adm insp const det supt',
    label: `so-called herself himself themselves itself name names  dubbed titled entitled nicknamed called named known word words term phrase song film movie show book series album novel play episode documentary headline slogan sign signs
      reading label labelled labeled billed headlined acronym nickname title exhibition exhibit magazine newspaper column program programme track single poem painting essay article podcast study roundtable hashtag`,
    role: `president premier minister mayor governor ambassador official spokesman spokeswoman spokesperson ceo cfo coo head chief director chairman chairwoman chairperson chair owner co-owner
      founder co-founder expert analyst pollster lawyer attorney deputy secretary envoy adviser advisor aide coach captain rector general commander officer economist speaker ombudsman manager
      developer investor editor leader senator congressman congresswoman representative candidate nominee professor doctor physician nurse teacher principal superintendent sheriff detective inspector
      sergeant constable corporal judge justice prosecutor magistrate coroner historian scientist researcher author writer actor actress singer musician artist filmmaker producer reporter journalist correspondent
      columnist critic strategist consultant operative organizer organiser activist advocate campaigner lobbyist councillor councilor councilman councilwoman alderman clerk treasurer trustee commissioner
      warden administrator executive businessman businesswoman entrepreneur banker trader farmer fisherman driver pilot engineer architect builder contractor mechanic chef baker player defenceman
      defenseman goaltender goalkeeper goalie forward striker midfielder winger defender quarterback pitcher catcher outfielder rookie veteran skipper manager trainer athlete runner cyclist swimmer boxer
      king queen prince princess pope bishop archbishop priest rabbi imam pastor chancellor premier monarch diplomat counsel plaintiff defendant suspect victim witness survivor neighbour neighbor resident
      tenant landlord mother father son daughter sister brother wife husband widow widower parent uncle aunt cousin grandmother grandfather woman man girl boy teen teenager student pupil friend colleague
      boss worker employee employer volunteer member colonel lieutenant major admiral marshal undersecretary parliamentarian lawmaker legislator mp mla mpp mep politician statesman politician
      psychologist psychiatrist therapist surgeon epidemiologist virologist biologist chemist physicist astronomer geologist meteorologist ecologist zoologist curator librarian archivist sociologist
      anthropologist linguist philosopher poet novelist playwright composer conductor dancer designer photographer host anchor broadcaster presenter moderator blogger vlogger streamer agent broker dealer
      realtor retailer shopkeeper butcher waiter waitress bartender firefighter paramedic rescuer soldier veteran marine sailor skier snowboarder golfer umpire referee
      vice-president vice-chair negotiator mediator arbitrator auditor accountant programmer technician electrician plumber carpenter welder miner logger rancher beekeeper vet veterinarian pharmacist dentist midwife
      organizer coordinator supervisor foreman dispatcher operator pensioner retiree passenger pedestrian motorist customer shopper patient client billionaire millionaire tycoon magnate pm foreign-minister vp ag
      businessperson crewman skater coxswain harbourmaster shepherd ranger guide keeper caretaker janitor chaplain deacon monk nun hunter trapper angler potter sculptor weaver luthier
      spokesperson bassist drummer guitarist vocalist frontman frontwoman rapper comedian director-general secretary-general counsellor whip`,
    people: `officials experts analysts sources critics opponents supporters voters residents witnesses investigators prosecutors police authorities researchers scientists economists historians lawyers
      attorneys doctors nurses teachers parents students farmers workers activists advocates organizers organisers reporters journalists observers republicans democrats conservatives liberals tories
      aides advisers advisors allies colleagues friends relatives neighbours neighbors families lawmakers legislators senators ministers leaders members executives investors traders people women men
      others some many most several spokespeople strategists pollsters campaigners pundits scholars academics engineers firefighters rescuers medics soldiers survivors victims locals villagers
      players coaches fans owners managers employees employers customers shoppers passengers drivers pilots captains sailors detectives officers mayors governors diplomats negotiators exporters
      environmentalists feminists islamists insiders veterans proponents detractors skeptics sceptics backers donors commentators columnists bloggers users commenters organisations organizations companies
      firms agencies regulators banks groups unions`,
    organisation: `inspection inspectorate ministry government administration department agency council commission committee court office service parliament cabinet bank company corporation union army navy military police
      party senate congress house board bureau authority association federation league institute university college school academy foundation fund group network centre center society club team
      firm startup airline railway utility operator hospital clinic church museum theatre theater library port airport plant factory mill holding enterprise business store chain retailer supplier producer
      manufacturer developer lender insurer regulator watchdog tribunal embassy consulate mission delegation campaign coalition alliance nato un eu fbi cia doj pentagon kremlin crown prosecution defence defense
      newspaper magazine outlet station channel broadcaster publication journal press inc ltd corp llc plc co gmbh treasury legislature inquiry panel taskforce trust charity ngo nonprofit cooperative
      co-operative collective district municipality city county province state nation country region authority chamber shipyard brewery restaurant hotel dealership brand label studio orchestra band
      prosecutor's investigators agency investigation secretariat directorate inspectorate headquarters staff exchange ombudsman laboratory lab faculty department`,
    document: `paper entry diary manual handbook log certificate blog magazine journal report statement letter study survey poll document documents filing lawsuit suit claim affidavit complaint indictment memo email e-mail message post tweet article editorial essay book analysis
      review audit release notice note ruling verdict judgment judgement decision order law bill act treaty constitution agreement contract website data figures statistics results findings records record text
      transcript video ad advertisement sign poster banner petition resolution motion brief proposal plan strategy headline caption inscription email texts emails letters reports studies polls surveys`,
    masculine: MALE,
    feminine: FEMALE,
  },
  classesByShape: (word) =>
    word.endsWith('ly') && word.length > 4
      ? CLASS.adverb
      : word.endsWith('ed') && word.length > 4
        ? CLASS.verb
        : word.endsWith('n’t') || word.endsWith("n't")
          ? CLASS.auxiliary | CLASS.negation | CLASS.verb
          : /(?:ists|ers|ors|ians|ants)$/.test(word) && word.length > 6
            ? CLASS.people
            : 0,
  abbreviations: `coun cllr mr mrs ms dr prof sen rep gov gen col lt sgt capt cpl maj cmdr adm rev fr hon st jr sr inc ltd corp co vs no jan feb mar apr aug sept oct nov dec mt ft ave blvd dept est fig
    supt insp const det pres messrs u.s u.k d.c a.m p.m ph.d e.g i.e ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que alta b.c`,
  pronouns: { he: 'm', she: 'f', they: 'p', it: 'n', i: 'i', we: 'p', you: 'i', him: 'm', her: 'f', them: 'p' },
  lists: {
    onlyWithThat:
      'hold holds held allow allows allowed direct directs directed prefer prefers preferred teach teaches taught submit submits submitted dispute disputes disputed record records recorded order orders ordered exclude excludes excluded object objects objected',
    continuing: 'because while although unless if whereas though',
    doing: "do does did don't doesn't didn't",
    declining: 'refused declined',
    receiving: 'obtained seen reviewed read received held',
    convictions: 'convinced confident certain sure adamant hopeful optimistic afraid worried concerned aware persuaded',
    be: 'is are was were be been being am',
    modals: 'will would can could may might must shall should did do does',
    particles: 'out up',
    particleVerbs: 'point points pointed pointing sum sums summed summing',
    mutedByParticles: 'find finds found finding',
    infinitive: 'to',
    raising: 'on continued continues continue went sought tried likes liked',
    raisingHelpers: 'went',
    betweenHelpers: 'since',
    silentGerunds: 'reading showing',
    citing: 'quoted quotes cited cites',
    cited: 'quoted',
    as: 'as',
    answering: 'respond responds responded responding reply replies replied replying',
    to: 'to',
    questions: 'whether how why what if who where',
    asOpeners: 'as',
    bareNegations: 'not',
    told: 'me us him her them reporters journalists',
    tellingWhom: 'who where',
    joining: 'and or',
    articles: 'the a an',
    definite: 'the this that',
    owning: 'its his her their',
    who: 'who',
    describing: 'familiar close near privy opposed who whose',
    former: 'then now',
    agents: 'by',
    of: 'of',
    nominal: 'of than',
    inTitles: 'of for with from at by to',
    nameParticles: NAME_PARTICLES,
    places: 'st mt ft new port lake mount north south east west',
    masculineTitles: 'mr sir lord',
    feminineTitles: 'mrs ms miss dame lady',
    inBodies: 'of for on',
    bodyLinks: 'of for on and the',
    moreBodyLinks: 'the and of',
    innerArticle: 'the',
    writers: 'we us',
    keepingHim: 'he him his',
    keepingHer: 'she her hers',
    leading: 'head chief leader director official',
    genericBodies: `company firm service agency regulator network union holding operator group organisation organization association institute club team corporation business enterprise watchdog lender
      retailer manufacturer supplier startup outlet newspaper centre center council committee foundation fund ministry department office bank plant factory airline airport developer`,
    mouthpieces: 'service office website page staff',
    spokespeople: 'spokesman spokeswoman spokesperson spokesmen spokeswomen spokespersons spokespeople',
    beforeOwners: 'of for by from',
    issued: `statement letter email e-mail memo message post tweet claim complaint lawsuit filing release notice petition website text email video ad`,
    carrierPrepositions: 'on via',
    carrierNouns: `facebook twitter telegram instagram youtube tiktok linkedin x snapchat whatsapp`,
    media: `newspaper magazine radio television tv channel station agency news website portal podcast times post journal herald tribune interfax-ukraine ukrinform interfax reuters afp ap bloomberg
      cnn bbc npr nbc abc cbs msnbc cbc ctv gazette courier`,
  },
  endings: {
    demonym: /^\p{Lu}\p{Ll}+(?:man|woman|ard|ian|ese)$/u,
    contractedBe: /['’](?:s|re|m)$/,
    plural: /s$/,
    pluralOfPeople: /[^s]s$/,
    participle: /(?:ed|ing)$/,
    pastParticiple: /(?:ed|wn|en)$/,
    gerund: /[a-z]ing$/,
    personal: /(?:er|or|ist|man|woman|ian|ess|ant|ard|ee|old)$/,
  },
  genderOfRole: (role) =>
    /(?:woman|girl|mother|daughter|sister|wife|widow|aunt|actress|queen|princess|waitress|lady|nun|heroine)$/.test(role)
      ? 'f'
      : /(?:[a-z]man|^man|boy|father|son|brother|husband|widower|uncle|king|prince|monk|priest)$/.test(role) && !role.endsWith('human')
        ? 'm'
        : null,
  untold: ['investigation', 'preliminary data', 'data', 'figures', 'reports', 'report', 'media reports', 'plan', 'website'],
  idioms: [
    'made clear',
    'made it clear',
    'makes clear',
    'makes it clear',
    'make clear',
    'make it clear',
    'shot back',
    'went on',
    'expressed hope',
    'expressed confidence',
    'expressed concern',
    'expressed doubt',
    'voiced hope',
    'took the view',
    'put it',
    'gave assurances',
  ],
  according: ['according to', 'in the words of', 'in the opinion of', 'in the view of', 'in * words', 'in * view', 'in * opinion'],
  acronyms: {
    mfa: ['foreign ministry', 'ministry of foreign affairs'],
    mod: ['defense ministry', 'defence ministry', 'ministry of defence', 'ministry of defense'],
    mia: ['interior ministry', 'ministry of internal affairs'],
    moh: ['health ministry', 'ministry of health'],
    sbu: ['security service'],
    pm: ['prime minister'],
    pgo: ["prosecutor general's office"],
    nbu: ['national bank'],
    nabu: ['anti-corruption bureau'],
  },
  interview: /^(?:interview|interviews|comment|comments|conversation|air)$/,
  interviewWith: /^(?:with|to|for|of)$/,
}
