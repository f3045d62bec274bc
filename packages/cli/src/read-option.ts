import { type Day, isDay, isTime } from '@core/day'
import type { Args } from './args'
import { wrongUse } from './exit'

export function readDay(args: Args, option: string): Day | undefined {
  return readOption(args, option, (text) => (isDay(text) ? text : undefined), 'a day such as 2026-08-02')
}

export function readTime(args: Args, option: string): string | undefined {
  return readOption(args, option, (text) => (isTime(text) ? text : undefined), 'a time such as 08:15')
}

/** One of a few names. */
export function readName<T extends string>(args: Args, option: string, names: readonly T[]): T | undefined {
  return readOption(args, option, (text) => names.find((name) => name === text), names)
}

/**
 * The value of an option where one is given; anything that it does not take is wrong use.
 * @param read `undefined` for what it does not take
 * @param takes what it takes, in words, or each of the names
 */
export function readOption<T>(
  args: Args,
  option: string,
  read: (text: string) => T | undefined,
  takes: string | readonly string[],
): T | undefined {
  const text = args.value(option)
  if (text === undefined) return undefined
  const value = read(text)
  if (value !== undefined) return value
  const taken = typeof takes === 'string' ? takes : `one of ${takes.join(', ')}`
  throw wrongUse(`--${option} takes ${taken}; "${text}" is not one.`)
}
