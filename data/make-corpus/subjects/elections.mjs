/** The local vote of 28 March 2021, as invented as everything here. */
export const elections = {
  id: 'elections',
  tag: 'elections',
  sections: ['Election', 'Facts', 'Elections'],
  firms: ['Spilnyi Bereh', 'Nova Hromada', 'Zelenyi Kurs', 'Party of Small Towns', 'Sprava'],
  tail: 'ballots observers turnout debates exit_poll protocols recount campaign polling_stations candidates seals mandates coalition run_off register billboards complaints districts deposits quotas rallies youth volunteers language_of_posters lottery'.split(
    ' ',
  ),
  epithets: [
    'a feast of small parties',
    'the quietest night of the year',
    'a victory on credit',
    'a vote of the patient',
    'a race of neighbors',
    'arithmetic, not politics',
  ],
  events: [
    [
      'Turnout in {region} region stands at {n1:24-61}%',
      'the turnout in {region} region stands at {n1}%',
      ['turnout', 'local_elections'],
      'the turnout',
    ],
    [
      '{firm} leads in {town} with {n1:21-47}% of vote',
      '{firm} leads in {town} with {n1}% of the vote',
      ['results', 'parties'],
      'the result',
    ],
    [
      'Run-off for mayor of {town} set for April {n1:11-25}',
      'the run-off for mayor of {town} will be held on April {n1}',
      ['run_off', 'mayors'],
      'the run-off',
    ],
    [
      'Observers report {n1:12-190} violations in {region} region',
      'observers have reported {n1} violations in {region} region',
      ['observers', 'violations'],
      'the violations',
    ],
    [
      'Ballots printed for {n1:40-95}% of districts',
      'ballots have been printed for {n1}% of the districts',
      ['ballots', 'local_elections'],
      'the printing',
    ],
    [
      '{n1:14-96} candidates to run for mayor in {region} region',
      '{n1} candidates will run for mayor in {region} region',
      ['candidates', 'mayors'],
      'the list of candidates',
    ],
    [
      'Protocols from {n1:31-99}% of stations in {town} processed',
      'the protocols from {n1}% of the polling stations in {town} have been processed',
      ['protocols', 'results'],
      'the count',
    ],
    [
      'Court upholds recount at {n1:2-17} stations in {town}',
      'a court has upheld the recount at {n1} polling stations in {town}',
      ['recount', 'courts'],
      'the ruling',
    ],
    [
      '{firm} and rivals agree on debates in {town}',
      '{firm} and {n1:2-6} other parties have agreed on debates in {town}',
      ['debates', 'parties'],
      'the agreement',
    ],
    [
      'Police guard {n1:210-980} polling stations in {region} region',
      'police are guarding {n1} polling stations in {region} region',
      ['police', 'local_elections'],
      'the preparations',
    ],
  ],
  claims: `the voting is taking place without serious incidents
the commission has received {14-96} complaints
the final results will be announced in {three|four|five} days
about {110-640} observers have been registered
the party will not enter a coalition before {month}
the ballots were delivered under guard
the register of voters contains {2-9}00 errors at most
every polling station has a ramp
the seals on the safes in {town} were intact
the campaign cost less than UAH {2-9} mln
the lists contain more women than {four|five} years ago
a recount will change nothing`,
  says: `People came to vote and not to quarrel
We have seen longer nights, and this one was honest
The protocols agree with the ballots to the last digit
I congratulate everyone who stood in the queue
The list was drawn up by the party, and the voters have corrected it
Nobody wins a town forever
The commission counted slowly, but it counted aloud
We will appeal only what can be proved
The safe has two keys, and both of them are here
Whoever loses with dignity may win next time
Our observers slept in the corridor, next to the bags
There will be a run-off, so save your strength
The exit poll is a photo, and the protocol is a document
I promised a bridge, and I will build a bridge`,
  facts: `The local elections are held on March 28.
The ballot in {town} is {60-98} cm long.
There are {310-940} polling stations in {region} region.
{firm} was founded {three|four|six|eight} years ago.
Voting lasts from 08:00 to 20:00.
The threshold for parties is 5%.
The mayor is elected in two rounds in towns with more than 75,000 voters.
The commission has {9-18} members.`,
  background: `As reported, the campaign began on February 5.
Earlier it was reported that {firm} had nominated {40-160} candidates.
As reported, the previous vote in {town} was declared invalid.
The results must be announced by April 9.`,
}
