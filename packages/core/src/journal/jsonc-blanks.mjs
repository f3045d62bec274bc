// What jsonc-parser makes 1,200 strings of where it is loaded, in the bundles: here where a setting is written.
const LONGEST = 200
export const supportedEols = ['\n', '\r', '\r\n']
export const cachedSpaces = Array.from({ length: 20 }, (_, length) => ' '.repeat(length))

const lines = new Map()

/** By line end, that and so many blanks. */
function linesWith(blank) {
  const known = lines.get(blank)
  if (known) return known
  const made = Object.fromEntries(
    supportedEols.map((eol) => [
      eol,
      Array.from({ length: LONGEST }, (_, length) => eol + blank.repeat(length)),
    ]),
  )
  lines.set(blank, made)
  return made
}

export const cachedBreakLinesWithSpaces = {
  get ' '() {
    return linesWith(' ')
  },
  get '\t'() {
    return linesWith('\t')
  },
}
