import fc from 'fast-check'
import { changeSetting, hasCommentIn } from '@core/journal/settings-edit'
import { readSettings } from '@core/journal/settings-file'
import type { Settings } from '@core/settings'
import { eol, mark } from './bodies'
import { made, type Outcome, sureSame } from './sure'

const comment = fc.constantFrom('', '', ' // mine "x"', ' /* a, b */', '\n  // alone')
const member = fc.constantFrom(
  '"grace": 2',
  '"grace":3',
  '"exclude": ["Archive/**", "a//b"]',
  '"exclude" : [ ]',
  '"exclude": [\n    "Archive/**", // mine, "x"\n    "a//b" /* , */, "ż//y",\n  ]',
  '"rest_days": [\n    "sunday"\n  ]',
  '"journal_folder": "Mein Tagebuch \\u017c"',
  '"thresholds": { "sources": 5 }',
  '"mine": {"a": [1, {"b": null}]}',
  '"day_start_hour": 4.0',
  '"": 1e2',
)
const file = fc
  .tuple(
    mark,
    fc.array(fc.tuple(member, comment), { maxLength: 5 }),
    fc.constantFrom('', ','),
    fc.constantFrom('{', '{ ', '{\n  '),
    fc.constantFrom('}', '\n}', '\n}\n', '}\n\n// end\n'),
    eol,
  )
  .map(([bom, members, comma, open, close, ends]) => {
    const inner = members.map(([text, said], at) => `${text}${at < members.length - 1 ? ',' : comma}${said}`)
    // A comment on its line ends with it.
    return (bom + open + inner.map((each) => `${each}\n`).join('  ') + close).replaceAll('\n', ends)
  })

export const someSettings = fc.tuple(
  file,
  fc.oneof(
    fc.record({ key: fc.constant('grace' as const), value: fc.nat(6) }),
    fc.record({
      key: fc.constant('exclude' as const),
      value: fc.array(fc.constantFrom('a/**', '"x"', 'ż//y', 'a//b', 'Archive/**')),
    }),
    fc.record({ key: fc.constant('journal_folder' as const), value: fc.constantFrom('J', 'Ä b', '') }),
  ),
)

interface SettingEdit {
  readonly key: keyof Settings
  readonly value: unknown
}

/** One setting of `efficacy.json` is another; every other value, and every comment, is as it was, or it is refused. */
export function setSetting([text, { key, value }]: readonly [string, SettingEdit]): readonly Outcome[] {
  if (readSettings(text).findings.some(({ code }) => code === 'settings-syntax')) return ['refused']
  const before = secondJson(text)
  const changes = changeSetting(text, key, value as Settings[typeof key])
  if (hasCommentIn(text, changes)) return ['refused']
  const after = made(text, changes)
  const now = secondJson(after)
  sureSame(now[key], value, 'the value')
  sureSame({ ...now, [key]: 0 }, { ...before, [key]: 0 }, 'another setting changed')
  sureSame(commentsIn(after), commentsIn(text), 'a comment is lost')
  sureSame(readSettings(after).settings[key], value, 'it is read as something else')
  return ['made']
}

const TOKEN = /"(?:[^"\\]|\\.)*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g

/** JSON with comments and commas too many, read by the platform's own parser once those are gone. */
function secondJson(text: string): Readonly<Record<string, unknown>> {
  const bare = text
    .replace(/^\uFEFF/, '')
    .replace(TOKEN, (token) => (token.startsWith('"') ? token : ' '))
    .replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g, (token) => (token === ',' ? ' ' : token))
  return JSON.parse(bare) as Record<string, unknown>
}

function commentsIn(text: string): readonly string[] {
  return (text.match(TOKEN) ?? []).filter((token) => token.startsWith('/'))
}
