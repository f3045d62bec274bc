import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMON, type Field, type Kind } from '@core/kind'
import { allKinds } from '@core/kinds'
import { review } from '@core/kinds/review'
import { type AnyEntry, PLACED_KEYS, wordsOf } from '@core/note/entry'
import { readItems } from '@core/note/items'
import { plainWords } from '@core/note/plain-words'
import { parseNote } from '@core/note/parse'
import { type Filling, newBlock, newNote, template } from '@core/note/template'
import { readAnswer } from '@core/note/read-value'
import type { Finding } from '@core/problem'
import { DEFAULTS } from '@core/settings'
import { runs } from '../support/runs'

const KINDS = allKinds().map((kind) => [kind.id, kind] as const)
const FIXTURES = new URL('../fixtures/kinds/', import.meta.url)
const NONE: Filling = { date: '2026-10-05', time: '09:14', fields: {}, sections: {} }

function parsed(text: string, path = 'Efficacy/x.md') {
  const { entries, findings } = parseNote(path, text, DEFAULTS)
  expect(entries).toHaveLength(1)
  return {
    entry: entries[0] as AnyEntry,
    codes: findings.map((finding) => finding.code),
    problems: problemsOf(findings),
  }
}

function problemsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'problem')
}

/** What an entry holds of a section. */
function told(entry: AnyEntry | undefined, section: string): AnyEntry['sections'][string] {
  return entry && new Map(Object.entries(entry.sections)).get(section)
}

/** The line of each key that keeps its place. */
function placesIn(text: string): Record<string, unknown> {
  const lines = text.split('\n')
  const written = PLACED_KEYS.map(
    (key) => [key, lines.findIndex((line) => line.startsWith(`${key}:`))] as const,
  )
  return Object.fromEntries(
    written.filter(([, at]) => at >= 0).map(([key, at]) => [key, { line: at + 1, column: 1 }]),
  )
}

