/**
 * What makes a sentence of a small bank one of many: a rider at its end, with places and numbers that
 * hardly ever come twice. So two batches of pages share few sentences.
 */

/** Riders that can follow any clause, by language; `{village}` is a second invented place. */
const RIDERS = {
  en: [
    ', and the council of {town} has {11-990} letters about it',
    ', while the village of {village} still waits for {3-97} answers',
    ', as the {100-9999} pages of the annex to file {100-9999} show',
    ', and {101-9900} residents of {village} have signed the list',
    ', {2-97} weeks after the first talks in {town}',
    ', which cost the town of {village} UAH {11-990},{100-999} in all',
    ', with {11-990} entries in the journal of the {village} office',
    ', and the road from {town} to {village} was closed for {2-97} hours',
    ', for which {firm} set aside {2-97} days of the year',
    ', though only {2-97}% of those polled in {village} knew of it',
    ', and line {100-9999} of the {town} plan says the same',
    ', as in case {100-9999} of the {village} court',
    ', to which the {village} museum owes {11-990} of its exhibits',
    ', and the clerk of {town} counted {101-9900} of the stamps',
  ],
  uk: [
    ', ідеться у листі № {100-9999} громади міста {nominative}',
    ', а у справі № {100-9999} про це {105-120} сторінок',
    ' (рішення № {100-9999} ради міста {nominative})',
    ', і у {place} про це знають з протоколу № {100-9999}',
    ', хоча у звіті № {100-9999} є й інші цифри',
    ', а на це у місті {nominative} пішло {105-120} днів і {1000-9999} грн',
  ],
  ru: [
    ', говорится в письме № {100-9999} общины города {nominative}',
    ', а в деле № {100-9999} об этом {105-120} страниц',
    ' (решение № {100-9999} совета города {nominative})',
    ', и в {place} об этом знают из протокола № {100-9999}',
    ', хотя в отчете № {100-9999} есть и другие цифры',
    ', а на это в городе {nominative} ушло {105-120} дней и {1000-9999} грн',
  ],
}

/** The sentences of a subject or theme, each with a rider that `deal` gives. */
export function withRiders(subject, language, deal) {
  const rider = deal(RIDERS[language])
  const ridden = (sentences) =>
    sentences.map((sentence) => (sentence.endsWith('.') ? `${sentence.slice(0, -1)}${rider()}.` : `${sentence}${rider()}`))
  const { events, claims, says, facts, background = [] } = subject
  return {
    ...subject,
    events: events.map(([headline, clause, ...others]) => [headline, `${clause}${rider()}`, ...others]),
    claims: ridden(claims),
    says: ridden(says),
    facts: ridden(facts),
    background: ridden(background),
  }
}
