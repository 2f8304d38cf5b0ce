/** Schools, universities and pupils. */
export const schools = {
  id: 'schools',
  tag: 'education',
  sections: ['Facts', 'Facts', 'Society'],
  firms: ['Abetka Print', 'Shkolyar Service', 'Lito Bus', 'Parta Furniture', 'Globus Lab'],
  tail: 'textbooks school_buses canteens exams dormitories kindergartens chess robotics libraries uniforms playgrounds tutors scholarships sign_language geography music_schools swimming vocational_schools astronomy debates homework chemistry first_graders olympiads internet'.split(
    ' ',
  ),
  epithets: [
    'homework for adults',
    'a bell for the ministry',
    'an exam without answers',
    'the quietest reform',
    'a bus to the future',
    'a lesson in arithmetic',
  ],
  events: [
    [
      '{n1:60-420} school buses to be bought for villages',
      '{n1} school buses will be bought for villages this year',
      ['school_buses', 'villages'],
      'the purchase',
    ],
    [
      'School year to start on September 1 in all regions',
      'the school year will start on September 1 in all regions',
      ['school_year', 'regions'],
      'the start of the year',
    ],
    [
      'Final exams postponed to {month} {n1:2-28}',
      'the final exams have been postponed to {month} {n1}',
      ['exams', 'school_year'],
      'the new date',
    ],
    [
      'School meals to be free in {n1:4-19} regions',
      'school meals will be free in {n1} regions from {month}',
      ['canteens', 'budget'],
      'the free meals',
    ],
    [
      'New textbooks to be printed by {month}',
      'the textbooks for the fifth form will be printed by {month}',
      ['textbooks', 'budget'],
      'the schedule',
    ],
    [
      '{town} university opens campus for {n1:400-2400} students',
      'the university in {town} has opened a campus for {n1} students',
      ['universities', 'students'],
      'the campus',
    ],
    [
      'Pupils from {town} win {n1:2-9} medals at robot contest in Vienna',
      'pupils from {town} have won {n1} medals at a robot contest in Vienna',
      ['robotics', 'contests'],
      'the success',
    ],
    [
      'Kindergarten queue in {region} region down to {n1:400-4900}',
      'the queue for kindergartens in {region} region has shrunk to {n1} children',
      ['kindergartens', 'families'],
      'the progress',
    ],
    [
      '{n1:110-870} schools connected to fast internet',
      '{n1} schools have been connected to fast internet since {lastmonth}',
      ['internet', 'villages'],
      'the network',
    ],
    [
      'Vocational school in {town} to train {n1:60-390} welders a year',
      'the vocational school in {town} will train {n1} welders a year',
      ['vocational_schools', 'jobs'],
      'the workshop',
    ],
  ],
  claims: `the schools lack about {900-4800} teachers of physics
the average class in {region} region has {17-31} pupils
the repairs of {12-88} roofs will be finished by {month}
the list of textbooks was approved in {lastmonth}
parents may choose between {two|three} programs
every fifth pupil travels to school by bus
the exam in mathematics was the hardest in {five|six|ten} years
the ministry has no plans to close small schools
a teacher who starts in a village will get UAH {40-90},000
the university has agreements with {11-46} firms
the new canteens will cook for {90-480} children each
the results will be published in {month}`,
  says: `A school without a library is a waiting room
The children were ready before the adults were
We will print the textbooks before the leaves fall
My own daughter goes by this bus, so I check it every morning
Physics is taught by whoever owns a pair of glasses
The exam measures the pupil, not the tutor of the pupil
A small school is expensive, and an empty village is more expensive
I answer every letter from parents, even the angry ones
Soup has returned to the menu, and so have the children
They built the robot from an old washing machine
The roof is new, the windows are new, and the teacher is the same, thank God
We do not close schools, we open roads to them
Give me {thirty|forty|fifty} welders, and tomorrow they will all have jobs
The internet has come to the school, now the computers should follow`,
  facts: `There are {310-780} schools and {240-690} kindergartens in {region} region.
{firm} will deliver the furniture by the end of {month}.
The exam lasts {120-180} minutes.
UAH {60-480} mln was allocated for the repair of schools.
The campus has {3-9} laboratories and a dormitory.
The contest was attended by teams from {14-37} countries.
A school lunch costs UAH {24-48}.
About {140-420},000 pupils take the final exams every year.`,
  background: `As reported, the list of regions with free meals was approved in {lastmonth}.
Earlier it was reported that {firm} had won the tender for school furniture.
As reported, {14-60} schools in {region} region were closed for repairs.
The school year ends at the beginning of June.`,
}
