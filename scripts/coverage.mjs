import { readdir, readFile } from 'node:fs/promises'

const TESTS = new URL('../tests/', import.meta.url)
const GUIDANCE = 'support/guidance.ts'
const TITLE =
  /(?:\b(?:it|describe)|[\])])(?:\.\w+)*\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1\s*,\s*(?:async\s*)?\(/g

/** Each id of the specification's first section, with the tests whose title or table names it. */
export async function coverage() {
  const ids = JSON.parse(await readFile(new URL('support/requirements.json', TESTS), 'utf8'))
  const names = (await readdir(TESTS, { recursive: true })).filter((name) => name.endsWith('.test.ts')).sort()
  const files = await Promise.all(names.map(async (name) => ({ name, text: await textOf(name) })))
  const guidance = await textOf(GUIDANCE)
  return ids.map((id) => ({
    id,
    tests: [
      ...files.flatMap((file) => testsNaming(id, file)),
      ...(guidance.includes(`['${id}',`) || guidance.includes(`    '${id}',\n`)
        ? [{ file: 'dashboard/help.test.ts', title: `${id} is told on the help page, and in one place` }]
        : []),
    ],
  }))
}

/** Numbers of the specification's cases that a title begins with, `case 4: …`, in a test or in the benchmark. */
export async function casesHeld() {
  const names = (await readdir(TESTS, { recursive: true })).filter((name) => name.endsWith('.test.ts'))
  const texts = await Promise.all([...names, '../scripts/bench/figures.mjs'].map(textOf))
  const numbers = texts.flatMap((text) =>
    [...text.matchAll(/['"`]case (\d+):/g)].map(([, number]) => Number(number)),
  )
  return [...new Set(numbers)].sort((a, b) => a - b)
}

export async function coveragePage() {
  const rows = (await coverage()).map(
    ({ id, tests }) => `| ${id} | ${tests.map(cell).join('<br>') || 'none'} |`,
  )
  return [
    '# What holds each requirement',
    '',
    'The ids are those of the first section of the specification. A test holds one by naming it in its title or at the',
    'head of a row of its table. Written by `npm run generate`.',
    '',
    '| id | test |',
    '| --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

function textOf(name) {
  return readFile(new URL(name, TESTS), 'utf8')
}

function testsNaming(id, { name, text }) {
  const word = new RegExp(`(?<![\\w.-])${id.replaceAll('.', '\\.')}(?![\\w-]|\\.\\d)`)
  const titles = [...text.matchAll(TITLE)].map(({ 2: title, index }) => ({ title, index }))
  const named = titles.filter(({ title }) => word.test(title))
  const rows = [...text.matchAll(/\[\s*'([A-Z]+-?[\d.]+)',/g)]
    .filter(([, first]) => first === id)
    .flatMap(({ index }) => titles.find((title) => title.index > index) ?? [])
  return [...named, ...rows].map(({ title }) => ({ file: name, title: title.replace('%s', id) }))
}

function cell({ file, title }) {
  return `\`${file}\`: ${title.replaceAll('|', '\\|')}`
}
