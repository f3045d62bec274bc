import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mulberry } from '../random.mjs'

const FIXTURES = new URL('../../tests/fixtures/kinds/', import.meta.url)
const FIRST_DAY = Date.UTC(2016, 9, 1)
const DAYS = 3_650
const DAY_MS = 86_400_000

/** The day that the vault is read on: its last. */
export const TODAY = dayAt(DAYS - 1)

/** Of a hundred notes of ours, how many are of each kind; what is left over are goals, and at most 200 of those. */
const KINDS = {
  action: 30,
  reflection: 14,
  thought: 12,
  activity: 14,
  stress: 6,
  checkin: 5,
  feedback: 4,
  review: 4,
  setback: 3,
  affirmation: 2,
  problem: 2,
  peer: 1,
  support: 1,
  values: 1,
  assessment: 1,
}
const GOALS = 200

/** Of a thousand other notes: what shapes their heads. */
const HEADS = [
  [430, 'none'],
  [400, 'flat'],
  [60, 'nested'],
  [20, 'block'],
  [20, 'quoted'],
  [12, 'invalid'],
  [8, 'unclosed'],
  [50, 'mention'],
]

const WORDS =
  'the river walk began before rain and nobody at work had asked for a list of small things to try again on Monday when two of us met by the old gate with tea über żółw naïve 東京 🐢 notes from a call about roofs and bread'.split(
    ' ',
  )

/**
 * Writes a vault of `size` notes into `folder`, the same bytes for the same size: one note in five is ours, two in five
 * have other frontmatter, and some have CRLF, a byte order mark, blocks, tables, code, broken YAML, or our key in the
 * text alone. Sizes are spread as in a real vault: half are below 1.6 kB, one in ten above 4.4 kB, the largest 60 kB.
 *
 * @param which `ours` leaves out the notes that are not ours
 */
export function makeVault(folder, size, which = 'all') {
  const random = mulberry(20261123 + size)
  const fixtures = Object.fromEntries(
    [...Object.keys(KINDS), 'goal'].map((kind) => [
      kind,
      readFileSync(new URL(`${kind}.md`, FIXTURES), 'utf8'),
    ]),
  )
  const made = new Set()
  for (let index = 0; index < size; index++) {
    const { path, text } = noteAt(index, size, random, fixtures)
    if (which === 'ours' && !path.startsWith('Journal/')) continue
    const parent = join(folder, path, '..')
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    writeFileSync(join(folder, path), text)
  }
}

function noteAt(index, size, random, fixtures) {
  const day = dayAt(Math.floor(random() * DAYS))
  const own = index % 5 === 0
  const { path, text } = own ? ours(index / 5, size / 5, day, random, fixtures) : foreign(index, day, random)
  const eol = random() < 0.08 ? '\r\n' : '\n'
  const mark = random() < 0.02 ? '\uFEFF' : ''
  return { path, text: mark + (eol === '\n' ? text : text.replaceAll('\n', eol)) }
}

function ours(index, all, day, random, fixtures) {
  const goals = Math.max(1, Math.min(GOALS, Math.floor(all / 50)))
  const step = Math.floor(all / goals)
  if (index % step === 0 && index / step < goals) {
    return { path: `Journal/Goals/Goal ${index / step}.md`, text: filled('goal', day, 0, random, fixtures) }
  }
  const kind = kindAt(random() * 100)
  const text = filled(kind, day, Math.floor(random() * goals), random, fixtures)
  // Some notes are long: a person who writes pages.
  const more = random() < 0.15 ? `\n${prose(sizeAt(random), random)}` : ''
  return { path: `Journal/${day.slice(0, 7)}/${day} ${kind} ${index}.md`, text: text + more }
}

function kindAt(part) {
  let sum = 0
  for (const [kind, weight] of Object.entries(KINDS)) if (part < (sum += weight)) return kind
  return 'action'
}

