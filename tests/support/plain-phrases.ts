import * as all from '@core/dashboard/phrases'
import type { Phrase } from '@core/dashboard/phrases'

type Plain<R> = R extends Phrase ? string : R extends readonly (infer Item)[] ? readonly Plain<Item>[] : R
type Phrases = typeof all

/** The phrases as a terminal has them: every sentence as plain text. */
export const phrases = Object.fromEntries(
  Object.entries(all).map(([name, phrase]) => [
    name,
    typeof phrase === 'function'
      ? (...given: readonly never[]) => plainly((phrase as (...given: readonly never[]) => unknown)(...given))
      : phrase,
  ]),
) as {
  readonly [K in keyof Phrases]: Phrases[K] extends (...given: infer G) => infer R
    ? (...given: G) => Plain<R>
    : Phrases[K]
}

function plainly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainly)
  return isSaid(value) ? all.plain(value) : value
}

function isSaid(value: unknown): value is Phrase {
  return typeof value === 'object' && value !== null && 'parts' in value
}
