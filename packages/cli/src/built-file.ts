import { readFile } from 'node:fs/promises'
import { couldNot } from './exit'
import { reasonOf } from './io-error'

/** The text of a file that the build puts beside the program. @param name with `/` */
export async function builtFile(name: string): Promise<string> {
  try {
    return await readFile(new URL(`./${name}`, import.meta.url), 'utf8')
  } catch (error) {
    throw couldNot(`${name} is missing beside the program (${reasonOf(error)}); "npm run build" makes it.`)
  }
}