/** The worked example of the kind with another day, other numbers, another goal, and words of this note only. */
function filled(kind, day, goal, random, fixtures) {
  const percent = () => Math.floor(random() * 11) * 10
  return fixtures[kind]
    .replace(/^date: .*$/m, `date: ${day}`)
    .replace(/^done_date: .*$/m, `done_date: ${day}`)
    .replaceAll(/\[\[[^\]]*\]\]/g, `[[Goals/Goal ${goal}]]`)
    .replace(/^confidence_before: .*$/m, `confidence_before: ${percent()}`)
    .replace(/^belief_after: .*$/m, `belief_after: ${percent()}`)
    .replace(/^(?=[A-Z][^|\n]{20,}$)/m, `${sentence(random)} `)
}

function foreign(index, day, random) {
  const shape = shapeAt(random() * 1_000)
  const body = bodyOf(index, day, sizeAt(random), random)
  const path =
    index % 7 === 0
      ? `Daily/${day.slice(0, 4)}/${day} ${index}.md`
      : `Notes/${index % 89}/Note about ${index}.md`
  return { path, text: headOf(shape, index, day, random) + body }
}

function shapeAt(part) {
  let sum = 0
  for (const [weight, shape] of HEADS) if (part < (sum += weight)) return shape
  return 'none'
}

function headOf(shape, index, day, random) {
  const flat = `title: Note about ${index}\ncreated: ${day}\ntags: [home, work]\nrating: ${index % 10}\n`
  switch (shape) {
    case 'flat':
      return `---\n${flat}---\n\n`
    case 'nested':
      return `---\n${flat}people:\n  - name: A\n    role: friend\n  - name: B\nplace:\n  town: Kraków\n---\n\n`
    case 'block':
      return `---\n${flat}summary: |\n  ${sentence(random)}\n  ${sentence(random)}\n---\n\n`
    case 'quoted':
      return `---\n${flat}"quoted \\u0061": 'it''s'\npath: "C:\\\\notes"\n---\n\n`
    case 'invalid':
      return `---\n${flat}broken: [a, b\nmore: a: b\n---\n\n`
    case 'unclosed':
      return `---\n${flat}\n`
    case 'mention':
      return `# On self-efficacy ${index}\n\nA paper on efficacy: what it is, and what it is not.\n\n`
    default:
      return ''
  }
}

function bodyOf(index, day, length, random) {
  const parts = [`# Note ${index}\n`]
  let size = 0
  while (size < length) {
    const part = partOf(Math.floor(random() * 12), day, random)
    parts.push(part)
    size += part.length
  }
  return `${parts.join('\n')}\n`
}

function partOf(shape, day, random) {
  switch (shape) {
    case 0:
      return `## ${sentence(random)}\n`
    case 1:
      return `- [ ] ${sentence(random)}\n- [x] ${sentence(random)}\n  - [ ] ${sentence(random)}\n`
    case 2:
      return `| a | b |\n| --- | --- |\n| ${sentence(random)} | 2 |\n`
    case 3:
      return `\`\`\`js\nconst walk = ${Math.floor(random() * 99)}\n\`\`\`\n`
    case 4:
      return `> [!note]\n> ${sentence(random)} [[Note about ${Math.floor(random() * 999)}]]\n`
    case 5:
      return random() < 0.1
        ? `## Walk 08:15 #efficacy/activity\n- date:: ${day}\n- activity:: walk\n- duration_min:: ${Math.ceil(random() * 60)}\n\n${sentence(random)}\n\n# Later\n`
        : `${sentence(random)} #home\n`
    default:
      return `${prose(60 + random() * 500, random)}\n`
  }
}

function prose(length, random) {
  let text = ''
  while (text.length < length) text += `${sentence(random)} `
  return `${text.trimEnd()}\n`
}

function sentence(random) {
  const words = Array.from(
    { length: 5 + Math.floor(random() * 9) },
    () => WORDS[Math.floor(random() * WORDS.length)],
  )
  const [first = 'a', ...more] = words
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...more].join(' ')}.`
}

/** Characters: log-normal, its median 1.5 kB. */
function sizeAt(random) {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Math.min(60_000, Math.max(150, 1_500 * Math.exp(0.8 * normal)))
}

function dayAt(index) {
  return new Date(FIRST_DAY + index * DAY_MS).toISOString().slice(0, 10)
}
