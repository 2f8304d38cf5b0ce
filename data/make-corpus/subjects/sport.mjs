/** Matches, regattas and boards. */
export const sport = {
  id: 'sport',
  tag: 'sport',
  sections: ['Sport', 'Facts', 'Sport'],
  firms: ['Prychal Rowing Club', 'Vezha Chess League', 'Arena Yasna', 'Strila Fencing Center', 'Khvylia Swimmers'],
  tail: 'rowing chess fencing swimming marathon climbing cycling handball volleyball skiing archery sailing judo coaches stadiums doping_tests youth_teams referees records tickets'.split(
    ' ',
  ),
  epithets: [
    'a draw that feels like a win',
    'a school of patience',
    'the longest two minutes of the year',
    'a medal for the whole town',
    'a cold shower',
    'a gift to the next generation',
  ],
  events: [
    [
      'Rowers from {town} win {n1:2-8} medals at regatta in Lucerne',
      'rowers from {town} have won {n1} medals at a regatta in Lucerne',
      ['rowing', 'medals'],
      'the regatta',
    ],
    [
      'Chess team of {region} region finishes {n1:2-5} points ahead',
      'the chess team of {region} region has won the cup with a lead of {n1} points',
      ['chess', 'cup'],
      'the final round',
    ],
    [
      '{town} marathon gathers {n1:900-4800} runners',
      'the marathon in {town} has gathered {n1} runners',
      ['marathon', 'running'],
      'the marathon',
    ],
    [
      '{firm} to train {n1:40-390} children for free',
      '{firm} will train {n1} children for free from {month}',
      ['youth_teams', 'children'],
      'the program',
    ],
    [
      'Ice arena in {town} to reopen in {month}',
      'the ice arena in {town} will reopen in {month} after repairs worth UAH {n1:8-64} mln',
      ['stadiums', 'repairs'],
      'the arena',
    ],
    [
      'National team names {n1:14-38} swimmers for championship in Porto',
      'the national team has named {n1} swimmers for the championship in Porto',
      ['swimming', 'national_team'],
      'the squad',
    ],
    [
      'Fencers from {town} beat hosts in Turin {n1:39-45}:{n2:28-37}',
      'fencers from {town} have beaten the hosts of the tournament in Turin {n1}:{n2}',
      ['fencing', 'medals'],
      'the final',
    ],
    [
      'Cycling race to cross {n1:3-7} regions in {month}',
      'a cycling race will cross {n1} regions in {month}',
      ['cycling', 'regions'],
      'the route',
    ],
  ],
  claims: `the team has trained in {town2} since {lastmonth}
the tickets for the final were sold out in {two|three} hours
the referees made no serious mistakes
about {20-70} volunteers will help along the course
the captain has recovered from her injury
the tests for doping were all negative
the budget of the season is UAH {4-38} mln
{five|six|seven} juniors will join the squad in {month}
the coach has signed a contract for {two|three|four} years
the lake will be closed to motor boats on {weekday}`,
  says: `Nobody rows alone, even in a single
In chess the clock is the third player
We lost the start and won the morning
A medal is heavy only on the way up
I heard the crowd at the last turn, and my legs heard it too
The wind was against everyone, so it was fair
A junior should lose early and often
The ice is old, but the children are new
We train at five in the morning, when even the ducks are asleep
Nobody remembers the semifinals
I counted to two hundred and stopped feeling my arms
The referee was right, and it took me an hour to say so
We came here for experience, and we are taking home a cup
Give the boys a pool, and they will find the time`,
  facts: `The regatta was attended by crews from {14-29} countries.
{firm} was founded in 19{58-94}.
The arena has {2-9},{100-900} seats.
The distance of the race is {110-640} km.
The prize fund stands at EUR {9-48},000.
The team has {9-24} athletes and {two|three} coaches.
The championship will last {four|five|six} days.`,
  background: `As reported, the team finished fourth last year.
Earlier it was reported that {firm} had a new sponsor.
As reported, the arena was closed in {lastmonth}.
The season ends in October.`,
}
