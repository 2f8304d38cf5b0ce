/** Museums, stages and books. */
export const culture = {
  id: 'culture',
  tag: 'culture',
  sections: ['Culture', 'Facts', 'Culture'],
  firms: ['Lampa Theater', 'Steppe Film Studio', 'Museum of River Craft', 'Orchestra of Three Bridges', 'Podilna Gallery'],
  tail: 'film theater opera weaving embroidery archaeology archives puppets jazz photography poetry bells ceramics book_fair street_art folk_music architecture comics ballet radio_plays'.split(
    ' ',
  ),
  epithets: [
    'a map of lost sounds',
    'the longest song in the country',
    'a cellar full of light',
    'a modest wonder',
    'the fair of the curious',
    'a night for the patient',
  ],
  events: [
    [
      'Exhibition of river maps opens in {town}',
      'an exhibition of {n1:40-180} river maps has opened in {town}',
      ['museums', 'exhibitions'],
      'the exhibition',
    ],
    ['{firm} to tour {n1:6-24} towns in {month}', '{firm} will tour {n1} towns in {month}', ['tours', 'theater'], 'the tour'],
    [
      'Archaeologists find {n1:14-90} glass beads near {town}',
      'archaeologists have found {n1} glass beads of the tenth century near {town}',
      ['archaeology', 'science'],
      'the find',
    ],
    [
      'Film about lighthouse keepers to be shot in {town}',
      'a film about {n1:2-5} lighthouse keepers will be shot in {town} from {month}',
      ['film', 'directors'],
      'the script',
    ],
    [
      'Book fair in {town} gathers {n1:60-310} publishers',
      'the book fair in {town} has gathered {n1} publishers',
      ['book_fair', 'literature'],
      'the fair',
    ],
    [
      'Library in {town} digitizes {n1:300-2900} letters',
      'the library in {town} has digitized {n1} letters of the poet Lukian Moroshko',
      ['libraries', 'archives'],
      'the archive',
    ],
    [
      'Choir of {firm} to sing in {n1:4-19} villages',
      'the choir of {firm} will sing in {n1} villages in {month}',
      ['music', 'villages'],
      'the journey',
    ],
    [
      'Puppet museum in {town} gets {n1:20-290} dolls from abroad',
      'the puppet museum in {town} has received {n1} dolls from abroad',
      ['museums', 'puppets'],
      'the gift',
    ],
    [
      'Bell tower in {town} to be restored by {month}',
      'the bell tower in {town} will be restored by {month} for UAH {n1:4-48} mln',
      ['restoration', 'architecture'],
      'the restoration',
    ],
    [
      'Jazz festival returns to {town} after {n1:3-11} years',
      'the jazz festival will return to {town} in {month} after {n1} years',
      ['jazz', 'festivals'],
      'the festival',
    ],
  ],
  claims: `the tickets for the first {two|three|four} evenings were sold out in a day
the collection will stay in {town} until {month}
about {20-70} volunteers have helped to sort the archive
the oldest item is {300-900} years old
the festival will have a stage for children
the bells will be cast in {town2}
the copies will be free for schools
entry is free on {weekday}s
the shooting will last {30-60} days
the jury had {6-14} members from {four|five|six} countries
the museum has asked residents for old photos`,
  says: `We found the map in a box of buttons
The hall has {200-480} seats and {500-900} friends
The actors know the text, now they must forget it
I have waited for this bell since I was seven
A book fair is a market where people whisper
The letters are short, because paper was dear
We play for those who came by the last bus
The glass came here from the other end of the world, and it is not scratched
The tower leans by {14-38} cm, and we like it that way
Jazz is what remains when the rain stops
Come early, bring a cushion and your grandmother
We sing where the piano cannot go
A doll that was played with is worth more than a new one
The script was written in a kitchen, and you can smell it`,
  facts: `The museum has {4-38},000 items.
{firm} was founded in 19{58-94}.
Visitors can see the collection from {10-11} a.m. to {5-8} p.m.
The tickets cost from UAH {60-120} to UAH {180-400}.
The excavation has lasted since {lastmonth}.
The tower was built in 17{20-90} and is {28-61} meters high.
The festival was first held in 19{78-96}.`,
  background: `As reported, the museum was closed for repairs in {lastmonth}.
Earlier it was reported that {firm} had received a grant of EUR {20-90},000.
As reported, the previous festival was attended by {3-14},000 guests.
The program is available at the ticket office.`,
}
