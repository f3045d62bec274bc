/** Words as they are compared: case, wide forms, quotes, blanks, emphasis and a mark at the end make no difference. */
export function plainWords(words: string): string {
  const plain = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_]+/, '')
  // A loop and no pattern: one that searches for the end of the text from each mark is quadratic.
  let end = plain.length
  while (end > 0 && AT_END.includes(plain.charAt(end - 1))) end--
  return plain.slice(0, end)
}

const AT_END = ' *_.:;!?\u3002'
