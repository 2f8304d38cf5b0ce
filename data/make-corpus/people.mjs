/**
 * The people who are quoted; all are invented, and so are their offices.
 *
 * A line says: name, gender, subjects, how often (weight), share of direct speech, verbs with weights,
 * and roles with the day from which they hold (the first holds from the start).
 */
const LINES = `
Iryna Korniichak; f; energy; 10; 0.7; said6 stressed5 added2; Minister of Energy Policy | 2021-02-15 former Minister of Energy Policy
Bohdan Vilkhovyi; m; energy finance; 11; 0.45; said4 noted6 explained2 added1; Deputy Minister of Energy Policy | 2021-02-15 Minister of Energy Policy
Taras Huliuk; m; energy; 8; 0.6; said5 warned5 added2; CEO of Northern Grid
Larysa Obertas; f; energy; 7; 0.25; said6 confirmed3 reported3; spokeswoman for Northern Grid
Pavlo Zhurba; m; energy finance; 5; 0.8; said3 explained6 predicted3; energy analyst
Halyna Reshetylo; f; energy; 5; 0.4; said4 noted4 recalled3; head of the Tariff Commission
Emil Strandberg; m; energy; 2; 0.85; said5 told5; director of the Baltic Power Exchange
Nazar Peretiatko; m; energy schools; 4; 0.9; said7 told3 joked2; mayor of Sosnohirsk
Ruslana Chornous; f; energy health; 3; 0.5; said4 warned4 added2; chief engineer of Teplovia
Olena Hrytsiuk; f; ports; 10; 0.65; said6 added4 stressed3; Deputy Minister of Inland Waters | 2021-05-10 Minister of Inland Waters
Ihor Kovtalchuk; m; ports; 7; 0.5; said5 noted4 told2; head of the port administration of Tykhobereh
Denys Sorochan; m; ports; 5; 0.75; said5 insisted4 replied2; lawyer
Zhanna Bilotserkiv; f; ports; 6; 0.35; said3 announced5 confirmed3; director of Rail Freight East
Viktor Palamarenko; m; ports; 5; 0.85; said6 told4; captain
Henrik Aalders; m; ports; 3; 0.7; said6 noted3; CEO of Danuvia Shipping
Lidia Tsvitkova; f; ports farming; 4; 0.3; said3 recalled4 added3; head of the Union of Freight Forwarders
Stepan Brodivskyi; m; ports; 4; 0.55; said4 complained4 added2; chairman of the Guild of River Pilots
Maksym Dovhopol; m; farming; 9; 0.6; said5 emphasized5 noted2; Minister of Rural Affairs | 2021-06-21 Deputy Prime Minister
Kateryna Lushpai; f; farming; 8; 0.7; said6 explained4 added3; head of the Union of Grain Growers
Anton Medunytsia; m; farming; 5; 0.9; said7 told3 joked3; beekeeper
Yulia Horobets; f; farming; 5; 0.4; said4 noted5 predicted3; agricultural analyst
Petro Skybanenko; m; farming; 5; 0.8; said6 complained3 added3; farmer
Oksana Ridkobrova; f; farming finance; 4; 0.3; said4 announced4 confirmed3; CEO of Zolote Pole
Anders Lykkegaard; m; farming; 2; 0.75; said6 told4; chairman of the Nordic Grain Council
Valentyn Karasiuk; m; farming; 3; 0.5; said4 warned5; head of the Water Users Federation
Svitlana Mokhnachuk; f; health; 10; 0.55; said5 stressed4 added3; Minister of Public Health
Artem Ovsiienko-Rudyi; m; health; 6; 0.65; said4 explained6 noted3; chief surgeon of the Kalynohrad hospital
Tamara Veresen; f; health; 6; 0.45; said4 warned5 added2; chief epidemiologist
Roman Bakalets; m; health; 4; 0.35; said4 announced4 confirmed3; director of Medlin
Nina Tverdokhlib-Sauk; f; health; 4; 0.85; said7 told3; nurse
Oleh Primachok; m; health; 4; 0.7; said5 noted3 admitted3; head of the Ambulance Service
Clara Winterhalder; f; health; 2; 0.8; said6 added3; director of the Alpine Heart Institute
Maryna Kozubenko; f; health schools; 3; 0.4; said4 recalled4 noted3; ombudswoman for patients
Yaroslav Tynnyi; m; schools; 9; 0.6; said6 stressed3 added4; Minister of Schools | 2021-01-18 acting rector of the Zelenopil University | 2021-07-05 rector of the Zelenopil University
Natalia Svyryda; f; schools; 9; 0.5; said4 noted5 explained3; Deputy Minister of Schools | 2021-01-18 Minister of Schools
Mykhailo Chubatko; m; schools; 5; 0.8; said6 told4; headmaster
Solomiia Pyrih; f; schools; 5; 0.9; said6 told3 admitted3; teacher
Hlib Zavoiko; m; schools; 4; 0.35; said4 announced4 confirmed2; director of the Examination Center
Alina Stryzhak; f; schools culture; 4; 0.65; said5 explained4 added2; coordinator of the Robot League
Tymofii Lantukh; m; schools; 3; 0.7; said5 complained4 added2; head of the Parents Council
Vadym Orlivskyi; m; finance; 10; 0.45; said5 noted4 emphasized3; governor of the Reserve Bank
Nadia Prystupa; f; finance; 9; 0.5; said5 explained4 added3; Minister of the Treasury | 2021-04-12 Prime Minister
Leonid Harbuziuk; m; finance elections; 7; 0.7; said6 stressed4 promised2; Prime Minister | 2021-04-12 lawmaker
Viktoria Sachok; f; finance; 6; 0.8; said3 explained6 predicted4; chief economist of Dovira-Bank
Heorhii Mazurenko-Lys; m; finance; 4; 0.4; said4 warned5 noted2; head of the Audit Chamber
Ingrid Halvorsen; f; finance; 4; 0.75; said6 told3 noted2; head of the mission of the Nordic Development Fund
Kyrylo Vatazhko; m; finance; 4; 0.6; said5 complained3 added3; chairman of the Union of Small Firms
Dina Tereshchuk-Boi; f; finance; 4; 0.3; said4 confirmed4 reported3; spokeswoman for the Pension Fund
Inna Chervak; f; elections; 10; 0.4; said6 reported5 confirmed3; head of the Electoral Commission
Ostap Dereviankov; m; elections; 7; 0.75; said5 insisted4 promised4; leader of Nova Hromada
Uliana Shymkovych; f; elections; 7; 0.8; said5 stressed4 added3; candidate for mayor of Kalynohrad | 2021-04-19 mayor of Kalynohrad
Semen Furmaniuk; m; elections; 6; 0.55; said4 insisted5 replied3; mayor of Kalynohrad | 2021-04-19 former mayor of Kalynohrad
Larysa Vyshyvana; f; elections; 5; 0.5; said4 noted4 told3; coordinator of the Fair Count network
Borys Zatula; m; elections; 4; 0.85; said3 explained4 joked4; political analyst
Marcel Deschamps-Roy; m; elections; 2; 0.6; said6 noted4; head of the observer mission
Daria Lozynska-Pava; f; culture; 7; 0.85; said6 told4 added2; director of the Museum of River Craft
Lukian Dzvin; m; culture; 6; 0.9; said6 joked4 added2; conductor of the Orchestra of Three Bridges
Ada Hornostai; f; culture; 5; 0.6; said4 explained5 noted3; archaeologist
Yevhen Stolbunets; m; sport culture; 6; 0.5; said5 announced4 added2; Minister of Museums
Mila Kravets-Osyka; f; sport; 4; 0.95; said7 told4; rower
Otto Brunnhuber; m; culture; 3; 0.8; said6 recalled4; film director
Ihor Tsapliuk; m; sport; 6; 0.8; said6 joked2 added2; coach
Svitlana Barvinok; f; sport; 5; 0.55; said5 noted4 explained2; head of the Vezha Chess League
Jonas Lindqvist; m; sport; 2; 0.6; said6 told3; referee
Tetiana Kolodiaz; f; culture; 4; 0.6; said5 explained3 recalled2; curator`