describe.each(KINDS)('%s', (id, kind) => {
  it('reads its fixture as the entry beside it', () => {
    const text = readFileSync(new URL(`${id}.md`, FIXTURES), 'utf8')
    const expected: unknown = JSON.parse(readFileSync(new URL(`${id}.json`, FIXTURES), 'utf8'))
    const { entries, findings } = parseNote(`Efficacy/${id}.md`, text, DEFAULTS)
    const { places, ...entry } = entries[0] as AnyEntry
    expect({ entry, findings }).toEqual(expected)
    expect(places).toEqual(placesIn(text))
    expect(entry.parts.missing).toEqual([])
  })

  it('has a fixture with every section, and most fields', () => {
    const { sections, fields } = parsed(readFileSync(new URL(`${id}.md`, FIXTURES), 'utf8')).entry
    expect(Object.keys(sections)).toEqual(Object.keys(kind.sections))
    expect(Object.keys(fields).length).toBeGreaterThan(
      (Object.keys(kind.fields).length - Object.keys(COMMON).length) / 2,
    )
  })

  it('has its template committed', () => {
    const committed = readFileSync(new URL(`../../templates/${id}.md`, import.meta.url), 'utf8')
    expect(committed).toBe(template(kind))
  })

  it('reads a new note as dated and empty, with nothing to say', () => {
    const { entry, codes } = parsed(newNote(kind, NONE).text)
    expect(codes).toEqual([])
    expect(entry).toMatchObject({
      kind: id,
      date: '2026-10-05',
      time: '09:14',
      empty: true,
      draft: false,
      line: 2,
    })
    expect(Object.keys(entry.sections)).toEqual(Object.keys(kind.sections))
    expect(Object.values(entry.sections).map(wordsOf)).toEqual(Object.keys(kind.sections).map(() => ''))
  })

  it('starts where the first section is answered', () => {
    const { text, cursor } = newNote(kind, NONE)
    const [first] = Object.keys(kind.sections)
    const { entry } = parsed(`${text.slice(0, cursor)}Walked.${text.slice(cursor)}`)
    const answered = told(entry, first ?? '')
    const listed = readItems(wordsOf(answered), kind.sections[first ?? ''] ?? {})
    expect(listed[0]?.[0] ?? wordsOf(answered)).toBe('Walked.')
    expect(Object.values(entry.sections).filter((section) => section?.filled)).toHaveLength(1)
  })

  it('is not empty once any one thing is written', () => {
    for (const [key, field] of Object.entries(kind.fields)) {
      const value = anyValue(field)
      const { text } = newNote(kind, { ...NONE, fields: { [key]: value } })
      const isAsDate = field.type === 'date' && field.asDate === true
      const byTemplate = isAsDate || ['date', 'time', 'goal', 'domain', 'draft'].includes(key)
      expect([key, parsed(text).entry.empty]).toEqual([key, byTemplate])
    }
    for (const section of Object.keys(kind.sections)) {
      const { text } = newNote(kind, { ...NONE, sections: { [section]: 'Walked.' } })
      expect([section, parsed(text).entry.empty]).toEqual([section, false])
    }
    const elsewhere = `${newNote(kind, NONE).text}\n## A heading of my own\nWalked.\n`
    expect(parsed(elsewhere).entry.empty).toBe(false)
    expect(parsed(newNote(kind, NONE).text.replace('---\n\n', '---\n\nWalked.\n\n')).entry.empty).toBe(false)
  })

  it('begins with its own date where a date stands for it, also from an older template', () => {
    const keys = Object.keys(kind.fields).filter((key) => {
      const field = fieldOf(kind, key)
      return field.type === 'date' && field.asDate
    })
    for (const key of keys) {
      const older = template(kind).replace(`${key}: {{date}}`, `${key}:`)
      for (const own of [undefined, older]) {
        const { entry } = parsed(newNote(kind, NONE, own).text)
        expect([entry.fields[key], entry.empty]).toEqual([entry.date, true])
        const later = newNote(kind, { ...NONE, fields: { [key]: ['2026-10-06'] } }, own).text
        expect(parsed(later).entry).toMatchObject({ empty: false, fields: { [key]: '2026-10-06' } })
        const none = newNote(kind, { ...NONE, fields: { [key]: [] } }, own).text
        expect(parsed(none).entry.fields[key]).toBeUndefined()
      }
    }
  })

  it('gives every value of a new note back', () => {
    fc.assert(
      fc.property(filling(kind), (given) => {
        const { entry, problems } = parsed(newNote(kind, given).text)
        for (const [key, answer] of Object.entries(given.fields)) {
          const reading = readAnswer(key, fieldOf(kind, key), answer)
          expect([key, entry.fields[key]]).toEqual([
            key,
            reading.state === 'value' ? reading.value : undefined,
          ])
        }
        for (const [section, words] of Object.entries(given.sections)) {
          expect(told(entry, section)).toMatchObject({ text: words, filled: true })
        }
        expect(problems).toEqual([])
      }),
      { numRuns: runs(10) },
    )
  })

  it('keeps whatever is typed into a section within it', () => {
    const [first = '', section = first] = Object.keys(kind.sections)
    fc.assert(
      fc.property(markdown, (words) => {
        const saysNothing = words.split('\n').every((line) => ['', '- ', '---', '-->'].includes(line))
        const { text } = newNote(kind, { ...NONE, sections: { [section]: words } })
        const { entry } = parsed(text)
        expect(Object.keys(entry.sections)).toEqual(Object.keys(kind.sections))
        const filled = Object.keys(kind.sections).filter((each) => told(entry, each)?.filled)
        // A mark that would be structure where it stands is escaped, and then reads as text: its section is filled.
        if (saysNothing) expect([[], [section]]).toContainEqual(filled)
        else expect(filled).toEqual([section])
      }),
      { numRuns: runs(20) },
    )
  })

  it('reads every heading that it ever had, however it is spelled', () => {
    for (const [section, { heading, aliases = [] }] of Object.entries(kind.sections)) {
      for (const title of [heading, ...aliases]) {
        const spelled = [
          title,
          title.toUpperCase(),
          `  ${title}: `,
          title.replaceAll("'", '\u2019'),
          `**${title}**`,
        ]
        for (const each of spelled) {
          const text = `---\nefficacy: ${id}\ndate: 2026-10-05\n---\n# ${each}\nWalked.\n`
          expect(wordsOf(told(parsed(text).entry, section))).toBe('Walked.')
        }
      }
    }
  })

  it('names no heading twice', () => {
    const titles = Object.values(kind.sections).flatMap(({ heading, aliases = [] }) => [heading, ...aliases])
    expect(new Set(titles.map(plainWords)).size).toBe(titles.length)
    const names = Object.entries(kind.fields).flatMap(([key, { aliases = [] }]) => [key, ...aliases])
    expect(new Set(names).size).toBe(names.length)
  })
})

