/** Lines of a stream, parted by line feeds alone, as JSON lines are; bytes that are not UTF-8 become U+FFFD. */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest: string[] = []
  for await (const chunk of stream) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n')
    const last = parts.pop() ?? ''
    for (const part of parts) {
      yield rest.length > 0 ? rest.join('') + part : part
      rest = []
    }
    if (last !== '') rest.push(last)
  }
  const end = rest.join('') + decoder.decode()
  if (end !== '') yield end
}
