/** Hospitals, doctors and medicines. */
export const health = {
  id: 'health',
  tag: 'health',
  sections: ['Facts', 'Healthcare', 'Facts'],
  firms: ['Medlin', 'Farmaria', 'Kalyna Pharm', 'Zdrava Clinic', 'Linza Optics'],
  tail: 'flu vaccination nurses ambulances oxygen donors dentists insulin telemedicine rehabilitation cardiology rare_diseases hospices prescriptions laboratories x_ray midwives air_ambulance hygiene allergy eyesight nutrition measles first_aid wages'.split(
    ' ',
  ),
  epithets: [
    'a prescription without a pharmacy',
    'a bandage on an old wound',
    'the best news of the winter',
    'a school for managers',
    'a queue on paper',
    'a debt to the villages',
  ],
  events: [
    [
      '{n1:11-74} rural clinics to open in {region} region by {month}',
      '{n1} rural clinics will open in {region} region by {month}',
      ['clinics', 'villages'],
      'the new clinics',
    ],
    ['Flu season to peak in {month}', 'the flu season will peak in {month}', ['flu', 'epidemiology'], 'the season'],
    [
      'Hospital in {town} gets {n1:6-42} new ambulances',
      'the hospital in {town} has received {n1} new ambulances',
      ['ambulances', 'hospitals'],
      'the ambulances',
    ],
    [
      '{firm} to produce insulin in {town} from {month}',
      '{firm} will produce insulin in {town} from {month}',
      ['insulin', 'medicines'],
      'the production',
    ],
    [
      'Wages of nurses to be raised by {n1:12-45}%',
      'the wages of nurses will be raised by {n1}% from {month}',
      ['wages', 'nurses'],
      'the raise',
    ],
    [
      'E-prescriptions used by {n1:40-88}% of doctors',
      'electronic prescriptions are used by {n1}% of doctors',
      ['e_health', 'prescriptions'],
      'the electronic prescription',
    ],
    [
      '{town} opens rehabilitation center for {n1:40-160} patients',
      'a rehabilitation center for {n1} patients has opened in {town}',
      ['rehabilitation', 'hospitals'],
      'the center',
    ],
    [
      '{n1:210-940} thousand doses of vaccine delivered',
      'a batch of {n1} thousand doses of flu vaccine has been delivered to the warehouses',
      ['vaccination', 'flu'],
      'the delivery',
    ],
    [
      'Blood banks in {region} region short of donors',
      'the blood banks in {region} region have {n1:14-48}% fewer donors than a year ago',
      ['donors', 'hospitals'],
      'the shortage of donors',
    ],
    [
      'Transplant team in {town} performs {n1:20-99} operations in year',
      'the transplant team in {town} has performed {n1} operations in a year',
      ['transplantation', 'surgery'],
      'the program',
    ],
  ],
  claims: `the beds in the infectious wards are filled to {28-71}%
the hospital needs {12-48} anesthetists
the procurement saved {9-26}% of the planned sum
about {60-240} doctors have agreed to move to villages
oxygen lines were laid in {14-60} hospitals over the summer
the waiting list for hip surgery has shrunk to {5-16} months
the ministry has signed contracts with {18-72} manufacturers
parents should not put off the vaccination until {month}
every ambulance will carry a defibrillator
the tests in {region} region have shown nothing unusual
the rules for family doctors will change in {month}
the warehouse in {town} keeps the vaccine at the right temperature`,
  says: `A hospital is people first, walls second
We have the beds, but a bed does not treat anyone
Nobody should drive {70-160} km for a blood test
The vaccine is free, the flu is not
I worked a night shift last week, and I know what I am talking about
The nurse in {town} looks after {30-60} patients, and this is wrong
We will pay for the results and not for the number of beds
The ambulance must come in {ten|twelve|fifteen} minutes, and not only in the capital
People read the leaflet and forget to call the doctor
If the donors do not come, the operations stop
The first month will be difficult, and we do not hide it
The patients tell us more than any rating
We bought the equipment, and now we are buying the knowledge
A doctor who sleeps makes fewer mistakes`,
  facts: `There are {210-980} family doctors in {region} region.
The hospital in {town} was built in 19{61-84}.
{firm} supplies {40-220} medicines to pharmacies.
The incidence of flu stands at {180-460} cases per 100,000 people.
UAH {40-380} mln was allocated for the repair of wards.
The center has {6-18} gyms and a swimming pool.
Some {11-39}% of adults have been vaccinated in the past {three|four} years.
The list of free medicines has {290-430} items.`,
  background: `As reported, the reform of hospitals began {two|three|four} years ago.
Earlier it was reported that {firm} had received a license for the production of insulin.
As reported, {3-9} hospitals in {region} region were merged in {lastmonth}.
The flu season usually ends in the middle of April.`,
}