it('has no fixture without a kind', () => {
  const names = KINDS.flatMap(([id]) => [`${id}.json`, `${id}.md`])
  expect(readdirSync(FIXTURES).sort()).toEqual(names.sort())
})

describe.each(KINDS.filter(([, kind]) => kind.block))('a block of %s', (id, kind) => {
  it('gives every value back', () => {
    fc.assert(
      fc.property(filling(kind), fc.integer({ min: 1, max: 5 }), (given, level) => {
        const { text } = newBlock(kind, given, level)
        const { entries, findings } = parseNote('Daily.md', `Before.\n\n${text}`, DEFAULTS)
        const [entry] = entries as readonly AnyEntry[]
        expect(entry).toMatchObject({
          kind: id,
          block: true,
          line: 3,
          date: given.fields['date']?.[0] ?? '2026-10-05',
        })
        for (const [key, answer] of Object.entries(given.fields)) {
          const reading = readAnswer(key, fieldOf(kind, key), answer)
          expect([key, entry?.fields[key]]).toEqual([
            key,
            reading.state === 'value' ? reading.value : undefined,
          ])
        }
        for (const [section, words] of Object.entries(given.sections)) {
          expect(told(entry, section)).toMatchObject({ text: words, filled: true })
        }
        expect(problemsOf(findings)).toEqual([])
      }),
      { numRuns: runs(8) },
    )
  })

  it('is empty as it is inserted, and starts where the first section is answered', () => {
    const { text, cursor } = newBlock(kind, NONE, 2)
    const [entry] = parseNote('Daily.md', text, DEFAULTS).entries as readonly AnyEntry[]
    expect(entry).toMatchObject({ empty: true, time: '09:14' })
    const answered = `${text.slice(0, cursor)}Walked.${text.slice(cursor)}`
    const [first] = Object.keys(kind.sections)
    const [filled] = parseNote('Daily.md', answered, DEFAULTS).entries as readonly AnyEntry[]
    expect(wordsOf(told(filled, first ?? ''))).toBe('Walked.')
  })

  it('says above its sections when the practice is not the thing to do, as its template does', () => {
    const isTold = (text: string): boolean => text.includes('get medical help.')
    expect(isTold(newBlock(kind, NONE, 2).text)).toBe(id === 'stress')
    expect(isTold(template(kind))).toBe(id === 'stress')
  })
})

