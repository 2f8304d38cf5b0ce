/** YAML as plain values, read by Prettier's parser: mappings, sequences, and texts; what a scalar means is not guessed. */
import { parsers } from 'prettier/plugins/yaml'

export type Yaml = string | readonly Yaml[] | { readonly [key: string]: Yaml }

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly (Node | null)[]
}

export function readYaml(text: string): Yaml {
  const parse = parsers.yaml.parse as unknown as (text: string, options: object) => Node // its options are the printer's, and none is needed
  return valueOf(parse(text, {}))
}

/** A scalar; what is none is a fault of the file. */
export function textOf(value: Yaml | undefined): string {
  if (typeof value !== 'string') throw new Error(`${JSON.stringify(value)} stands where YAML should have a text`)
  return value
}

function valueOf(node: Node | null | undefined): Yaml {
  const children = (node?.children ?? []).filter((child) => child !== null)
  switch (node?.type) {
    case undefined:
    case 'null':
      return ''
    case 'root':
    case 'documentBody':
    case 'mappingKey':
    case 'mappingValue':
    case 'sequenceItem':
    case 'flowSequenceItem':
      return valueOf(children.find((child) => child.type !== 'comment'))
    case 'document':
      return valueOf(children.find((child) => child.type === 'documentBody'))
    case 'mapping':
    case 'flowMapping':
      return Object.fromEntries(children.map((item) => [textOf(valueOf(item.children?.[0])), valueOf(item.children?.[1])]))
    case 'sequence':
    case 'flowSequence':
      return children.map(valueOf)
    default:
      if (node?.value === undefined)
        throw new Error(`a node ${String(node?.type)} of YAML has no value; write it as text, mapping or sequence`)
      return node.value
  }
}
