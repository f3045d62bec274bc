import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeSetting, hasCommentIn, retyped } from '@core/journal/settings-edit'
import { newSettings, readSettings } from '@core/journal/settings-file'
import { refusedSetting } from '@core/journal/write-settings'
import { applyChanges } from '@core/note/changes'
import { DEFAULTS, type Settings } from '@core/settings'

const WRONG: { readonly [K in keyof Settings]: readonly unknown[] } = {
  journal_folder: [
    1,
    '../out',
    '/abs',
    'a\\b',
    'C:x',
    '.hidden',
    'a/.b',
    'node_modules',
    ' a',
    'a.',
    'a\u0000b',
    'Efficacy/Templates',
  ],
  name_pattern: ['no date', 7, '../{date}', 'a/../{date}'],
  exclude: [
    'Archive',
    [1],
    ['[z-a]'],
    ['a', 'b\nc'],
    ['constructor'],
    // What would take seconds for a path, or not end.
    ['*a*b*c*d'],
    ['**/a'.repeat(5)],
    ['{a,b}'.repeat(9)],
    ['{1..100000}'],
  ],
  template_folder: [null, '..', 'Efficacy'],
  daily_format: ['DD.MM', 'MM YYYY', 'DD YYYY', 4],
  day_start_hour: [7, -1, 1.5, '4'],
  week_start: ['Montag', 1],
  grace: [7, -1, '2'],
  rest_days: ['sunday', ['someday']],
  partly_counts: [1, 0.4, true],
  distance_unit: ['miles', 1, null],
  weight_unit: ['st', true],
  extra_slugs: [[], { distortions: 'x' }],
  thresholds: [5, { run: 0 }, { bins: 1001 }, { calibration: 'five' }],
  hidden_practices: ['x', [2]],
  my_help_contacts: ['Dr Osei', [555]],
}

/** What is right, up to the ends of each range. */
const RIGHT: { readonly [K in keyof Settings]: readonly Settings[K][] } = {
  journal_folder: ['', 'Notes', 'node_modules of mine', 'a..b/c'],
  name_pattern: ['{date}', '{year}/{date} {slug}'],
  exclude: [[], ['Archive/**', '*a*b*c', '{a,b}'.repeat(8)]],
  template_folder: ['', '.templates'],
  daily_format: ['YYYYMMDD', 'DD.MM.YYYY'],
  day_start_hour: [0, 6],
  week_start: ['monday', 'sunday'],
  grace: [0, 6],
  rest_days: [[], ['saturday', 'sunday']],
  partly_counts: [0, 0.5],
  distance_unit: ['km', 'mi'],
  weight_unit: ['kg', 'lb'],
  extra_slugs: [{}, { distortions: ['labelling'], signals: [] }],
  thresholds: [
    { run: 1, calibration: 1, bias: 1, brier: 1, bins: 1 },
    { run: 1000, calibration: 1000, bias: 1000, brier: 1000, bins: 1000 },
  ],
  hidden_practices: [[], ['reflection', 'values']],
  my_help_contacts: [[], ['Dr Osei, 555 0100']],
}