describe("a person's own template", () => {
  const kind = KINDS[1]?.[1] as Kind

  it('keeps its words and its order, and gets what it lacks', () => {
    const own =
      '\uFEFF---\r\ntags: [run]\r\ntask:\r\n---\r\n# {{date}} {{time}}\r\n\r\n## What I accomplished\r\n<!-- Mine. -->\r\n'
    const { text } = newNote(
      kind,
      { ...NONE, fields: { task: ['Jog'] }, sections: { accomplished: 'Jogged.' } },
      own,
    )
    expect(text).toBe(
      '---\ntags: [run]\ntask: Jog\nefficacy: action\ndate: 2026-10-05\ntime: "09:14"\n---\n# 2026-10-05 09:14\n\n## What I accomplished\n<!-- Mine. -->\nJogged.\n',
    )
  })

  it('gets frontmatter and sections where it has none', () => {
    const { text } = newNote(kind, { ...NONE, sections: { next: 'Again.' } }, 'My way.')
    const { entry } = parsed(text)
    expect(entry).toMatchObject({ kind: 'action', date: '2026-10-05', time: '09:14' })
    expect(wordsOf(told(entry, 'next'))).toBe('Again.')
    expect(text).toContain('My way.')
  })

  it('is refused where it cannot be filled', () => {
    expect(() => newNote(kind, NONE, '---\ntask: "x\n---\n')).toThrow(/not valid YAML/)
  })
})

function fieldOf(kind: Kind, key: string): Field {
  const field = kind.fields[key]
  if (!field) throw new Error(key)
  return field
}

function anyValue(field: Field): readonly string[] {
  switch (field.type) {
    case 'number':
      return [String(field.max)]
    case 'flag':
      return ['true']
    case 'date':
      return ['2026-10-05']
    case 'time':
      return ['09:14']
    case 'choice':
    case 'choices':
      return [
        Object.keys(field.options).find((slug) => !('fallback' in field) || slug !== field.fallback) ?? '',
      ]
    case 'list':
      return [field.of === 'pause' ? '2026-08-02..' : 'Run 5K']
    case 'links':
    case 'text':
      return ['Run 5K']
  }
}

/** Any text of one line that keeps something once trimmed. Lists in a block split on commas, so there are none. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.constantFrom(
      'yes',
      'no',
      'null',
      '~',
      '10',
      '1_000',
      '0x1f',
      '12:30',
      '2026-01-05',
      '- a',
      '? a',
      'a: b',
      'a #b',
      '#a',
      '"',
      "'",
      '{{date}}',
      '[x]',
      '!x',
      '&x',
      '*x',
      '|',
      '>',
      '%',
      '@',
      '`',
      '---',
      '...',
      'a\u2028b',
      'a\u0085b',
      '\uFEFFa',
      '<<',
      '=',
      'a\tb',
      '\u00A0',
      'NaN',
      '.inf',
      'a\\nb',
      '1e999',
    ),
  )
  .map((text) =>
    text
      .replaceAll(',', ';')
      .replace(/[\r\n]/g, ' ')
      .trim(),
  )
  .filter((text) => text !== '')

const pauses = fc.constantFrom('2026-08-02..2026-08-09', '2026-09-01..2026-09-01', '2026-10-01..')

const linkNames = fc.stringMatching(/^[A-Za-z0-9äß](?:[A-Za-z0-9äß .'"&:-]{0,12}[A-Za-z0-9])?$/)

function answer(field: Field): fc.Arbitrary<readonly string[]> {
  switch (field.type) {
    case 'number':
      return fc
        .integer({ min: Math.ceil(field.min), max: Math.floor(field.max) })
        .map((value) => [String(value)])
    case 'flag':
      return fc.constantFrom(['true'], ['false'], ['yes'], ['no'])
    case 'date':
      return fc.constantFrom(['2026-02-28'], ['2024-02-29'])
    case 'time':
      return fc.constantFrom(['00:00'], ['23:59'])
    case 'choice':
      return fc.constantFrom(...Object.keys(field.options)).map((slug) => [slug])
    case 'choices':
      return fc.uniqueArray(fc.constantFrom(...Object.keys(field.options)), { minLength: 1 })
    case 'links':
      return fc.uniqueArray(linkNames, { minLength: 1, maxLength: 3 })
    case 'list':
      if (field.of === 'pause') return fc.uniqueArray(pauses, { minLength: 1 })
      return fc.array(words, { minLength: 1, maxLength: 3 })
    case 'text':
      return words.map((text) => [text])
  }
}

function filling(kind: Kind): fc.Arbitrary<Filling> {
  const fields = fc.record(
    Object.fromEntries(Object.entries(kind.fields).map(([key, field]) => [key, answer(field)])),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, readonly string[]>>
  const told = fc.stringMatching(/^[A-Za-z][A-Za-z ,.]{0,20}[a-z]\.(?:\n- [a-z]{1,9}){0,2}$/)
  const sections = fc.record(Object.fromEntries(Object.keys(kind.sections).map((id) => [id, told])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Record<string, string>>
  return fc.record({ date: fc.constant('2026-10-05' as const), time: fc.constant('09:14'), fields, sections })
}

/** Text that tries to be structure. */
const markdown = fc
  .array(
    fc.constantFrom(
      '# a',
      '## What I got done',
      '---',
      '===',
      '```',
      '~~~',
      '<!--',
      '-->',
      '<!-- a -->',
      '- a',
      '- [ ] a',
      '> a',
      '<div>',
      '<script>',
      '<?x',
      'text',
      '',
      '    code',
      '1. a',
      '| a | b |',
      '# b #efficacy/reflection',
      '\\',
      '`',
      '- ',
      '\ttab',
      '[a]: b',
      '<![CDATA[',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) => lines.join('\n'))