/** People who are quoted together more often than chance has it: first, second, how often the second follows. */
const TOGETHER = [
  ['Taras Huliuk', 'Larysa Obertas', 0.3],
  ['Bohdan Vilkhovyi', 'Halyna Reshetylo', 0.35],
  ['Olena Hrytsiuk', 'Ihor Kovtalchuk', 0.45],
  ['Maksym Dovhopol', 'Kateryna Lushpai', 0.4],
  ['Svitlana Mokhnachuk', 'Tamara Veresen', 0.4],
  ['Natalia Svyryda', 'Hlib Zavoiko', 0.4],
  ['Vadym Orlivskyi', 'Nadia Prystupa', 0.35],
  ['Inna Chervak', 'Larysa Vyshyvana', 0.35],
  ['Semen Furmaniuk', 'Uliana Shymkovych', 0.6],
  ['Daria Lozynska-Pava', 'Ada Hornostai', 0.45],
]

export const people = LINES.trim().split('\n').map(readPerson)

/** Who speaks beside whom, by name: `[person, how often]`. */
export const partners = new Map(TOGETHER.map(([one, other, often]) => [one, [people.find((person) => person.name === other), often]]))

function readPerson(line) {
  const [name, gender, about, weight, direct, verbs, roles] = line.split('; ')
  return {
    name,
    surname: name.split(' ').slice(1).join(' '),
    pronoun: gender === 'm' ? 'he' : 'she',
    object: gender === 'm' ? 'him' : 'her',
    subjects: about.split(' '),
    weight: Number(weight),
    direct: Number(direct),
    verbs: verbs.split(' ').map((verb) => [verb.replace(/\d/, ''), Number(verb.at(-1))]),
    roles: roles.split(' | ').map((role) => (/^\d/.test(role) ? { from: role.slice(0, 10), role: role.slice(11) } : { from: '', role })),
  }
}

/** The role that holds on a day. */
export const roleOn = (person, day) => person.roles.findLast(({ from }) => from <= day).role
