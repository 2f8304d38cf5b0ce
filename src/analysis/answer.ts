/** What every question gives: its id, by which a chart is found, and its rows as plain objects. */
export interface Answer<Question extends string = string, Row extends object = object> {
  readonly question: Question
  readonly rows: readonly Row[]
}