describe('what single kinds hold', () => {
  const fieldsOf = (text: string): unknown => parseNote('a.md', text, DEFAULTS).entries[0]?.fields

  it('P11.5: a support note says which support is asked for', () => {
    const kinds = ['celebration', 'problem-solving', 'accountability']
    const text = `---\nefficacy: support\ndate: 2026-10-05\nsupport_kind: [${kinds.join(', ')}]\n---\n`
    expect(fieldsOf(text)).toMatchObject({ support_kind: kinds })
  })

  it.each([
    ['P5.1', 'stress', 'signals', ['racing-heart', 'tense-muscles', 'butterflies']],
    ['P5.5', 'stress', 'coping', ['problem-focused', 'emotion-focused', 'social-support']],
    ['P9.2', 'goal', 'matters_to', ['me', 'someone-else', 'both', 'unsure']],
    ['P10.1', 'peer', 'model_kind', ['peer', 'expert', 'self-earlier']],
    [
      'P10.2',
      'peer',
      'found_in',
      ['online-community', 'meetup-class', 'accountability-group', 'testimonial', 'classmate-coworker'],
    ],
    ['P12.2', 'activity', 'activity_level', ['sedentary', 'moderate', 'active']],
    ['T1.3', 'feedback', 'focus', ['task', 'process', 'self', 'mixed']],
  ] as const)('%s: a %s note offers, as its %s, what the article names', (_, kind, key, slugs) => {
    const field = allKinds().find(({ id }) => id === kind)?.fields[key]
    expect(field && 'options' in field && Object.keys(field.options)).toEqual(slugs)
  })

  // A row's words stand in the template of its kind, each once; they go where what the id asks for is taken out.
  it.each([
    [
      'C1',
      'action',
      'Name a task that you can do, not what kind of person you are',
      'rather than "I am brave"',
    ],
    ['P1.1', 'goal', 'The first may be to watch someone do it, the next to do it with help.'],
    ['P1.2', 'goal', '## The smallest version', 'The least that would still count as having started.'],
    ['P2.3', 'goal', 'Within reach, yet worth the effort: three chords before a solo.'],
    [
      'P3.2',
      'reflection',
      '## What I did that worked',
      '## What this shows I can do',
      '## What I carry forward',
    ],
    ['P4.2', 'thought', 'Was there ever an exception?', '"Never" and "always" often become "not yet"'],
    [
      'P5.4',
      'stress',
      'Which is it: a hard conversation, a test, a talk, something creative, a competition?',
    ],
    [
      'P7.2',
      'goal',
      'rather than "speak better"',
      '- [ ] Specific',
      '- [ ] Measurable',
      '- [ ] Challenging',
      '- [ ] Has',
    ],
    [
      'F7',
      'assessment',
      'I keep away from',
      'I stop soon',
      'I put a bad result down to ability',
      'I think about what',
    ],
    [
      'F7',
      'assessment',
      'I am very tense',
      'told again and again',
      'far below what I can do',
      'These are never counted.',
    ],
    ['F8', 'assessment', '| Task | Confidence |', 'how sure are you of it, from 0 to 100?'],
    ['P5.2', 'stress', 'My body is getting ready for this.'],
    [
      'P5.3',
      'stress',
      '- [ ] A hand on my chest',
      '- [ ] Said aloud what the energy is for',
      '- [ ] Turned to',
    ],
    ['P5.3', 'stress', '## Where I put my attention'],
    ['P5.6', 'stress', 'Chest pain or trouble breathing is not for this exercise: get medical help.'],
    ['P6.2', 'affirmation', '## What lies ahead', 'values_used:', 'unrelated: false'],
    ['P6.4', 'affirmation', '## First value', '## Second value', '## Third value'],
    ['P6.4', 'affirmation', 'Why does it matter to you, and when did you live by it?'],
    ['P6.5', 'affirmation', 'Which part of you feels on the line: mind, body, work?'],
    ['P9.3', 'values', 'values:', '## At my best', 'creative, helpful, brave, close to others'],
    ['P9.3', 'values', '## What fulfils me', 'Solving something hard, being there for someone, learning'],
    ['P9.3', 'values', '## What I want to be remembered for', 'Kindness, a new idea, care for a craft'],
    ['P9.3', 'values', '## What drains me', 'a sign of something that you do not value'],
    ['P9.3', 'values', '## Where time goes by unnoticed', 'enjoy for its own sake'],
    [
      'P10.3',
      'peer',
      '## Strategies they use',
      '## Setbacks they met',
      '## Small steps I saw',
      '## One thing I',
    ],
    ['P10.6', 'peer', 'Saying them aloud as your own may help.'],
    ['P11.2', 'support', 'told:', 'checkin_every_days: 7', 'when they ask how it is going'],
    ['P11.2', 'support', 'welcome small steps and help after a setback, not those who doubt or compare'],
    ['P12.6', 'activity', 'Where else might it apply?'],
    ['O2', 'reflection', 'I have … before by …, so I can likely …'],
    ['O2', 'thought', 'I have … before by …, so I can likely …'],
    ['O3.1', 'setback', 'What is known now that was not before?', 'Which other way might work better?'],
    ['O3.1', 'setback', '## Whom I could watch or ask', 'You can link a peer note or your support circle'],
    ['T1.2', 'feedback', 'A question that brings an answer: what would make this one skill better?'],
    ['T2.3', 'review', '## How I talk to myself', 'Did the wording shift anywhere?'],
    ['L2', 'goal', 'avoided: false'],
    ['R2', 'goal', '## Skill to practise', 'Which skill does it rest on, and how will you practise it?'],
  ] as const)('%s: a new %s note asks for it', (_, id, ...words) => {
    const found = new Map<string, Kind>(KINDS).get(id)
    const text = found ? template(found) : ''
    expect(words.filter((each) => text.split(each).length !== 2)).toEqual([])
  })

  it('E3: a review ends with the practice that comes next', () => {
    expect(Object.keys(review.sections).at(-1)).toBe('next')
    const text = '---\nefficacy: review\ndate: 2026-10-05\nnext_practice: Reflection\n---\n'
    expect(fieldsOf(text)).toMatchObject({ next_practice: 'Reflection' })
  })
})
