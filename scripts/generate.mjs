// Writes what follows from the core: `npm run generate`. With --check it writes nothing, names what is stale, and
// ends with 1 where anything is.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadCore } from './core.mjs'
import { withCommands, withLanguages } from '../packages/vscode/manifest.mjs'
import { coveragePage } from './coverage.mjs'
import { csvPage } from './csv-page.mjs'
import { formatted } from './format.mjs'
import { kindPage, kindsPage } from './kind-page.mjs'
import { notices } from './notices.mjs'
import { readOptions } from './options.mjs'
import { DEFINITIONS, languageFiles, languageNames } from './texts.mjs'

const root = new URL('../', import.meta.url)

const core = await loadCore(
  ...DEFINITIONS,
  `export { COMMON } from '@core/kind'`,
  `export { meaningOf } from '@core/language/meaning'`,
  `export { DOMAINS } from '@core/measures/domain'`,
  `export { template } from '@core/note/template'`,
)

/** Each producer resolves to the files that it makes, `{ path, text }`, with paths below the repository. */
const producers = [
  templates,
  kindPages,
  fieldNames,
  kindNames,
  practiceNames,
  csvDoc,
  reportSchema,
  languages,
  extensionManifest,
  coverageDoc,
  commandTable,
  thirdPartyNotices,
]

/** Folders that hold generated files and nothing else; what no producer makes there is stale. */
const FOLDERS = ['templates', 'docs/kinds']

function templates() {
  return core.allKinds().map((kind) => ({ path: `templates/${kind.id}.md`, text: core.template(kind) }))
}

async function csvDoc() {
  return [await laidOut('docs/csv.md', csvPage(core.allKinds()))]
}

async function kindPages() {
  const kinds = core.allKinds()
  const pages = [
    { path: 'docs/kinds/README.md', text: kindsPage(kinds, core.PRACTICES) },
    ...(await Promise.all(kinds.map(kindPageOf))),
  ]
  return Promise.all(pages.map(({ path, text }) => laidOut(path, text)))
}

/** The worked example is the note that the tests read the kind by. */
async function kindPageOf(kind) {
  const example = await present(exampleOf(kind))
  return { path: `docs/kinds/${kind.id}.md`, text: kindPage(kind, example, core.meaningOf) }
}

function exampleOf({ id }) {
  return `tests/fixtures/kinds/${id}.md`
}

/** The notes that pages are made with and that nobody has written yet. */
async function missingExamples() {
  const paths = core.allKinds().map(exampleOf)
  const texts = await Promise.all(paths.map(present))
  return paths.filter((_, index) => texts[index] === undefined)
}

/** The catalogs, complete with what is still to be translated, and what follows from them. */
async function languages() {
  return Promise.all((await languageFiles(core)).map(({ path, text }) => laidOut(path, text)))
}

/** The kinds' names alone, so that a dashboard need not carry every kind with its prompts. */
async function kindNames() {
  const names = Object.fromEntries(core.allKinds().map(({ id, title }) => [id, title]))
  const path = 'packages/core/src/dashboard/phrases/kind-names.ts'
  const source = `import type { KindId } from '../../kinds'

// "npm run generate" writes this file from the kinds.
export const KIND_NAMES: Readonly<Record<KindId, string>> = ${JSON.stringify(names)}
`
  return [await laidOut(path, source)]
}

/** Likewise what it says of their fields: names, units and choices. */
async function fieldNames() {
  const fieldsOf = (id) => Object.entries(core.allKinds().find((kind) => kind.id === id).fields)
  const ofType = (id, type) =>
    fieldsOf(id).filter(([key, field]) => field.type === type && !(key in core.COMMON))
  const labels = (fields) =>
    JSON.stringify(Object.fromEntries(fields.map(([key, { label }]) => [key, label])))
  const choices = ({ options }) =>
    JSON.stringify(
      Object.fromEntries(Object.entries(options).map(([slug, label]) => [slug, [label].flat()[0]])),
    )
  const metrics = ofType('activity', 'number')
  const units = Object.fromEntries(metrics.map(([key, { unit }]) => [key, unit]))
  const named = (id, key) => choices(Object.fromEntries(fieldsOf(id))[key])
  const path = 'packages/core/src/dashboard/phrases/field-names.ts'
  const source = `import type { AssessmentItem, Domain, Metric, Role } from '../report'

// "npm run generate" writes this file from the kinds.
export const DOMAIN_NAMES: Readonly<Record<Domain, string>> = ${choices(core.COMMON.domain)}
export const METRIC_NAMES: Readonly<Record<Metric, string>> = ${labels(metrics)}
export const METRIC_UNITS: Readonly<Partial<Record<Metric, string>>> = ${JSON.stringify(units)}
export const ASSESSMENT_NAMES: Readonly<Record<AssessmentItem, string>> = ${labels(ofType('assessment', 'number'))}
export const ROLE_NAMES: Readonly<Record<Role, string>> = ${labels(ofType('support', 'list'))}
export const DISTORTION_NAMES: Readonly<Record<string, string>> = ${named('thought', 'distortions')}
export const OBSTACLE_NAMES: Readonly<Record<string, string>> = ${named('review', 'obstacle')}
`
  return [await laidOut(path, source)]
}

