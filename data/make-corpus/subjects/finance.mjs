/** Money: the budget, banks, prices. */
export const finance = {
  id: 'finance',
  tag: 'economy',
  sections: ['Economy', 'Economy', 'Facts'],
  firms: ['Dovira-Bank', 'Kontrakt Capital', 'Hryvna Invest', 'Skarb Leasing', 'Bank Prychal'],
  tail: 'mortgage bonds inflation leasing cash reserves pensions excise startups audit insurance fintech credit_unions privatization customs_duties remittances payment_cards gold dividends small_business statistics e_money bankruptcy franchise treasury'.split(
    ' ',
  ),
  epithets: [
    'cautious, but not timid',
    'a pause for breath',
    'noise around a small figure',
    'a bill for old promises',
    'a warm bath for debtors',
    'good news in small print',
  ],
  events: [
    ['Key rate kept at {n1:6-9}.5%', 'the key rate has been kept at {n1}.5%', ['key_rate', 'banks'], 'the decision'],
    [
      'Profit of banks up {n1:12-49}% since start of year',
      'the profit of the banks has grown by {n1}% since the start of the year',
      ['banks', 'profit'],
      'the growth of profits',
    ],
    [
      'Budget deficit {n1:4-31}% below plan in {lastmonth}',
      'the budget deficit was {n1}% below the plan in {lastmonth}',
      ['budget', 'taxes'],
      'the figures',
    ],
    [
      'Inflation slows to {n1:4-9}.{n2:1-9}% in annual terms',
      'inflation has slowed to {n1}.{n2}% in annual terms',
      ['inflation', 'prices'],
      'the slowdown',
    ],
    ['{firm} issues mortgages at {n1:7-12}%', '{firm} has begun to issue mortgages at {n1}%', ['mortgage', 'banks'], 'the offer'],
    [
      'Ministry places bonds worth UAH {n1:2-14}.{n2:1-9} bln',
      'the ministry has placed bonds worth UAH {n1}.{n2} bln',
      ['bonds', 'debt'],
      'the auction',
    ],
    [
      '{n1:40-390},000 small firms switch to simple tax',
      '{n1},000 small firms have switched to the simple tax',
      ['taxes', 'small_business'],
      'the simple tax',
    ],
    [
      'Excise on fuel to grow by {n1:3-14}% in {month}',
      'the excise on fuel will grow by {n1}% in {month}',
      ['excise', 'fuel'],
      'the increase',
    ],
    [
      '{firm} to close {n1:8-64} branches by {month}',
      '{firm} will close {n1} branches by {month}',
      ['banks', 'branches'],
      'the closure of branches',
    ],
    [
      'Pension fund to pay UAH {n1:31-49} bln in {month}',
      'the pension fund will pay UAH {n1} bln in {month}',
      ['pensions', 'budget'],
      'the payments',
    ],
  ],
  claims: `the banks have enough capital for {two|three} crises
lending to small firms has grown by {4-29}%
prices of food add {1-4}.{1-9} percentage points to inflation
about {9-38}% of loans are overdue
the next tranche is expected in {month}
the treasury account holds UAH {21-68} bln
the tax service has returned the VAT for {lastmonth} in full
the hryvnia is supported by the sale of grain
the demand at the auction was {two|three|four} times the supply
the cost of the reform is UAH {2-8}.{1-9} bln a year
cash is losing {3-8}% of its users every year
the figures for {region} region will be revised`,
  says: `A rate is not a remote control
We saved the money in summer to spend it in autumn
Inflation is a guest who does not look at the clock
The budget is a plan, and the treasury is the weather
Every hryvnia in this table has a name and an address
The banks lend to those who do not need the money, and we want to change that
I do not comment on the exchange rate before lunch
We have repaid the debts of {two|three} governments
The small firms asked for one form instead of {five|seven|nine}
Nobody will take cash away from pensioners
A branch with {two|three} clients a day is a museum
The auditors found a mistake, and the mistake was in our favor
There is money for roads, and there is money for pensions, but it is the same money
The investors ask about courts first and about taxes second`,
  facts: `There are {62-74} banks in the country, {4-9} of which are unprofitable.
{firm} serves {120-980},000 clients.
The average rate on deposits is {6-9}.{1-9}%.
State debt stands at {49-61}% of GDP.
The auction was attended by {14-33} banks.
The average wage in {region} region is UAH {11-17},{100-900}.
Revenues of the budget amounted to UAH {74-118} bln in {lastmonth}.
The pension fund pays {10-12} mln pensions.`,
  background: `As reported, the key rate was last changed in {lastmonth}.
Earlier it was reported that {firm} had a new owner.
As reported, the budget was adopted in the second reading.
The next meeting on the key rate is scheduled for {month}.`,
}
