/** Ports, rivers and railways. */
export const ports = {
  id: 'ports',
  tag: 'ports',
  sections: ['Economy', 'Economy', 'Facts'],
  firms: ['Danuvia Shipping', 'Blakyt Terminal', 'Rail Freight East', 'Porto-Lyman', 'Vantazh Plus'],
  tail: 'dredging tugboats ferries pilots sluices lighthouses barges icebreakers containers customs berths cranes wagons timetable tickets electrification level_crossing bridges freight_rates fleet shipyards locks grain_terminal concession seafarers'.split(
    ' ',
  ),
  epithets: [
    'a cork in the bottle',
    'the shortest way to the sea',
    'an expensive habit',
    'a small miracle',
    'a queue with a timetable',
    'the last mile that nobody wants',
  ],
  events: [
    [
      'Grain barge runs aground near {town}, fairway closed',
      'a barge with {n1:1100-2900} tonnes of grain has run aground near {town} and the fairway is closed',
      ['accident', 'river'],
      'the accident',
    ],
    [
      'Dredging at port of {town} to resume in {month}',
      'dredging at the port of {town} will resume in {month}',
      ['dredging', 'infrastructure'],
      'the dredging',
    ],
    [
      '{firm} to build terminal for {n1:12-38}0,000 tonnes in {town}',
      '{firm} will build a terminal for {n1}0,000 tonnes of cargo a year in {town}',
      ['terminals', 'investments'],
      'the terminal',
    ],
    [
      'Transshipment at sea ports up {n1:3-19}% in {lastmonth}',
      'the transshipment of cargo at the sea ports grew by {n1}% in {lastmonth}',
      ['cargo', 'statistics'],
      'the growth',
    ],
    [
      'Night train {town} – {town2} to run from {month}',
      'a night train between {town} and {town2} will run from {month}',
      ['railway', 'passengers'],
      'the night train',
    ],
    [
      'Railway asks to raise freight tariff by {n1:6-22}%',
      'the railway has asked the government to raise the freight tariff by {n1}%',
      ['railway', 'tariffs'],
      'the request',
    ],
    [
      'Lock at {town} to be closed for repairs until {month}',
      'the lock at {town} will be closed for repairs until {month}',
      ['river', 'repairs'],
      'the closure',
    ],
    [
      '{firm} buys {n1:3-14} tugboats from Gdansk yard',
      '{firm} has bought {n1} tugboats from a yard in Gdansk',
      ['fleet', 'investments'],
      'the purchase',
    ],
    [
      'Customs at port of {town} to work round the clock',
      'the customs post at the port of {town} will work round the clock from {month}',
      ['customs', 'cargo'],
      'the night shifts',
    ],
    [
      '{n1:120-640} grain wagons stand idle near {town}',
      '{n1} grain wagons have been standing idle near {town} for a week',
      ['railway', 'grain'],
      'the jam',
    ],
  ],
  claims: `the depth of the approach channel will be brought to {6-11} meters
the port can handle {2-9}00,000 tonnes of additional cargo a year
the contractor has already moved {two|three} dredgers to {town}
the first barges may call at the renewed berth as early as {month}
the tender documents contain no errors this time
the average wait of a vessel has fallen to {14-60} hours
about {30-90} pilots have been trained since {lastmonth}
the railway lacks {110-480} locomotives for the season
the freight rate for a tonne of grain is now USD {9-29}
the old cranes will be sold for scrap
the bridge will be closed to trucks on {weekday}s
the concession agreement was signed for {25-49} years`,
  says: `The river was here before the ministry, and it will be here after it
We lost two seasons because nobody had measured the depth
A ship that waits costs its owner USD {9-24},000 a day
I have seen the berth with my own eyes, and it needs more than paint
The wagons are there, the locomotives are not
We will open the fairway as soon as the divers come up with good news
The tender was won by those who know what a dredger is
Trains should leave on time even when ministers are on board
Nobody builds a terminal for a river that is two meters deep
We count tonnes, and tonnes do not lie
In {three|five|seven} years the port will look west, not only south
The captains told us about the sandbank in spring
The contract has a clause for bad weather, and we hope not to use it
Cargo is like water and goes where it is easy`,
  facts: `The port of {town} handled {1-4}.{1-9} mln tonnes of cargo last year.
{firm} owns {14-86} barges and {3-12} tugboats.
The fairway is marked with {60-180} buoys.
The works are estimated at UAH {120-780} mln.
The train will cover the distance in {8-14} hours and {10-50} minutes.
There are {3-11} berths in the port, {two|three} of which are under repair.
The ice in the delta is usually gone by the middle of March.
The freight tariff was last raised in {lastmonth}.`,
  background: `As reported, the tender for dredging was announced in {lastmonth}.
Earlier it was reported that {firm} was looking for a partner from the Netherlands.
As reported, the railway carried {18-27} mln tonnes of cargo in {lastmonth}.
The lock was built in 19{54-78}.`,
}
