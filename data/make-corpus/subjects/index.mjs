import { culture } from './culture.mjs'
import { elections } from './elections.mjs'
import { energy } from './energy.mjs'
import { farming } from './farming.mjs'
import { finance } from './finance.mjs'
import { health } from './health.mjs'
import { ports } from './ports.mjs'
import { schools } from './schools.mjs'
import { sport } from './sport.mjs'

/**
 * Each subject: its tag, sections, firms and rare tags, and its sentences. An event is
 * `[headline, clause, tags, what it is called afterwards]`; sentences stand one a line.
 */
export const subjects = Object.fromEntries(
  [energy, ports, farming, health, schools, finance, elections, culture, sport].map((subject) => [
    subject.id,
    { ...subject, ...Object.fromEntries(['claims', 'says', 'facts', 'background'].map((part) => [part, subject[part].split('\n')])) },
  ]),
)
