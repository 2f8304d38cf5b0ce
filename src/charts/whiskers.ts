import type { Json } from './spec.ts'
import { INK } from './theme.ts'

/** Layers of a horizontal whisker with ends, from the field `low` to the field `high` of each row; `down` pixels below the middle of its band. */
export function whiskers(y: Json, down = 0): readonly Json[] {
  const at = (field: string): Json => ({ field, type: 'quantitative' })
  const end = (field: string): Json => ({
    mark: { type: 'tick', orient: 'vertical', thickness: 1.25, size: 7, color: INK, yOffset: down },
    encoding: { y, x: at(field) },
  })
  return [
    { mark: { type: 'rule', color: INK, strokeWidth: 1.25, yOffset: down }, encoding: { y, x: at('low'), x2: { field: 'high' } } },
    end('low'),
    end('high'),
  ]
}
