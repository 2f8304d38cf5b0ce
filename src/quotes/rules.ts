/**
 * The rules by which a mention finds its speaker, each with what it does and an example.
 *
 * The README's list is made from these, and a test runs every example.
 */

import type { RuleId } from '../scrape.ts'

interface Rule {
  readonly about: string
  /** An invented text; the rule decides the last quotation of it. */
  readonly example: string
  /** The name that comes out; null where the rule abstains. */
  readonly speaker: string | null
}

export const rules: Readonly<Record<RuleId, Rule>> = {
  name: {
    about: 'The mention is a name; it stands for the fullest form of it in the text.',
    example: '“The bridge is closed,” said Lena Varga. “It stays closed,” Varga added.',
    speaker: 'Lena Varga',
  },
  title: {
    about: 'A role points to the one person whom the text gives that title.',
    example: 'Harbour master Olen Dask opened the gate. Engineer Mara Lind watched. “It works,” the engineer said.',
    speaker: 'Mara Lind',
  },
  'role-of-the-last': {
    about:
      'A role that nobody has in the text ("the official", "the 31-year-old") points to the person last in focus whose gender it fits.',
    example: 'Olen Dask said the gate was open. “I am proud,” the 31-year-old added.',
    speaker: 'Olen Dask',
  },
  'pronoun-focus': {
    about: '"He" and "she" point to the person of that gender in focus: a recent speaker or subject before one who is merely mentioned.',
    example: 'Mara Lind tested the pump of Otto Dorn. “It will hold,” she said.',
    speaker: 'Mara Lind',
  },
  'pronoun-body': {
    about: '"It" points to the body that spoke or acted last, never to a person.',
    example: 'The Council of Ports met on Monday. It said the quota was too small.',
    speaker: 'Council of Ports',
  },
  'pronoun-group': {
    about: '"They" points to the group that spoke last.',
    example: 'Residents said the road was closed. They said nobody had told them.',
    speaker: 'Residents',
  },
  body: {
    about: 'The mention names a body; it stands for the fullest form of that name in the text.',
    example: 'The Northern Fisheries Union met on Friday. “The quota is too small,” the Fisheries Union said.',
    speaker: 'Northern Fisheries Union',
  },
  acronym: {
    about: 'An acronym stands for the name it abbreviates, given in brackets or by its initials.',
    example: 'The Northern Fisheries Union (NFU) met on Friday. “The quota is too small,” the NFU said.',
    speaker: 'Northern Fisheries Union',
  },
  'kind-of-body': {
    about: '"The union", "the ministry", "the company" point to the body of that kind, or else to the one in focus.',
    example: 'The Northern Fisheries Union met on Friday. “The quota is too small,” the union said.',
    speaker: 'Northern Fisheries Union',
  },
  issuer: {
    about: 'A statement, letter or post speaks for whoever issued it.',
    example: 'The border will stay open, said a statement released by the Chancellery of Norrland.',
    speaker: 'Chancellery of Norrland',
  },
  relative: {
    about: '"Who" stands for the noun before it.',
    example: 'The gate was opened by Olen Dask, who said it had been tested twice.',
    speaker: 'Olen Dask',
  },
  unnamed: {
    about: 'A source whom the text does not name is called as the text calls it.',
    example: 'A neighbour said the lights were on all night.',
    speaker: 'neighbour',
  },
  'same-quotation': {
    about: 'Pieces of one quotation have one speaker.',
    example: '“We start in spring,” Mara Lind said. “Not in the spring of promises.”',
    speaker: 'Mara Lind',
  },
  'same-paragraph': {
    about: 'A quotation without an attribution belongs to who speaks beside it in its paragraph.',
    example: 'The depot will reopen, Ines Korda said on Monday. “We go on.”',
    speaker: 'Ines Korda',
  },
  'paragraph-before': {
    about: 'A paragraph that is quoted as a whole goes on with the speaker of the one before.',
    example: '“The vote was fair,” Dana Pellow said.\n\n“Nobody asked us to change a single line of it.”',
    speaker: 'Dana Pellow',
  },
  'paragraph-subject': {
    about: 'A quotation without an attribution behind a sentence about a person belongs to that person.',
    example: '“The vote was fair,” Dana Pellow said.\n\nOlen Dask shook his head. “Nobody was asked about it.”',
    speaker: 'Olen Dask',
  },
  narrator: {
    about: '"I" and "we" outside the marks are the writer, whom the text does not name.',
    example: "“It could be. The map doesn't say,” I said.",
    speaker: null,
  },
  tie: {
    about: 'Two people fit equally well: no name is given.',
    example: 'Nils Oder and Jan Brack arrived together. “We are late,” he said.',
    speaker: null,
  },
  nobody: {
    about: 'The text names nobody who fits.',
    example: '“We do not comment,” he said.',
    speaker: null,
  },
}
