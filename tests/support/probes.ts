/**
 * Hostile files, each with what `efficacy check` has to say of it: `line code` of every problem, none where nothing
 * is wrong. Those of `counted` count as an entry besides.
 */
export interface Probe {
  readonly path: string
  readonly bytes: string | Uint8Array
  readonly says: readonly string[]
  readonly counted?: true
}

const ours = (yaml: string, body = ''): string =>
  `---\nefficacy: activity\ndate: 2026-07-01\n${yaml}\n---\n${body}`
const good = ours('activity: walk\nduration_min: 5', '## What I noticed\nRain.\n')
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'))
const repeated = (unit: string, times: number): string => unit.repeat(times)

const LAUGHS = Array.from({ length: 9 }, (_, at) => {
  const items = Array.from({ length: 9 }, () => (at === 0 ? 'x' : `*l${at}`)).join(', ')
  return `l${at + 1}: &l${at + 1} [${items}]`
}).join('\n')

export const PROBES: readonly Probe[] = [
  // What other readers of frontmatter run.
  { path: 'Efficacy/js.md', bytes: '---js\nmodule.exports = { efficacy: "activity" }\n---\n', says: [] },
  { path: 'Efficacy/json.md', bytes: '---json\n{"efficacy": "activity"}\n---\n', says: [] },
  { path: 'Efficacy/constructor.md', bytes: '---constructor\nefficacy: activity\n---\n', says: [] },
  { path: 'Efficacy/fence.md', bytes: ours('```js\nprocess.exit()\n```'), says: ['4 invalid-yaml'] },
  {
    path: 'Efficacy/tag.md',
    bytes: ours('activity: !!js/function "function () {}"'),
    says: [],
    counted: true,
  },
  {
    path: 'Efficacy/body.md',
    bytes: ours('activity: walk', '---js\nprocess.exit()\n---\n'),
    says: [],
    counted: true,
  },

  // Keys that every object has.
  {
    path: 'Efficacy/proto.md',
    bytes: ours('__proto__: { admin: true }\nactivity: walk'),
    says: [],
    counted: true,
  },
  {
    path: 'Efficacy/built.md',
    bytes: ours('constructor: { prototype: { x: 1 } }\nactivity: walk'),
    says: [],
    counted: true,
  },
  {
    path: 'Efficacy/kind.md',
    bytes: '---\nefficacy: constructor\ndate: 2026-07-01\n---\n',
    says: ['2 unknown-kind'],
  },
  {
    path: 'Efficacy/kind2.md',
    bytes: '---\nefficacy: __proto__\ndate: 2026-07-01\n---\n',
    says: ['2 unknown-kind'],
  },
  { path: 'Efficacy/tagged.md', bytes: '# Day\n\n## A #efficacy/toString\n', says: ['3 unknown-kind'] },

  // What explodes, nests, or costs the square of its size.
  { path: 'Efficacy/laughs.md', bytes: ours(LAUGHS), says: ['7 frontmatter-limits'] },
  {
    path: 'Efficacy/aliases.md',
    bytes: ours(`a: &a x\n${repeated('- *a\n', 300)}`),
    says: ['2 frontmatter-limits'],
  },
  { path: 'Efficacy/dashes.md', bytes: ours(`a: ${repeated('- ', 1000)}`), says: ['2 frontmatter-limits'] },
  { path: 'Efficacy/brackets.md', bytes: ours(`a: ${repeated('[', 1500)}`), says: ['2 frontmatter-limits'] },
  {
    path: 'Efficacy/keys.md',
    bytes: ours(Array.from({ length: 16_000 }, (_, at) => `k${at}: 1`).join('\n')),
    says: ['2 frontmatter-limits'],
  },
  { path: 'Efficacy/blank.md', bytes: ours(repeated('\n', 40_000)), says: ['2 frontmatter-limits'] },
  {
    path: 'Efficacy/stars.md',
    bytes: ours('activity: walk', repeated('*a_ ', 16_000)),
    says: [],
    counted: true,
  },
  {
    path: 'Efficacy/quotes.md',
    bytes: ours('activity: walk', repeated('>', 8_000)),
    says: ['6 body-limits'],
    counted: true,
  },
  {
    path: 'Efficacy/long.md',
    bytes: ours('activity: walk', repeated('x', 300_000)),
    says: ['6 body-limits'],
    counted: true,
  },

  // What is no text, or too much of it.
  {
    path: 'Efficacy/binary.md',
    bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]),
    says: ['1 not-utf8'],
  },
  { path: 'Efficacy/utf16.md', bytes: utf16(good), says: ['1 not-utf8'] },
  {
    path: 'Efficacy/latin1.md',
    bytes: Uint8Array.from(Buffer.from(good.replace('Rain', 'für'), 'latin1')),
    says: ['1 not-utf8'],
  },
  { path: 'Efficacy/nul.md', bytes: good.replace('Rain', 'Ra\0in'), says: ['1 not-utf8'] },
  {
    path: 'Efficacy/cut.md',
    bytes: Uint8Array.from([...Buffer.from(good), 0xe2, 0x82]),
    says: ['1 not-utf8'],
  },

  // Values that would poison a sum.
  {
    path: 'Efficacy/nan.md',
    bytes: ours('activity: walk\nduration_min: .nan'),
    says: ['5 wrong-type'],
    counted: true,
  },
  {
    path: 'Efficacy/inf.md',
    bytes: ours('activity: walk\nduration_min: -.inf'),
    says: ['5 wrong-type'],
    counted: true,
  },
  {
    path: 'Efficacy/huge.md',
    bytes: ours('activity: walk\nduration_min: 1e999'),
    says: ['5 wrong-type'],
    counted: true,
  },
  { path: 'Efficacy/day.md', bytes: good.replace('2026-07-01', '2026-02-30'), says: ['3 wrong-type'] },

  // Text that would be more than text elsewhere.
  {
    path: 'Efficacy/markup.md',
    bytes: ours('activity: "</script><img src=x onerror=boom()>"'),
    says: [],
    counted: true,
  },
  { path: 'Efficacy/screen.md', bytes: ours('activity: "\\e[2J\\e]0;title\\a"'), says: [], counted: true },
  { path: 'Efficacy/formula.md', bytes: ours('activity: "=cmd|calc!A1"'), says: [], counted: true },

  // Names.
  { path: 'Efficacy/con.md', bytes: good, says: [], counted: true },
  { path: 'Efficacy/aux.txt.md', bytes: good, says: [], counted: true },
  { path: 'Efficacy/a..b.md', bytes: good, says: [], counted: true },
  { path: 'Efficacy/-rf.md', bytes: good, says: [], counted: true },
  { path: 'Efficacy/trail .md', bytes: good, says: [], counted: true },
  { path: 'Efficacy/bell\u0007 and\nline.md', bytes: good, says: [], counted: true },
  {
    path: 'Efficacy/bell\u0007 wrong\nline.md',
    bytes: good.replace('5', 'x'),
    says: ['5 wrong-type'],
    counted: true,
  },
  { path: 'Efficacy/Case.md', bytes: good, says: [], counted: true },
  { path: 'Efficacy/case.md', bytes: good, says: [], counted: true },
  { path: 'Efficacy/\u00e9.md', bytes: good, says: [], counted: true },
  { path: 'Efficacy/e\u0301.md', bytes: good, says: [], counted: true },
  { path: 'Efficacy/\u202egnp.md', bytes: good, says: [], counted: true },
  { path: `Efficacy/${'n'.repeat(252)}.md`, bytes: good, says: [], counted: true },
  { path: 'Efficacy/x.md/inside.md', bytes: good, says: [], counted: true },
  { path: 'Efficacy/..hidden.md', bytes: good.replace('5', 'x'), says: [] },
]
