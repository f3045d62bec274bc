/** Texts that a script writes, laid out as `npx oxfmt` leaves every file of this repository. */

import { readFile } from 'node:fs/promises'
import { format } from 'oxfmt'

const CONFIG = new URL('../.oxfmtrc.json', import.meta.url)

/**
 * @param {string} path its end says which language the text is in
 * @param {string} text
 * @returns {Promise<string>}
 * @throws where the text cannot be read as that language, or the repository has no `.oxfmtrc.json`
 */
export async function formatted(path, text) {
  const { code, errors } = await format(path, text, JSON.parse(await readFile(CONFIG, 'utf8')))
  const [error] = errors
  if (error) throw new Error(`${path}: ${error.message}`)
  return code
}