describe('efficacy.json', () => {
  it('absent means defaults, and so does {}', () => {
    expect(readSettings(undefined)).toEqual({ settings: DEFAULTS, findings: [] })
    expect(readSettings('{}')).toEqual({ settings: DEFAULTS, findings: [] })
  })

  it.each(['', '\uFEFF', ' \r\n\t\n'])(
    'with nothing in it (%j) means the same, and is begun behind it',
    (text) => {
      expect(readSettings(text)).toEqual({ settings: DEFAULTS, findings: [] })
      const after = applyChanges(text, changeSetting(text, 'grace', 3))
      expect(after).toBe(`${text}{\n  "grace": 3\n}\n`)
      expect(readSettings(after)).toEqual({ settings: { ...DEFAULTS, grace: 3 }, findings: [] })
    },
  )

  it.each(Object.entries(WRONG).flatMap(([key, values]) => values.map((value) => [key, value] as const)))(
    '%s: %j is a problem with its line, and the default holds',
    (key, value) => {
      const text = `{\n  // mine\n  ${JSON.stringify(key)}: ${JSON.stringify(value)}\n}\n`
      const { settings, findings } = readSettings(text)
      expect(settings[key as keyof Settings]).toEqual(DEFAULTS[key as keyof Settings])
      expect(findings).toMatchObject([
        { code: 'settings-value', severity: 'problem', path: 'efficacy.json', line: 3 },
      ])
    },
  )

  it.each(Object.entries(RIGHT).flatMap(([key, values]) => values.map((value) => [key, value] as const)))(
    '%s: %j is in force as it is written',
    (key, value) => {
      const { settings, findings } = readSettings(JSON.stringify({ [key]: value }))
      expect([settings, findings]).toEqual([{ ...DEFAULTS, [key]: value }, []])
    },
  )

  it('keeps what is right beside what is wrong', () => {
    const { settings } = readSettings(
      '{ "grace": 9, "day_start_hour": 4, "thresholds": { "bias": 8, "run": "x" } }',
    )
    expect(settings).toEqual({
      ...DEFAULTS,
      day_start_hour: 4,
      thresholds: { ...DEFAULTS.thresholds, bias: 8 },
    })
  })

  it('a key that nothing reads is a hint', () => {
    const { findings } = readSettings('{\n  // mine\n  "colour": 1,\n  "thresholds": {"luck": 3}\n}')
    expect(findings.map(({ code, line, args }) => [code, line, args['key']])).toEqual([
      ['settings-key', 3, 'colour'],
      ['settings-key', 4, 'thresholds.luck'],
    ])
  })

  it.each<[string, string, Partial<Settings>, readonly string[]]>([
    ['the last is read', '{"grace":4,\n"grace":3}', { grace: 3 }, ['settings-twice 1 grace']],
    [
      'the default holds where the last is wrong',
      '{"grace":3,\n"grace":9}',
      {},
      ['settings-twice 1 grace', 'settings-value 2 grace'],
    ],
    [
      'a wrong one before it is not read',
      '{"grace":9,\n"grace":3}',
      { grace: 3 },
      ['settings-twice 1 grace'],
    ],
    [
      'each but the last is told',
      '{"grace":1,\n"grace":2,\n"grace":3}',
      { grace: 3 },
      ['settings-twice 1 grace', 'settings-twice 2 grace'],
    ],
    [
      'in thresholds',
      '{"thresholds":{"bias":8,\n"run":5,"bias":0}}',
      { thresholds: { ...DEFAULTS.thresholds, run: 5 } },
      ['settings-twice 1 thresholds.bias', 'settings-value 2 thresholds.bias'],
    ],
    [
      'of two thresholds',
      '{"thresholds":{"bias":8},\n"thresholds":{"run":5}}',
      { thresholds: { ...DEFAULTS.thresholds, run: 5 } },
      ['settings-twice 1 thresholds'],
    ],
    [
      'in extra_slugs',
      '{"extra_slugs":{"distortions":["a"],\n"distortions":["b"]}}',
      { extra_slugs: { distortions: ['b'] } },
      ['settings-twice 1 extra_slugs.distortions'],
    ],
    [
      'of two folders',
      '{"template_folder":"A",\n"template_folder":"Efficacy"}',
      {},
      ['settings-twice 1 template_folder', 'settings-value 2 template_folder'],
    ],
    ['in what nothing reads', '{"mine":1,\n"mine":{"a":1,"a":2}}', {}, ['settings-key 2 mine']],
  ])('a key that stands more than once: %s', (_, text, settings, told) => {
    const read = readSettings(text)
    expect(read.settings).toEqual({ ...DEFAULTS, ...settings })
    expect(read.findings.map(({ code, line, args }) => `${code} ${line} ${args['key']}`)).toEqual(told)
  })

  it('a practice that there is none of, and words for a field that takes none, are hints', () => {
    const { settings, findings } = readSettings(
      '{ "hidden_practices": ["values", "mood"],\n"extra_slugs": { "distortions": ["labelling"], "minutes": ["long"] } }',
    )
    expect(findings.map(({ code, line, column, args }) => [code, line, column, args['key']])).toEqual([
      ['settings-key', 1, 34, 'hidden_practices.mood'],
      ['settings-key', 2, 48, 'extra_slugs.minutes'],
    ])
    expect(settings.hidden_practices).toEqual(['values', 'mood'])
  })

  it('a folder is taken without the slash behind it, and as it is called', () => {
    const { settings, findings } = readSettings(
      '{"journal_folder": "My [own] #1//Notes/", "template_folder": ".t/"}',
    )
    expect([settings.journal_folder, settings.template_folder, findings]).toEqual([
      'My [own] #1/Notes',
      '.t',
      [],
    ])
  })

  it.each([
    ['./Journal', './Journal/./Templates/'],
    ['Journal/.', 'Journal//Templates/.'],
  ])('a dot that leads nowhere is no folder: %s, %s', (journal_folder, template_folder) => {
    const { settings, findings } = readSettings(JSON.stringify({ journal_folder, template_folder }))
    expect([settings.journal_folder, settings.template_folder, findings]).toEqual([
      'Journal',
      'Journal/Templates',
      [],
    ])
  })

  it('no journal lies among the templates', () => {
    const { settings, findings } = readSettings('{"journal_folder": "A/B",\n"template_folder": "A"}')
    expect([settings.journal_folder, settings.template_folder]).toEqual(['A/B', 'Efficacy/Templates'])
    expect(findings.map(({ code, line }) => [code, line])).toEqual([['settings-value', 2]])
    expect(readSettings('{"journal_folder": "A", "template_folder": "A/B"}').findings).toEqual([])
    expect(readSettings('{"journal_folder": "AB", "template_folder": "A"}').findings).toEqual([])
    expect(readSettings('{"journal_folder": "", "template_folder": ""}').findings).toEqual([])
  })

  it('a hint keeps no value out of the file', () => {
    expect(refusedSetting(DEFAULTS, 'hidden_practices', ['mood'])).toBeUndefined()
    expect(refusedSetting(DEFAULTS, 'grace', 9)).toBe('It should be a whole number from 0 to 6.')
  })

  it('a folder is held against the others that are in force, and not against their defaults', () => {
    const moved = { ...DEFAULTS, journal_folder: 'Journal/Mine', template_folder: 'T' }
    const apart = 'It should be a folder that keeps the journal and the templates apart.'
    expect(refusedSetting(moved, 'template_folder', 'Efficacy')).toBeUndefined()
    expect(refusedSetting(moved, 'template_folder', 'Journal')).toBe(apart)
    expect(refusedSetting(moved, 'journal_folder', 'T/Mine')).toBe(apart)
  })

  it.each(['[]', '{', '{"grace" 2}', 'null', '"x"', '{"grace": 2'])(
    '%j is one problem, never an exception',
    (text) => {
      const { settings, findings } = readSettings(text)
      expect(settings).toEqual(DEFAULTS)
      expect(findings).toMatchObject([
        {
          code: 'settings-syntax',
          severity: 'problem',
          args: { reason: expect.stringMatching(/^[a-z]+( [a-z]+)+$/) as string },
        },
      ])
    },
  )

  it('keys of Object.prototype are keys like others', () => {
    const { settings, findings } = readSettings(
      '{"__proto__": {"grace": 6}, "constructor": 1, "toString": 2}',
    )
    expect(settings).toEqual(DEFAULTS)
    expect(({} as Record<string, unknown>)['grace']).toBeUndefined()
    expect(findings.map(({ code }) => code)).toEqual(['settings-key', 'settings-key', 'settings-key'])
  })

  it('a change leaves comments and layout alone', () => {
    const text = '{\n  // why: nights are long\n  "day_start_hour": 4,\n  "mine": [1,2]\n}\n'
    expect(applyChanges(text, changeSetting(text, 'day_start_hour', 5))).toBe(text.replace('4', '5'))
    expect(applyChanges('{ "grace": [4] }', changeSetting('{ "grace": [4] }', 'grace', 5))).toBe(
      '{ "grace": 5 }',
    )
    expect(changeSetting('{ "grace": 4', 'grace', 5)).toEqual([])
    const added = applyChanges(text, changeSetting(text, 'grace', 1))
    expect(added).toContain('// why: nights are long')
    expect(readSettings(added).settings).toEqual({ ...DEFAULTS, day_start_hour: 4, grace: 1 })
  })

  it('a change of one threshold leaves the others, what is said of them, and what is wrong', () => {
    const text =
      '{\n  "thresholds": {\n    // rare\n    "run": 5, "own": 3, // last\n    "bias": 12, "brier": 0\n  }\n}\n'
    const { thresholds } = readSettings(text).settings
    const change = (name: string, to: number): string =>
      applyChanges(text, changeSetting(text, 'thresholds', { ...thresholds, [name]: to }))
    expect(change('bias', 13)).toBe(text.replace('12', '13'))
    expect(change('brier', 30)).toBe(text.replace('"brier": 0', '"brier": 30'))
    const added = change('calibration', 8)
    expect(added).toBe(text.replace('"brier": 0', '"brier": 0, "calibration": 8'))
    expect(readSettings(added).settings.thresholds).toEqual({ ...thresholds, calibration: 8 })
    const list = '{ "thresholds": [1] }'
    const anew = applyChanges(list, changeSetting(list, 'thresholds', { ...DEFAULTS.thresholds, run: 9 }))
    expect(readSettings(anew).settings.thresholds).toEqual({ ...DEFAULTS.thresholds, run: 9 })
    const two = { ...thresholds, run: 9, bias: 9 }
    const changed = applyChanges(text, changeSetting(text, 'thresholds', two))
    expect(readSettings(changed).settings.thresholds).toEqual(two)
  })

  it.each([
    ['{"mine": [1,2] /* b */}', '{"mine": [1,2], "grace": 1 /* b */}'],
    ['{\n\t"mine": [1,2] // one\n}', '{\n\t"mine": [1,2], // one\n\t"grace": 1\n}'],
  ])('a setting that is added leaves the line before it: %j', (before, after) => {
    expect(applyChanges(before, changeSetting(before, 'grace', 1))).toBe(after)
  })

  it.each([
    ['{}', '{\n  "exclude": [\n    "a"\n  ]\n}'],
    ['\uFEFF{ }\r\n', '\uFEFF{\r\n  "exclude": [\r\n    "a"\r\n  ]\r\n}\r\n'],
    ['{ // mine\n}', '{ // mine\n  "exclude": [\n    "a"\n  ]\n}'],
    ['{\n  // mine\n}', '{\n  "exclude": [\n    "a"\n  ]\n  // mine\n}'],
    ['{ /* mine */ }', '{\n  "exclude": [\n    "a"\n  ] /* mine */ }'],
    ['{\n\t"grace": 1\n}', '{\n\t"grace": 1,\n\t"exclude": [\n\t  "a"\n\t]\n}'],
    ['{ "grace": 1, }', '{ "grace": 1, "exclude": ["a"], }'],
    ['{ "exclude": [ ] }', '{ "exclude": ["a"] }'],
    ['{\n  "exclude": []\n}', '{\n  "exclude": [\n    "a"\n  ]\n}'],
  ])('a list that is new is laid out as what it stands in: %j', (before, after) => {
    expect(applyChanges(before, changeSetting(before, 'exclude', ['a']))).toBe(after)
  })

  it.each([
    ['["a", /* b */ "b"]', '["a", /* b */ "b", "c"]'],
    ['[\n    "a", // one\n    "b" // two\n  ]', '[\n    "a", // one\n    "b", // two\n    "c"\n  ]'],
    ['[\r\n\t"a",\r\n\t"x" ]', '[\r\n\t"a",\r\n\t"b",\r\n\t"c" ]'],
    ['["a", "x", "c" /* end */]', '["a", "b", "c" /* end */]'],
    ['["\\u0061", "x", "\\u0063"]', '["\\u0061", "b", "\\u0063"]'],
    ['["a", /* c */ "c"]', '["a", "b", /* c */ "c"]'],
    ['["a" /* one */, "c"]', '["a" /* one */, "b", "c"]'],
    ['[ "b", "c" ]', '[ "a", "b", "c" ]'],
    ['["c"]', '["a", "b", "c"]'],
    ['["x", /* c */ "c"]', '["a", "b", /* c */ "c"]'],
    ['["a", "b",]', '["a", "b", "c",]'],
    ['["a"]', '["a", "b", "c"]'],
    ['["a", "b" // two\n  ]', '["a", "b", "c" // two\n  ]'],
    ['["a", "b" // two, or\n  ,]', '["a", "b" // two, or\n  , "c",]'],
    ['["a", "b" /* one * two, */,]', '["a", "b" /* one * two, */, "c",]'],
    ['[\n    "a",\n    "b"/* one */ // two\n  ]', '[\n    "a",\n    "b",/* one */ // two\n    "c"\n  ]'],
    ['[\n    "a",\n    "b" // one, two\n  ]', '[\n    "a",\n    "b", // one, two\n    "c"\n  ]'],
    ['["a", "b" /* one, two */]', '["a", "b", "c" /* one, two */]'],
    [
      '["a", "b" /* one */], "grace": 2 /* two */, "a": [1]',
      '["a", "b", "c" /* one */], "grace": 2 /* two */, "a": [1]',
    ],
    [
      '[\n    "a", // one\n    // the third\n    "c" // three\n  ]',
      '[\n    "a", // one\n    "b",\n    // the third\n    "c" // three\n  ]',
    ],
    ['[\r\n\t"b", // two\r\n\t"c",\r\n]', '[\r\n\t"a",\r\n\t"b", // two\r\n\t"c",\r\n]'],
    ['[\r\n\t"a",\r\n\t"b", // two\r\n]', '[\r\n\t"a",\r\n\t"b", // two\r\n\t"c",\r\n]'],
  ])('a list that is no shorter keeps what is said of its items: %j', (before, after) => {
    const text = `{ "exclude": ${before} }`
    const changed = applyChanges(text, changeSetting(text, 'exclude', ['a', 'b', 'c']))
    expect(changed).toBe(`{ "exclude": ${after} }`)
  })

  it.each([
    ['["a", "x", "b"]', '["a", "b"]'],
    ['[ "x", "a", "b" ]', '[ "a", "b" ]'],
    ['["a", "b", "x", "y"]', '["a", "b"]'],
    ['["a", "b", "x",]', '["a", "b",]'],
    ['["x", "a", "y", "y", "b", "z" /* end */]', '["a", "b" /* end */]'],
    ['[\r\n\t"a", // one\r\n\t"x",\r\n\t"b" ]', '[\r\n\t"a", // one\r\n\t"b" ]'],
    ['[\n    "a",\n    "b",\n    "x" // end\n  ]', '[\n    "a",\n    "b" // end\n  ]'],
    ['["x", "a" /* one */, "y", "b"]', '["a" /* one */, "b"]'],
    ['["b", "x", "a"]', '["a", "b"]'],
    ['["x", "y", "z"]', '["a", "b"]'],
    ['[\n    "x", // first\n    "b",\n    "y"\n  ]', '[\n    "a", // first\n    "b"\n  ]'],
    ['[\n    "x",\n    "y",\n    "b" // last\n  ]', '[\n    "a",\n    "b" // last\n  ]'],
  ])('a list that is shorter is without what went, and laid out as it was: %j', (before, after) => {
    const text = `{ "exclude": ${before} }`
    const changed = applyChanges(text, changeSetting(text, 'exclude', ['a', 'b']))
    expect(changed).toBe(`{ "exclude": ${after} }`)
  })

  it('a comment between what goes and what stays would be lost', () => {
    const text = '{ "exclude": [\n  "a", // one\n  "x", // old\n  "b"] }'
    expect(hasCommentIn(text, changeSetting(text, 'exclude', ['a', 'x']))).toBe(true)
    expect(hasCommentIn(text, changeSetting(text, 'exclude', ['a', 'b']))).toBe(true)
    expect(hasCommentIn(text, changeSetting(text, 'exclude', ['x', 'b']))).toBe(true)
    const less = text.replace(' // old', '')
    expect(hasCommentIn(less, changeSetting(less, 'exclude', ['a', 'x']))).toBe(false)
    expect(hasCommentIn(less, changeSetting(less, 'exclude', ['x']))).toBe(true)
  })

  it('a comment right beside what is changed stays', () => {
    const text = '{ "grace":/* why */4/* nights */ }'
    expect(hasCommentIn(text, changeSetting(text, 'grace', 5))).toBe(false)
  })

  it('any list becomes any other, however it is laid out', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c', '// d', ','), { maxLength: 5 })
    const between = fc.constantFrom(', ', ',\n', ',\r\n\t', ' /* b, */ , ', ', // c\n  ')
    fc.assert(
      fc.property(list, list, between, fc.boolean(), (before, after, comma, isLast) => {
        const items = before.map((item) => JSON.stringify(item)).join(comma)
        const text = `{ "exclude": [${items}${isLast && items !== '' ? comma : ''}], "grace": 3 }`
        const { settings, findings } = readSettings(applyChanges(text, changeSetting(text, 'exclude', after)))
        expect([settings, findings]).toEqual([{ ...DEFAULTS, exclude: after, grace: 3 }, []])
      }),
    )
  })

  it('a list of which nothing is left', () => {
    const text = '{ "exclude": ["a", "b",] }'
    expect(applyChanges(text, changeSetting(text, 'exclude', []))).toBe('{ "exclude": [] }')
  })

  describe('typed anew in a field that knows one line end', () => {
    const EOL = fc.constantFrom('\n', '\r\n', '\r')
    const LINES = fc.array(fc.constantFrom('', '{', '}', '  "grace": 1,', '  // why'), { maxLength: 6 })
    const asField = (text: string): string => text.replace(/\r\n?/g, '\n')

    it('is what was typed, and every line that is the same keeps its own end', () => {
      fc.assert(
        fc.property(LINES, fc.array(EOL, { minLength: 6, maxLength: 6 }), LINES, (lines, ends, typed) => {
          const text = lines.map((line, index) => `${line}${ends[index]}`).join('')
          const after = applyChanges(text, retyped(text, typed.join('\n')))
          expect(asField(after)).toBe(typed.join('\n'))
          expect(retyped(text, asField(text))).toEqual([])
        }),
      )
    })

    it.each([
      ['a\n', 'a\na\n'],
      ['a\na\n', 'a\n'],
      ['a\nb\na\nc\n', 'a\nc\n'],
    ])('may repeat a line, or no longer: %j', (text, typed) => {
      expect(applyChanges(text, retyped(text, typed))).toBe(typed)
    })

    it('touches no line but those that differ', () => {
      const text = '\uFEFF{\r\n  // mine\n  "grace": x,\r\n  "week_start": "sunday"\n}\r\n'
      const typed = asField(text).replace('x,', '1,\n  "day_start_hour": 4,')
      expect(applyChanges(text, retyped(text, typed))).toBe(
        text.replace('x,', '1,\r\n  "day_start_hour": 4,'),
      )
    })
  })

  it('a new file says only what differs', () => {
    expect(newSettings({ journal_folder: 'Efficacy', grace: 1 })).toBe('{\n  "grace": 1\n}\n')
  })
})
