/**
 * How figures are printed: Markdown tables, and the columns of the score tables.
 *
 * A column is a cell made from one system's figures, as the pack's evaluator names them; – where a system does not answer.
 */

export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

/** Precision, recall and F1. */
export function trio({ P, R, F1 }) {
  return [P, R, F1].map(figure).join(' / ')
}

/** `characters` are those of all predicted pieces for one of gold: long predictions cost nothing in the GGT measure, and show here. */
export const COLUMNS = {
  'direct exact P / R / F1': ({ direct }) => trio(direct.predictedDirect.exact),
  'soft F1': ({ direct }) => figure(direct.predictedDirect.soft.F1),
  'inside any gold': ({ direct }) => figure(direct.predictedDirect.insideAnyGold),
  'GGT @.3 P / R / F1': ({ ggt }) => trio(ggt.at03),
  'GGT @.8 P / R / F1': ({ ggt }) => trio(ggt.at08),
  'speaker @.8': ({ ggt }) => figure(ggt.at08.speaker),
  'verb @.8': ({ ggt, cofe }) => (cofe.cue.predicted ? figure(ggt.at08.verb) : '–'),
  'source / cue / content F1': ({ cofe }) =>
    [cofe.source, cofe.cue, cofe.content].map((span) => (span.predicted ? figure(span.F1) : '–')).join(' / '),
  'words F1': ({ detection }) => figure(detection.words.F1),
  'valid %': valid,
  'resolved name @.8 / end to end': ({ ggt }) => resolved(ggt.at08.reference),
  characters: ({ characterRatio }) => characterRatio.toFixed(2),
}

/** For adaq-ru, where a document is a sentence: does it hold a quotation? */
export const DETECTION = {
  'detection P / R / F1': ({ detection }) => trio(detection.documents),
  'words F1': COLUMNS['words F1'],
  'direct exact P / R / F1': COLUMNS['direct exact P / R / F1'],
  'valid %': valid,
}

function valid({ validity }) {
  return validity.failed ? `${figure(validity.validPct)} (${validity.failed} texts failed)` : figure(validity.validPct)
}

/** Last names: of the pieces found, and of all that gold resolves. */
function resolved(reference) {
  return reference?.answered ? `${figure(reference.lastName)} / ${figure(reference.endToEndLastName)}` : '–'
}

function figure(number) {
  if (number === null) return '–'
  return number === 100 ? '100' : number.toFixed(1)
}
