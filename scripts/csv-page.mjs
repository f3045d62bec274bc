/** The page of docs/csv.md, as markdown. */

const FIRST = {
  date: 'The day that it counts on: of an attempt the day of its outcome, else the day that it is about.',
  time: '`HH:MM`, or empty.',
  kind: 'The kind of note.',
  path: 'Of the note below the vault.',
  line: 'Where the entry begins in it, from 1: a note may hold several blocks.',
  planned_date:
    'Of an attempt the day that it was planned for, where that is another than the one it counts on.',
}

/** @param kinds Every kind, in the order shown. */
export function csvPage(kinds) {
  return [
    '# The columns of `report --csv`',
    'One row for each entry that counts, oldest first: a note or a block that is no draft, not empty, dated, and not after today. `--since`, `--goal` and `--domain` leave out the rest. Every row has every column; one that the kind does not have, or that is not written, is empty, and empty is never zero. What the notes tell below their headings is not in it. Written from the kinds by `npm run generate`.',
    [
      '- The format is RFC 4180: commas, CRLF, a header, quotes around a cell where it needs them. UTF-8, without a byte order mark.',
      '- Items of a list are parted by `; `. A link is the path or the name that it leads to, as written, without its brackets, heading and other words.',
      '- Numbers and dates are as in the notes, with a point and in ISO 8601, whatever the language of the system.',
      '- **Text that a spreadsheet would run begins with an apostrophe**: what starts with `=`, `+`, `-`, `@` or a tab. A program that reads the file takes that one character off again. Numbers never have it, also below zero.',
    ].join('\n'),
    '## Of every entry',
    table(Object.entries(FIRST)),
    '## Fields',
    table(columns(kinds).map(([key, uses]) => [key, uses.map(use).join('; ')])),
  ].join('\n\n')
}

/** Each key with the kinds that have it, in the order of the file. */
function columns(kinds) {
  const uses = new Map()
  for (const kind of kinds) {
    for (const [key, field] of Object.entries(kind.fields)) {
      if (['date', 'time', 'draft'].includes(key)) continue
      uses.set(key, [...(uses.get(key) ?? []), { kind, field }])
    }
  }
  return [...uses].map(([key, found]) => [
    key,
    found.length === kinds.length ? [{ field: found[0].field }] : found,
  ])
}

function use({ kind, field }) {
  const of = kind ? ` (${kind.title.toLowerCase()})` : ' (all kinds)'
  return `${field.label}${range(field)}${of}`
}

function range({ type, unit, min, max, options }) {
  if (type === 'number')
    return `, ${Math.abs(max) < 1e9 ? `${min} to ${max}` : 'a number'}${unit ? ` ${unit}` : ''}`
  if (type === 'flag') return ', true or false'
  return options
    ? `: ${Object.keys(options)
        .map((slug) => `\`${slug}\``)
        .join(', ')}`
    : ''
}

function table(rows) {
  return [
    '| column | what it holds |',
    '| --- | --- |',
    ...rows.map(([key, text]) => `| \`${key}\` | ${text} |`),
  ].join('\n')
}