/** Likewise those of the practices. */
async function practiceNames() {
  const names = Object.fromEntries(core.PRACTICES.map(({ id, title }) => [id, title]))
  const path = 'packages/core/src/dashboard/phrases/practice-names.ts'
  const source = `import type { PracticeId } from '../../kind'

// "npm run generate" writes this file from the practices.
export const PRACTICE_NAMES: Readonly<Record<PracticeId, string>> = ${JSON.stringify(names)}
`
  return [await laidOut(path, source)]
}

/** The parts of the report's schema that name kinds and domains; the rest of it stays as it is. */
async function reportSchema() {
  const path = 'docs/report.schema.json'
  const schema = JSON.parse(await present(path))
  const ids = core.allKinds().map(({ id }) => id)
  schema.properties.notes.required = ids
  schema.properties.notes.properties = Object.fromEntries(
    ids.map((id) => [id, { description: `Entries of the kind ${id}.`, type: 'integer', minimum: 0 }]),
  )
  schema.$defs.kind.enum = ids
  schema.$defs.domain.enum = core.DOMAINS
  return [await laidOut(path, JSON.stringify(schema, null, 2))]
}

async function laidOut(path, text) {
  return { path, text: await formatted(path, text) }
}

async function coverageDoc() {
  return [await laidOut('docs/coverage.md', await coveragePage())]
}

/** The commands in the README, between two comments; the rest of it stays as it is. */
async function commandTable() {
  const [open, shut] = ['<!-- commands: written by "npm run generate" -->', '<!-- /commands -->']
  const text = await present('README.md')
  const [from, to] = [text.indexOf(open) + open.length, text.indexOf(shut)]
  if (from < open.length || to < from) throw new Error(`README.md has no ${open} before ${shut}.`)
  const rows = core.COMMANDS.map(({ id, title, about }) => `| **${title}** | ${about} | \`${id}\` |`)
  const table = [
    `All ${rows.length} commands are in Obsidian's and in VS Code's palette under these names, and in the terminal as`,
    '`efficacy run ID`.',
    '',
    '| command | what it does | ID |',
    '| --- | --- | --- |',
    ...rows,
  ]
  const written = [text.slice(0, from), '', '', table.join('\n'), '', '', text.slice(to)].join('\n')
  return [await laidOut('README.md', written)]
}

async function thirdPartyNotices() {
  return [await laidOut('THIRD-PARTY-NOTICES.md', await notices())]
}

/** The part of the extension's manifest that follows from the command table; the rest of it stays as it is. */
async function extensionManifest() {
  const paths = ['packages/vscode/package.json', 'packages/vscode/package.nls.json']
  const [manifest, texts] = await Promise.all(paths.map(async (path) => JSON.parse(await present(path))))
  const made = withCommands(withLanguages(manifest, await languageNames()), texts, core.COMMANDS)
  return Promise.all(
    [made.manifest, made.texts].map((value, index) => laidOut(paths[index], JSON.stringify(value, null, 2))),
  )
}

async function present(path) {
  try {
    return await readFile(new URL(path, root), 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Files in the generated folders that nothing makes any more. */
async function leftOver(files) {
  const made = new Set(files.map((file) => file.path))
  const found = await Promise.all(
    FOLDERS.map(async (folder) => {
      const names = await readdir(new URL(`${folder}/`, root)).catch(() => [])
      return names.map((name) => `${folder}/${name}`)
    }),
  )
  return found.flat().filter((path) => !made.has(path))
}

async function write({ path, text }) {
  const file = fileURLToPath(new URL(path, root))
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}

async function generate(checkOnly) {
  const missing = await missingExamples()
  for (const path of missing)
    console.error(`${path} is missing: a filled note of the kind, for its page and its test.`)
  if (missing.length > 0) return 1
  const files = (await Promise.all(producers.map((produce) => produce()))).flat()
  const unnamed = files.filter(({ path, text }) => !path || typeof text !== 'string')
  if (unnamed.length > 0) throw new Error(`${unnamed.length} files were made without a path or a text.`)
  const old = await Promise.all(files.map((file) => present(file.path)))
  const stale = files.filter((file, index) => file.text !== old[index])
  const gone = await leftOver(files)
  if (!checkOnly) {
    await Promise.all([...stale.map(write), ...gone.map((path) => rm(new URL(path, root)))])
    return 0
  }
  const names = [...stale.map((file) => file.path), ...gone].sort()
  for (const name of names) console.error(`${name} is stale: npm run generate writes it.`)
  return names.length > 0 ? 1 : 0
}

const { check } = readOptions({ check: { type: 'boolean', default: false } })
process.exitCode = await generate(check)
