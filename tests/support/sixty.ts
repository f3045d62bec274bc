const note = (yaml: string, body = 'Text.\n'): string => `---\n${yaml}\n---\n${body}`
const withFive = (yaml: string): string => note(`${yaml}\nminutes: 5\nlast: end`)

export interface Sixty {
  readonly note: string
  /** What the edit replaces, and by what; `minutes: 5` by `minutes: 77` where nothing is said. */
  readonly from?: string
  readonly to?: string
  /** The code of the refusal, where the note stays as it is. */
  readonly refused?: string
  /** The second parser cannot read it. */
  readonly unchecked?: true
}

/**
 * The sixty cases of frontmatter that tools damage. `from` becomes `to` in each, and nothing else changes; where only
 * a code is given the edit is refused. A case without `from` has `minutes: 5` replaced.
 */
export const SIXTY: Readonly<Record<string, Sixty>> = {
  'line comment': { note: withFive('# hello\na: 1') },
  'trailing comment on other key': { note: withFive('a: 1 # why') },
  'trailing comment on the key itself': { note: note('minutes: 5 # of ten\na: 1') },
  'key order (date first, numeric-like key)': { note: withFive('date: 2026-01-05\n10: x\n2: y') },
  'single quotes': { note: withFive("a: 'it''s'") },
  'double quotes': { note: withFive('a: "q"') },
  'date 2026-01-05': { note: withFive('date: 2026-01-05') },
  'datetime, no zone': { note: withFive('date: 2026-01-05T07:00:00') },
  'datetime with offset': { note: withFive('date: 2026-01-05T07:00:00-05:00') },
  'time 12:30': { note: withFive('time: 12:30') },
  'time 07:30:00': { note: withFive('time: 07:30:00') },
  'leading zeros 007': { note: withFive('a: 007') },
  '0o17 / 0x1f': { note: withFive('a: 0o17\nb: 0x1f') },
  '0123 (1.1 octal)': { note: withFive('a: 0123') },
  '1_000': { note: withFive('a: 1_000') },
  '1.50, 1e3': { note: withFive('a: 1.50\nb: 1e3') },
  'big int': { note: withFive('a: 12345678901234567890') },
  'yes / no / on': { note: withFive('a: yes\nb: no\nc: on') },
  'null spellings': { note: withFive('a:\nb: ~\nc: null') },
  'empty string': { note: withFive('a: ""') },
  'long string >80': { note: withFive(`a: ${'word '.repeat(30)}end`) },
  'long quoted string >80': { note: withFive(`a: "${'word '.repeat(30)}end"`) },
  'flow list': { note: withFive('a: [a, b]') },
  'block list, 2-space indent': { note: withFive('a:\n  - x\n  - y') },
  'block list, no indent': { note: withFive('a:\n- x\n- y') },
  '4-space nested map': { note: withFive('a:\n    b: 1\n    c: 2') },
  'literal block |': { note: withFive('a: |\n  one\n  two\n') },
  'folded block >-': { note: withFive('a: >-\n  one\n  two') },
  'anchor + alias': { note: withFive('a: &x [1]\nb: *x') },
  'merge key <<': { note: withFive('a: &x\n  k: 1\nb:\n  <<: *x') },
  'custom tag !foo': { note: withFive('a: !foo bar'), unchecked: true },
  CRLF: { note: withFive('a: 1').replaceAll('\n', '\r\n') },
  'lone CR': { note: withFive('a: 1').replaceAll('\n', '\r') },
  BOM: { note: `\uFEFF${withFive('a: 1')}` },
  'no newline at end of file': { note: note('minutes: 5', 'Text') },
  'two newlines at end': { note: note('minutes: 5', 'Text\n\n') },
  'no body at all, no final newline': { note: '---\nminutes: 5\n---' },
  'blank line between keys': { note: withFive('a: 1\n\n\nb: 2') },
  'tab after colon': {
    note: withFive('a:\t1').replace('minutes: 5', 'minutes:\t5'),
    from: '\t5',
    to: '\t77',
  },
  'trailing spaces': { note: withFive('a: 1   ').replace('minutes: 5', 'minutes: 5  ') },
  'tab indentation (invalid)': { note: withFive('a:\n\t- x'), refused: 'invalid-yaml' },
  'duplicate keys (invalid)': { note: withFive('a: 1\na: 2'), refused: 'duplicate-key' },
  'unclosed quote (invalid)': { note: withFive('a: "x'), refused: 'invalid-yaml' },
  'unquoted colon (invalid)': { note: withFive('a: b: c'), refused: 'invalid-yaml' },
  '{{template}} token': { note: withFive('date: {{date}}'), unchecked: true },
  'body starts with ---': { note: note('minutes: 5', '---\nText\n') },
  '--- rule in body': { note: note('minutes: 5', 'a\n\n---\n\nb\n') },
  '---- in a block scalar': { note: withFive('a: |\n  x\n  ----\n  y') },
  'line "---x" inside frontmatter': { note: withFive('a: 1\n---x: 2') },
  'fence with trailing space': { note: '---\nminutes: 5\n---  \nText\n' },
  'unclosed frontmatter': { note: '---\nminutes: 5\n\nText\n', refused: 'unclosed-frontmatter' },
  'unicode + emoji': { note: withFive('a: żółw 🐢\nключ: значение') },
  '\\u escapes in "…"': { note: withFive('a: "\\u00e9\\x41"') },
  'NBSP / U+2028 in value': { note: withFive('a: x\u00A0y\u2028z') },
  '[[wiki link]] unquoted': { note: withFive('a: [[Run 5K]]') },
  '"[[wiki link]]"': { note: withFive('a: "[[Run 5K]]"') },
  'empty frontmatter': { note: '---\n---\nText\n', from: '---\n---', to: '---\nminutes: 77\n---' },
  'comment-only frontmatter': { note: '---\n# c\n---\nText\n', from: '# c\n', to: '# c\nminutes: 77\n' },
  'no frontmatter': { note: 'Text\n', refused: 'no-frontmatter' },
  'first key on fence line (---yaml)': { note: '---yaml\nminutes: 5\n---\n', refused: 'no-frontmatter' },
  '__proto__ key': { note: withFive('__proto__: {admin: true}') },
}
