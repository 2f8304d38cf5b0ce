/** Power, gas and heat. */
export const energy = {
  id: 'energy',
  tag: 'energy',
  sections: ['Economy', 'Facts', 'Economy'],
  firms: ['Northern Grid', 'Teplovia', 'Sonyach Power', 'Dniprovel Energy', 'Karpat Hydro'],
  tail: 'substation biogas tariffs meters pellets boilers peat windmills solar repairs reserves debts loans interconnector storage coal_stock hydrogen heat_pumps efficiency lighting insulation transformers blackout_drill geothermal audit'.split(
    ' ',
  ),
  epithets: [
    'a lesson in humility',
    'the cheapest power plant there is',
    'a test of patience',
    'a luxury for rich grids',
    'half a victory',
    'a loan from the spring',
  ],
  events: [
    [
      'Power restored to {n1:40-96} settlements in {region} region',
      'electricity has been restored to {n1} settlements in {region} region that were cut off by wet snow',
      ['outage', 'weather'],
      'the work of the repair crews',
    ],
    [
      '{firm} launches {n1:12-64} MW solar park near {town}',
      '{firm} has launched a solar park of {n1} MW near {town}',
      ['solar_power', 'investments'],
      'the new park',
    ],
    [
      'Heating season in {town} to start on {month} {n1:3-26}',
      'the heating season in {town} will start on {month} {n1}',
      ['heating', 'utilities'],
      'the early start',
    ],
    [
      'Gas in storage facilities down to {n1:38-79}% of capacity',
      'underground gas storage facilities are filled to {n1}% of their capacity',
      ['gas', 'storage'],
      'the present level',
    ],
    [
      'Thermal plant in {town} short of coal for {n1:3-14} days',
      'the thermal power plant in {town} has had less coal than the norm for {n1} days',
      ['coal', 'power_plants'],
      'the shortage',
    ],
    [
      '{firm} to replace {n1:110-890} km of worn lines by {month}',
      '{firm} will replace {n1} km of worn power lines by {month}',
      ['grid', 'repairs'],
      'the programme',
    ],
    [
      'Night tariff for households to stay until {month}',
      'the night tariff for households will stay in force until {month}',
      ['tariffs', 'utilities'],
      'the night tariff',
    ],
    [
      'Electricity imports hit {n1:310-990} MWh at peak',
      'imports of electricity reached {n1} MWh in the hour of the highest load',
      ['imports', 'grid'],
      'the imports',
    ],
    [
      '{town} to heat {n1:14-80} schools with straw and chips',
      '{town} will heat {n1} schools with straw and wood chips from {month}',
      ['biomass', 'heating'],
      'the straw boilers',
    ],
    [
      'Energy auditors to check {n1:120-780} public buildings',
      'auditors will check the energy use of {n1} public buildings by {month}',
      ['efficiency', 'audit'],
      'the audit',
    ],
  ],
  claims: `consumption has grown by {3-11}% compared to the same week of last year
the repair crews have been working in {two|three} shifts since {weekday}
the debts of the heat suppliers have reached UAH {2-9}.{1-9} bln
the reserve transformers were delivered to {region} region {two|three|four} weeks ago
there are no grounds for emergency outages
the load on the grid falls by {4-12}% when the lights of shop windows are off
about {12-70} boiler houses have not yet received their certificates
the contract with the Slovak trader expires at the end of {month}
the price of pellets has almost doubled since {lastmonth}
the regulator will consider the new tariffs no earlier than {month}
every third meter in {region} region is older than its owner's car
the hydropower plants are keeping water for the evening peak`,
  says: `We go through the winter with what we have, not with what we were promised
The grid does not read press releases
Each degree in the flats costs us {2-6}% of the gas
We have {40-90} crews in the field and will not call them back until the last house has light
Nobody will freeze, but nobody should heat the street either
A line that was built for {two|three} villages now feeds a town
We were told that the coal was on its way, and it is still on its way
If the frost holds for another week, we will buy power from our neighbors
The old boilers eat twice as much as the new ones
I would rather explain a repair in summer than an accident in winter
The reserve is enough for {18-45} days of hard frost
People turn off the iron at eight in the evening, and we can see it on our screens
This money will come back in {three|four|five} winters
We will not switch anyone off on a Friday night`,
  facts: `The daily consumption of electricity stood at {380-520} mln kWh this week.
{firm} operates {4-19} power plants with a total capacity of {200-900} MW.
The heat network of {town} is {60-240} km long, of which {22-58}% is worn out.
The tariff for households is UAH 1.{44-68} per kWh.
Works at the substation are financed with a loan of EUR {4-38} mln.
Last winter the network had {110-460} accidents.
The air temperature in {region} region fell to {8-21} degrees below zero on {weekday}.
The storage facilities hold {11-22} bln cubic meters of gas.`,
  background: `As reported, a wet snowfall cut off {120-340} settlements in {lastmonth}.
Earlier it was reported that {firm} would issue green bonds for EUR {20-90} mln.
As reported, the regulator put off the decision on tariffs until {month}.
The heating season usually lasts until the middle of April.`,
}
