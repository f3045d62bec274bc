import { readFile } from 'node:fs/promises'

const BEGIN = '<!-- Explanations: kept when this page is written anew. -->'
const END = '<!-- End of the explanations. -->'

/** The page of results. What stands between the two marks of the page before is kept as it is. */
export async function performancePage(path, { head, tables, targets }) {
  const before = await readFile(path, 'utf8').catch(() => '')
  const [begin, end] = [before.indexOf(BEGIN), before.indexOf(END)]
  const kept = begin >= 0 && end > begin ? before.slice(begin + BEGIN.length, end).trim() : ''
  return [
    '# Performance',
    '',
    ...head,
    '',
    '## Targets',
    '',
    ...table(
      ['target', 'wanted', 'measured', ''],
      targets.map(({ name, wanted, measured, met }) => [
        name,
        wanted,
        measured,
        met === undefined ? 'not measured' : met ? 'met' : '**missed**',
      ]),
    ),
    '',
    BEGIN,
    '',
    kept === '' ? 'Nothing to explain.' : kept,
    '',
    END,
    '',
    ...tables.flatMap(({ title, about, columns, rows }) => [
      `## ${title}`,
      '',
      about,
      '',
      ...table(columns, rows),
      '',
    ]),
  ].join('\n')
}

function table(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)]
}
