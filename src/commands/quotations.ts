/** Quotations shown to people: the text with coloured spans, and under it who said each and why. */
import { rules } from '../quotes/rules.ts'
import type { Quotation, Span } from '../scrape.ts'
import { printable, type coloursFor } from './command.ts'

type Colours = ReturnType<typeof coloursFor>

/** The text, quotations green with their numbers behind them, speakers magenta, cues cyan. */
export function paintQuotations(text: string, quotes: readonly Quotation[], colours: Colours): string {
  const spans: (Span & { readonly colour: (part: string) => string; readonly label: string })[] = []
  const seen = new Set<number>()
  const add = (span: Span | null, colour: (part: string) => string, label = ''): void => {
    if (!span || seen.has(span.start)) return
    seen.add(span.start)
    spans.push({ ...span, colour, label })
  }
  for (const [i, quote] of quotes.entries()) {
    add({ start: quote.quotedStart, end: quote.quotedEnd }, colours.green, colours.dim(`[${i + 1}]`))
    add(quote.phrase, colours.magenta)
    add(quote.cuePhrase, colours.cyan)
  }
  spans.sort((a, b) => a.start - b.start)
  let [painted, at] = ['', 0]
  for (const { start, end, colour, label } of spans) {
    if (start < at) continue
    painted += lines(text.slice(at, start)) + colour(lines(text.slice(start, end))) + label
    at = end
  }
  return painted + lines(text.slice(at))
}

/** Printable, line breaks kept. */
const lines = (text: string): string => text.split('\n').map(printable).join('\n')

/** Who said it, by which rule, and who else was weighed. */
export function describeQuotation(quote: Quotation, number: number, colours: Colours): string {
  const { kind, group, speaker, speakerRole, resolvedBy, confidence, via, candidates } = quote
  const name = speaker === null ? colours.dim('nobody named') : colours.magenta(printable(speaker))
  const facts = [
    speakerRole === null ? '' : printable(speakerRole),
    via === null ? '' : `via ${printable(via)}`,
    quote.floating ? 'no attribution of its own' : '',
    `quotation ${group}`,
  ].filter((fact) => fact !== '')
  const weighed = candidates.map(({ name: candidate, weight }) => `${printable(candidate)} ${weight.toFixed(2)}`).join(', ')
  return [
    `  [${number}] ${kind.padEnd(8)}  ${name}  ${colours.dim(facts.join(', '))}`,
    colours.dim(`      ${resolvedBy} (${confidence.toFixed(2)}): ${rules[resolvedBy].about}`),
    ...(weighed === '' ? [] : [colours.dim(`      weighed: ${weighed}`)]),
  ].join('\n')
}
