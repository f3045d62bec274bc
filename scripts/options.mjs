import { parseArgs } from 'node:util'

/** Ends a script that is told what it cannot do: with one sentence on stderr, and 2. */
export function refuse(sentence) {
  console.error(sentence)
  process.exit(2)
}

/** What stands behind a script's name, by option; described as Node's `parseArgs` takes them. */
export function readOptions(options) {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    const names = Object.keys(options).map((name) => `--${name}`)
    return refuse(`${error.message.split(/\.\s/)[0]}; it takes ${names.join(', ')}.`)
  }
}

/** A whole number from 0. */
export function readNumber(option, text) {
  return /^\d+$/.test(text) ? Number(text) : refuse(`--${option} takes a whole number; "${text}" is not one.`)
}
