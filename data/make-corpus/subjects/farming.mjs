/** Fields, orchards and food. */
export const farming = {
  id: 'farming',
  tag: 'agriculture',
  sections: ['Economy', 'Economy', 'Facts'],
  firms: ['Zolote Pole', 'Agrolan', 'Chornozem Invest', 'Medovyk', 'Stepova Niva'],
  tail: 'honey rapeseed buckwheat irrigation hemp goats cheese drought orchards berries sugar_beet elevators seeds tractors locusts bees mustard lavender vineyards flax fish_ponds eggs potatoes subsidies soil'.split(
    ' ',
  ),
  epithets: [
    'a gift from the rain',
    'bread for bad years',
    'an orphan of reforms',
    'a crop with a temper',
    'insurance for the stubborn',
    'a market of surprises',
  ],
  events: [
    [
      'Farmers harvest {n1:3-38} mln tonnes of grain',
      'farmers have harvested {n1} mln tonnes of early grain',
      ['grain', 'harvest'],
      'the harvest',
    ],
    [
      'Sowing of spring crops completed on {n1:31-92}% of area',
      'the sowing of spring crops has been completed on {n1}% of the planned area',
      ['sowing', 'grain'],
      'the pace',
    ],
    [
      'Export of honey up {n1:6-31}% since start of year',
      'the export of honey has grown by {n1}% since the start of the year',
      ['honey', 'export'],
      'the result',
    ],
    [
      '{firm} to plant {n1:40-480} hectares of walnuts near {town}',
      '{firm} will plant {n1} hectares of walnuts near {town}',
      ['orchards', 'investments'],
      'the orchard',
    ],
    [
      'Drought damages crops on {n1:12-98},000 hectares in {region} region',
      'a drought has damaged crops on {n1},000 hectares in {region} region',
      ['drought', 'weather'],
      'the drought',
    ],
    [
      'Bread prices to grow by no more than {n1:3-9}%',
      'the price of bread will grow by no more than {n1}% by the end of the year',
      ['bread', 'prices'],
      'the forecast',
    ],
    [
      '{n1:1100-4900} small farms to get grants for irrigation',
      '{n1} small farms will get grants for irrigation this year',
      ['irrigation', 'subsidies'],
      'the grants',
    ],
    [
      'Cheese maker from {town} wins contract in Japan',
      'a cheese maker from {town} has won a contract to supply {n1:40-260} tonnes a year to Japan',
      ['cheese', 'export'],
      'the contract',
    ],
    [
      'Elevator in {town} doubles storage to {n1:60-190},000 tonnes',
      'the elevator in {town} has doubled its storage to {n1},000 tonnes',
      ['elevators', 'grain'],
      'the new silos',
    ],
    [
      'Beekeepers in {region} region lose {n1:300-1900} hives',
      'beekeepers in {region} region have lost {n1} hives after the treatment of fields',
      ['bees', 'safety'],
      'the loss',
    ],
  ],
  claims: `the yield is {2-9} centners per hectare higher than last year
the quota for duty-free export was used up in {two|three} weeks
about {20-60}% of the tractors are older than {15-25} years
seeds have risen in price by {7-24}% since {lastmonth}
the state will buy {90-480},000 tonnes of wheat for the reserve
rain in {region} region came just in time
the union expects no shortage of sugar
the new rules will apply to farms of more than {50-200} hectares
insurance will cover {35-70}% of the losses
every second elevator is booked until {month}
the buyers from Egypt asked for deliveries in {month}
the bank has restructured the loans of {120-680} farms`,
  says: `The field forgives a late tractor, but not a late rain
We sow as our fathers did and sell as our children tell us
Wheat is not gold, but you can eat it
The price is made in Chicago, and the bill comes to {town}
We have {12-40} combines and {8-11} drivers, count for yourselves
Nobody planted buckwheat last year, and now everyone asks for it
I was told that the grant had been approved, and I will believe it when I see the pump
The bees are the best inspectors of our fields
If it rains on the holiday, we will have bread and jam
The buyer wants the same cheese every day, and the goats do not
We asked for water, not for another strategy
The elevator pays on the third day, the others pay when they remember
In a dry year it is the small farm that gives up first
A walnut tree needs seven years, a law needs longer`,
  facts: `The average yield stands at {31-58} centners per hectare.
{firm} cultivates {4-68},000 hectares in {two|three|four} regions.
Wheat of the third class costs UAH {6-9},{100-900} per tonne.
Grain has been exported to {22-61} countries since {lastmonth}.
The grants cover up to {40-60}% of the price of equipment.
The area under rapeseed has shrunk by {4-18}%.
Some {14-55} farms in {region} region have switched to drip irrigation.
The laboratory tests of the honey will take {two|three} weeks.`,
  background: `As reported, the harvest of the previous year was {6-14}% below the average of five years.
Earlier it was reported that {firm} had opened a seed plant in {town2}.
As reported, the government allocated UAH {1-4}.{1-9} bln for the support of farmers.
The season of the honey harvest lasts until the end of August.`,
}
