import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { CARDS, caveat } from '@core/dashboard/phrases'
import type { Report } from '@core/dashboard/report'
import { type Language, LANGUAGES, speak } from '@core/texts'
import { IN_VAULT } from '../../packages/cli/src/command-line'
import { reportText } from '../../packages/cli/src/report-text'
import { columns } from '../../packages/cli/src/columns'
import { efficacy, vaultWith } from '../support/cli'
import { emptyReport } from '../support/sample-report'
import { speakWords } from '../support/speak'

const TODAY = ['--today', '2026-07-05']

const HEADINGS = [
  'Next practice',
  'Open',
  'Consistency',
  'Plans',
  'Goals',
  'How attempts felt',
  'Prediction against outcome',
  'Self-assessment',
  'Thought records',
  'Setbacks',
  'Activity',
  'People',
  'Values',
  'Sources',
  'More counts',
  'In your own words',
  'Notes to check',
]

type Vault = Readonly<Record<string, string>>

/** A note with these lines of frontmatter and this body. */
function note(kind: string, date: string, fields: readonly string[], body = ''): string {
  return ['---', `efficacy: ${kind}`, `date: ${date}`, ...fields, '---', body, ''].join('\n')
}

async function textOf(vault: Vault, ...more: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await efficacy(['report', await vaultWith(vault), ...TODAY, ...more])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

/** The lines below each heading, and what stands beside it. */
function sectionsOf(text: string): Readonly<Record<string, readonly string[]>> {
  const blocks = text.split('\n\n').map((block) => block.trimEnd().split('\n'))
  return Object.fromEntries(
    blocks.slice(1, -1).map(([heading = '', ...lines]) => {
      const [name = '', beside] = heading.split(/ {2}/)
      return [name, [...(beside === undefined ? [] : [`(${beside})`]), ...lines.map((line) => line.slice(2))]]
    }),
  )
}

async function sections(vault: Vault): Promise<Readonly<Record<string, readonly string[]>>> {
  return sectionsOf(await textOf(vault))
}

const rating = (first: number, ...others: readonly number[]): readonly string[] =>
  ['handle_unexpected', 'difficult_tasks', 'stick_to_goals', 'overcome_obstacles'].map(
    (item, index) => `${item}: ${others[index - 1] ?? first}`,
  )

const believed = (date: string, before: number, after: number): string =>
  note('thought', date, [`belief_before: ${before}`, `belief_after: ${after}`])

const felt = (date: string, fit: string, outcome = 'done'): string =>
  note('action', date, ['task: Step', `outcome: ${outcome}`, `challenge_fit: ${fit}`])

describe('the sections', () => {
  it('stand in the order of the dashboard, and each says in one sentence how data get there', async () => {
    const empty = await sections({})
    expect(Object.keys(empty)).toEqual(HEADINGS)
    expect(Object.values(empty).flatMap(([first = '']) => (first.startsWith('(') ? [first] : []))).toEqual([
      '(no problems)',
    ])
    const cards: readonly string[] = Object.values(CARDS)
    expect(HEADINGS.filter((each) => cards.includes(each))).toEqual(
      cards.filter((each) => each !== CARDS.today),
    )
    for (const [heading, lines] of Object.entries(empty)) {
      const said = lines.filter((line) => !/^\(| efficacy run /.test(line)).join(' ')
      if (heading === 'Consistency') continue
      expect(said, heading).toMatch(/^[A-Z][^.]+\.$/)
    }
  })

  it('never show what is not there as a value', async () => {
    const bare = Object.fromEntries(
      ['setback', 'activity', 'support', 'checkin', 'values', 'thought', 'assessment', 'feedback'].map(
        (kind) => [`${kind}.md`, note(kind, '2026-07-01', ['minutes: 5'])],
      ),
    )
    for (const vault of [{}, bare])
      expect(await textOf(vault)).not.toMatch(/null|undefined|NaN|Infinity|\[object/)
  })
})

describe('how attempts felt', () => {
  it('P2.4: counts goals, steps and sizes, and holds a hint back until five are rated', async () => {
    const four = {
      'a.md': felt('2026-07-01', 'too-easy'),
      'b.md': felt('2026-07-02', 'too-easy'),
      'c.md': felt('2026-07-03', 'too-easy'),
      'd.md': felt('2026-07-04', 'right', 'not-done'),
      'Run.md': note(
        'goal',
        '2026-06-01',
        ['difficulty: 9'],
        '## Ladder\n- [ ] Jog (difficulty:: 3)\n- [ ] Run (difficulty:: 8)',
      ),
    }
    const { Goals: [count] = [], 'How attempts felt': below = [] } = await sections(four)
    expect(count).toBe('(1 active)')
    expect(below).toEqual([
      '1 active goal: 1 rated 8 to 10. 1 of 2 rated steps at 3 or 4, which the',
      'article suggests.',
      '3 of 4 attempts finished, the newest 20 of the last 60 days at most. 4 rated',
      'for size: 3 too easy, 1 about right. Not enough for a hint yet: 4 of 5 rated.',
    ])
    const { 'How attempts felt': from = [] } = await sections({
      ...four,
      'e.md': felt('2026-07-05', 'right'),
    })
    const aimed = Object.fromEntries(
      Object.entries(four).map(([path, text]) => [
        path,
        text.replace('task: Step', 'task: Step\ngoal: ["[[Run]]"]'),
      ]),
    )
    const { 'How attempts felt': lines = [] } = await sections(aimed)
    expect(lines.at(-1)).toBe('Run  1 of 4 rated about right, from 4 attempts')
    expect(from.join(' ')).toContain('5 rated for size: 3 too easy, 2 about right. Most of these felt easy;')
  })
})

it('of one goal alone does not say the same again for the goal', async () => {
  const attempt = (day: number, fields: readonly string[]): readonly [string, string] => [
    `${day}.md`,
    note('action', `2026-06-${day}`, [
      'outcome: done',
      'confidence_before: 70',
      'challenge_fit: right',
      ...fields,
    ]),
  ]
  const atGoal = Array.from({ length: 12 }, (_, index) => attempt(index + 10, ['goal: ["[[Run]]"]']))
  const vault: Vault = Object.fromEntries([
    ...atGoal,
    attempt(25, ['micro: true']),
    ['Run.md', note('goal', '2026-06-01', ['difficulty: 5'])],
  ])
  const all = await sections(vault)
  expect(all['How attempts felt']?.at(-1)).toBe('Run  12 of 12 rated about right, from 12 attempts')
  expect(all['Prediction against outcome']?.join(' ')).toMatch(
    /Run +12 of 12 .*Without micro-actions +12 of 12/,
  )
  const alone = await textOf(vault, '--goal', 'Run')
  expect(alone).toMatch(/12\s+rated\s+for\s+size/)
  expect(alone).not.toMatch(/Run +12 of|Without micro-actions/)
})

describe('self-assessment', () => {
  it('waits for a second rating, then sets the two side by side', async () => {
    const first = { 'a.md': note('assessment', '2026-06-01', rating(5)) }
    const { 'Self-assessment': one = [] } = await sections(first)
    expect(one[0]).toBe('(1 rating)')
    expect(one[1]).toMatch(/^Baseline recorded 1 Jun\./)
    const { 'Self-assessment': two = [] } = await sections({
      ...first,
      'b.md': note('assessment', '2026-06-25', rating(8, 6, 2, 5)),
    })
    expect(two).toEqual([
      '(2 ratings)',
      'From 1 Jun to 25 Jun, over 24 days. Mean of the four: 5.0, then 5.3 (+0.3).',
      'Handle the unexpected  5 → 8 of 10 (+3)',
      'Do difficult tasks     5 → 6 of 10, about the same',
      'Stick to my goals      5 → 2 of 10 (−3)',
      'Get past obstacles     5 → 5 of 10, about the same',
      'Four plain ratings, not a validated test. A single rating easily moves by 1;',
      'such a change is shown as about the same.',
    ])
  })
})

describe('thought records', () => {
  it('names patterns by how many records name them', async () => {
    const { 'Thought records': lines } = await sections({
      'a.md': note('thought', '2026-07-01', ['distortions: [mind-reading, catastrophizing]']),
      'b.md': note('thought', '2026-07-02', ['distortions: [mind-reading]']),
      'c.md': note('thought', '2026-07-03', ['distortions: [none]']),
    })
    expect(lines).toEqual([
      'From 3 thought records of the last 90 days; one may name several. 1 says that',
      'none of the patterns fits. With 5 or more, the counts are drawn.',
      'Mind reading     named in 2 records',
      'Catastrophizing  named in 1 record',
      'Rate how much you believe a thought before and after writing; the two stand',
      'side by side here.',
    ])
  })

  it('compares belief from three records on, and lists the newest five', async () => {
    const two = {
      'a.md': believed('2026-06-01', 90, 40),
      'b.md': believed('2026-06-02', 70, 70),
    }
    const { 'Thought records': below = [] } = await sections(two)
    expect(below.slice(-5)).toEqual([
      'more, the counts are drawn.',
      '2 of 3 records with both ratings. With 3 or more, before and right after are',
      'compared.',
      '2 Jun       70% → 70%',
      '1 Jun       90% → 40%',
    ])
    const more = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`m${index}.md`, believed('2026-06-10', 60, 50)]),
    )
    const { 'Thought records': from = [] } = await sections({ ...two, ...more })
    expect(from.join(' ')).toContain(
      'belief was lower in 51 of 52 thought records. Median before 60%, right after 50%.',
    )
    expect(from.filter((line) => line.startsWith('10 Jun'))).toHaveLength(5)
    expect(from).toContain('and 47 more')
  })
})

describe('setbacks', () => {
  it('are told in the words of the person, the newest first', async () => {
    const { Setbacks: lines } = await sections({
      'a.md': note(
        'setback',
        '2026-06-01',
        ['reading: permanent-global', 'reading_after: temporary-specific', 'retried: true'],
        '## What I learned\nThe talk was too long for one slide\nof numbers.\n## What I try differently\nTwo slides.',
      ),
      'b.md': note('setback', '2026-07-01', ['next_try_date: 2026-07-09'], '## What I tried\nA run.'),
      'c.md': note('setback', '2026-07-02', [], '## What happened\nRain.'),
    })
    expect(lines).toEqual([
      '3 setbacks written down, 1 with a lesson and a next try, 1 tried again. Of',
      '1 with a first and a later reading, 1 moved from "always, everything" to "this',
      'time, this way".',
      '2 Jul       setback',
      '1 Jul       next try 9 Jul',
      '1 Jun       The talk was too long for one slide of numbers.',
      '            always, everything → this time, this way, tried again',
    ])
  })

  it('are told apart among the sentences in the own words of the person (M12)', async () => {
    const { 'In your own words': words } = await sections({
      'a.md': note('setback', '2026-07-02', [], '## What I learned\nWind matters.'),
      'b.md': note('reflection', '2026-07-01', [], '## What this shows I can do\nStart a talk.'),
    })
    expect(words).toEqual([
      '(2 sentences)',
      '2 Jul       Wind matters.',
      '            setback',
      '1 Jul       Start a talk.',
    ])
  })

  it('stand in one column, however wide the dates of a language are', async () => {
    const of = (date: string): string =>
      note('setback', date, ['retried: true'], '## What I learned\nWind matters.')
    const text = await textOf({ 'a.md': of('2025-12-01'), 'b.md': of('2026-07-01') }, '--language', 'ru')
    const rows = text.split('\n').filter((line) => /Wind matters|^ {10,}\S/.test(line))
    expect(rows).toHaveLength(8)
    expect(new Set(rows.map((line) => columns(/^ *(?:\d.*?(?= {2}))? */.exec(line)?.[0] ?? ''))).size).toBe(1)
  })

  it('are counted beyond those that the report lists', async () => {
    const vault = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `s${index}.md`,
        note('setback', '2026-07-01', ['retried: true']),
      ]),
    )
    const { Setbacks: lines = [] } = await sections(vault)
    expect(lines.filter((line) => line.startsWith('1 Jul'))).toHaveLength(5)
    expect(lines.at(-1)).toBe('and 55 more')
  })
})

describe('activity', () => {
  it('sets numbers of one activity side by side, and says days of all', async () => {
    const walk = (date: string, km: number): string =>
      note('activity', date, ['activity: Walk', `distance_km: ${km}`, 'recovery_s: 60'])
    const one = { 'a.md': walk('2026-06-30', 3) }
    expect((await sections(one))['Activity']).toEqual([
      '(1 entry)',
      '1 day in 1 week.',
      'Log an activity twice with the same measure, and the two stand side by side',
      'here.',
    ])
    const { Activity: lines } = await sections({ ...one, 'b.md': walk('2026-07-01', 2) })
    expect(lines).toEqual([
      '(2 entries)',
      '2 days in 1 week.',
      'walk, distance',
      '  first 3\xa0km on 30 Jun, latest 2\xa0km on 1 Jul, most 3\xa0km on 30 Jun, from 2',
      '  entries',
      'walk, rest between efforts',
      '  first 60\xa0s on 30 Jun, latest 60\xa0s on 1 Jul, least 60\xa0s on 30 Jun, from 2',
      '  entries',
    ])
  })
})

describe('people, values, sources and counts', () => {
  const vault = {
    'circle.md': note('support', '2026-06-01', ['cheerleader: [A, B]', 'mentor: [C]']),
    'met.md': note('checkin', '2026-07-01', ['commitment_kept: partly']),
    'values.md': note('values', '2026-06-01', ['values: [Creativity, calm]']),
    'Run.md': note('goal', '2026-06-02', [
      'values: [creativity]',
      'alignment: aligned',
      'matters_to: someone-else',
    ]),
    'Sing.md': note('goal', '2026-06-03', ['values: [learning]']),
    'told.md': note('feedback', '2026-07-02', ['focus: task', 'minutes: 10']),
    'done.md': note('action', '2026-07-03', [
      'task: Step',
      'outcome: done',
      'confidence_before: 40',
      'confidence_after: 60',
    ]),
    'peer.md': note('peer', '2026-06-28', ['minutes: 5']),
  }

  it('name who is there and what came of plans', async () => {
    expect((await sections(vault))['People']).toEqual([
      '2 of 3 parts of the circle filled. Check-ins in 1 of the last 8 weeks; last:',
      '1 Jul. Of the last commitment: 1 done in part.',
      'Cheerleader             2 named',
      'Accountability partner  0 named',
      'Mentor                  1 named',
    ])
  })

  it('set goals beside values', async () => {
    expect((await sections(vault))['Values']).toEqual([
      '2 active goals beside your values: 1 in line, 1 not said.',
      'Creativity  1 active goal',
      'No goal yet for: calm. Named only by goals: learning. 1 active goal matters to',
      'someone else.',
    ])
  })

  it('say how values get there where goals are alone', async () => {
    expect((await sections({ 'Run.md': note('goal', '2026-06-20', ['difficulty: 5']) }))['Values']).toEqual([
      'A values note names what matters to you; your active goals are shown beside it',
      'here.',
      '1 active goal beside your values: 1 not said.',
    ])
  })

  it('count by source without an aim', async () => {
    const { Sources: lines = [] } = await sections(vault)
    expect(lines.slice(0, 5)).toEqual([
      'From 4 entries in 28 days; one that draws on two sources counts under both.',
      'Own experience         1',
      'Watching others        1',
      'Words from others      2',
      'Reading body and mood  0',
    ])
    expect(lines.slice(5).join(' ')).toBe(caveat('sources'))
  })

  it('give each small count its window', async () => {
    expect((await sections(vault))['More counts']).toEqual([
      'In 28 days: 1 attempt finished, surer after than before in 1 of 1 attempt, 0',
      'goals raised, 0 goals done.',
      '15 minutes in 28 days, from 2 of 4 entries. Feedback in 28 days: 1 on the',
      'task. 0 thought records in 28 days.',
      'Last peer note or check-in: 1 Jul. Peer notes in 1 of the last 8 weeks,',
      'reviews in 0 of the last 8 weeks.',
    ])
  })
})

describe('hostile words', () => {
  const evil = '\u001b]0;title\u0007\u001b[2J'
  const long = 'A name that goes on for much longer than any column of a table has room for, and then on'
  const vault = (word: string): Vault => ({
    'a.md': note('activity', '2026-07-01', [`activity: ${JSON.stringify(word)}`, 'reps: 3']),
    'b.md': note('activity', '2026-07-02', [`activity: ${JSON.stringify(word)}`, 'reps: 4']),
    'v.md': note('values', '2026-07-01', [
      `values: [${JSON.stringify(word)}, ${JSON.stringify(`${word} too`)}]`,
    ]),
    'Run.md': note('goal', '2026-06-02', [
      `values: [${JSON.stringify(word)}, ${JSON.stringify(`${word} as well`)}]`,
    ]),
    's.md': note('setback', '2026-07-01', [], `## What I learned\n${word}`),
    't.md': note('thought', '2026-07-01', [`distortions: [${JSON.stringify(word)}]`]),
    'efficacy.json': JSON.stringify({ extra_slugs: { distortions: [word] } }),
  })

  it('send no control character to the screen', async () => {
    const text = await textOf(vault(evil))
    expect(text.match(/\p{Cc}/gu)?.filter((each) => each !== '\n')).toEqual([])
    expect(text).toContain('\\x1b')
  })

  it.each([40, 61, 80, 120])('keep to a screen of %i columns', async (width) => {
    const { stdout } = await efficacy(['report', await vaultWith(vault(long)), '--json', ...TODAY])
    const text = reportText(JSON.parse(stdout) as Report, { width, colour: false })
    // A command that is broken cannot be pasted.
    const lines = text.split('\n').filter((line) => !line.startsWith('    efficacy run '))
    expect(lines.filter((line) => columns(line) > width)).toEqual([])
    expect(Object.keys(sectionsOf(text))).toEqual(HEADINGS)
  })
})

describe('a screen of 40 columns', () => {
  const said = (index: number): string =>
    note('reflection', '2026-07-01', ['minutes: many'], `## What this shows I can do\nTry ${index}`)
  const vault = {
    ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}.md`, said(index)])),
    'what matters to me.md': note('values', '2026-07-01', ['values: [closeness, learning, hospitality]']),
    'Run.md': note('goal', '2026-06-02', ['difficulty: 9']),
  }
  afterEach(() => speak('en'))

  it.each(Object.keys(LANGUAGES) as Language[])('has room for every line in %s', async (language) => {
    if (language !== 'en') {
      const words = await readFile(join('packages/core/languages', `${language}.json`), 'utf8')
      speakWords(language, JSON.parse(words) as Record<string, string>)
    }
    for (const files of [vault, {}]) {
      const { stdout } = await efficacy(['report', await vaultWith(files), '--json', ...TODAY])
      const text = reportText(JSON.parse(stdout) as Report, { width: 40, colour: false })
      const lines = text.split('\n').filter((line) => !line.startsWith('    efficacy run '))
      expect(lines.filter((line) => columns(line) > 40)).toEqual([])
    }
  })

  it('keeps every command that it names on one line, with the vault that it is for', async () => {
    const { stdout } = await efficacy(['report', await vaultWith(vault), '--json', ...TODAY])
    const here = { ...IN_VAULT, vault: '/home/anna/what I write down' }
    for (const report of [JSON.parse(stdout) as Report, emptyReport()]) {
      const text = reportText(report, { width: 40, colour: false }, here)
      const named = [...text.matchAll(/efficacy run ([\w-]+) "\/home\/anna\/what I write down"/g)]
      expect(new Set(named.map(([, command]) => command))).toEqual(
        new Set(
          report.hints.length > 0
            ? ['check-notes', 'new-entry', 'professional-help']
            : ['set-up', 'new-entry', 'professional-help'],
        ),
      )
      expect(text.match(/efficacy run/g)).toHaveLength(named.length)
    }
  })

  it('sets what stands beside a heading below it', async () => {
    const { stdout } = await efficacy(['report', await vaultWith(vault), '--json', ...TODAY])
    const text = reportText(JSON.parse(stdout) as Report, { width: 40, colour: true })
    expect(text).toContain(
      '\n\u001b[1mIn your own words\u001b[22m\n  \u001b[2m12 sentences, newest 5 of 12\u001b[22m\n  ',
    )
  })
})

describe('plans and the next practice', () => {
  const vault = {
    'Run.md': note('goal', '2026-06-20', ['difficulty: 5']),
    'week.md': note(
      'plan',
      '2026-07-02',
      [
        'goal: ["[[Run]]"]',
        'plan_kind: 7-day',
        'plan_start: 2026-07-02',
        'confidence_start: 40',
        'confidence_final: 52',
      ],
      '## Days\n- [x] Split it (id:: d2)\n- [ ] Micro-action 1 (id:: d4)',
    ),
    'keep.md': note('plan', '2026-06-01', [
      'plan_kind: maintenance',
      'plan_start: 2026-06-01',
      'routine: [reflection, Singing]',
    ]),
    'r.md': note('reflection', '2026-06-30', []),
    'try.md': note('action', '2026-07-04', ['task: Call Jo', 'outcome: planned']),
  }

  it('give the ratings of every week, and explain those of the newest that has two', async () => {
    const week = (start: string, ...keys: readonly string[]): string =>
      note('plan', start, ['plan_kind: 7-day', `plan_start: ${start}`, ...keys])
    const { Plans: lines = [] } = await sections({
      'new.md': week('2026-07-02', 'confidence_start: 30'),
      'old.md': week('2026-05-02', 'confidence_start: 60', 'confidence_final: 50', 'plan_state: done'),
      'older.md': week('2026-04-02', 'confidence_start: 50', 'confidence_final: 60', 'plan_state: done'),
      'unrated.md': week('2026-03-02', 'plan_state: done'),
    })
    const said = lines.join(' ').replace(/\s+/g, ' ')
    expect(said.match(/(?<=Confidence over the seven days: ).*?\./g)).toEqual([
      '30 of 100.',
      '60 → 50 of 100 (−10 points).',
      '50 → 60 of 100 (+10 points).',
    ])
    expect(said.match(/no rating for the end yet|names no study|-17%|−17%|\+20%/g)).toEqual([
      'no rating for the end yet',
      '−17%',
      'names no study',
    ])
  })

  it('say where each stands, and by which notes', async () => {
    const { Plans: lines = [] } = await sections({
      ...vault,
      'r.md': note('reflection', '2026-06-30', ['minutes: 5']),
    })
    const explained = lines.findIndex((line) => line.startsWith('What you keep up'))
    expect(lines.slice(7, explained).join(' ')).toMatch(
      /^ +Confidence over the seven days: 40 → 52 of 100 \(\+12 points\)\. .* names no study/,
    )
    expect([...lines.slice(0, 7), ...lines.slice(explained, explained + 5)]).toEqual([
      '(2 active)',
      'Seven days  day 4 of 7; 2 of 7 items, from 2 Jul',
      expect.stringMatching(/^ {2}\S*week\.md:12$/),
      'day 1       Write the goal down and rate how hard it looks: done',
      'day 2       Split it into seven to ten steps: ticked by hand',
      'day 3       Split step 1 into three micro-actions: open',
      'day 4       Micro-action 1, and write down what got done: open',
      'What you keep up  week 5, from 1 Jun',
      expect.stringMatching(/^ {2}\S*keep\.md:2$/),
      'Reflective self-monitoring           1 entry in 1 week, last 30 Jun',
      'Singing                              none yet',
      'Weekly review                        from 8 Jun on',
    ])
  })

  it('name what their days have asked for so far and is open, also once they are over', async () => {
    const week = (day: string, more: readonly string[] = []): Promise<Record<string, readonly string[]>> =>
      sections({
        ...vault,
        'week.md': note('plan', day, [
          'goal: ["[[Run]]"]',
          'plan_kind: 7-day',
          `plan_start: ${day}`,
          ...more,
        ]),
      })
    const asked = async (day: string): Promise<readonly string[]> =>
      ((await week(day))['Plans'] ?? []).flatMap((line) => /^day (\d) .*: open$/.exec(line)?.[1] ?? [])
    expect(await asked('2026-07-02')).toEqual(['2', '3', '4'])
    expect(await asked('2026-06-02')).toEqual(['2', '3', '4', '5', '6', '7'])
    const paused = await week('2026-07-02', ['plan_state: paused', 'pauses: ["2026-07-04.."]'])
    expect(paused['Plans']?.join('\n')).toMatch(/^ *efficacy run resume-plan \S*week\.md$/m)
  })

  it('say what comes next, why, and how to start it', async () => {
    const root = await vaultWith(vault)
    const from = async (cwd: string, ...named: readonly string[]): Promise<readonly string[] | undefined> =>
      sectionsOf((await efficacy(['report', ...named, ...TODAY], { cwd })).stdout)['Next practice']
    const next = (attempt: string, vault: string): readonly string[] => [
      'Call Jo  about 10 min',
      '  Planned for yesterday; the outcome is still to be logged.',
      `  efficacy run log-outcome ${attempt}`,
      'Review  about 15 min',
      '  The weekly review comes round again, from 8 Jun on.',
      `  efficacy run new-entry ${vault}--answer kind=review --answer period=weekly`,
    ]
    expect(await from(root)).toEqual(next('try.md:2', ''))
    expect(await from(root, '.')).toEqual(next('try.md:2', ''))
    const folder = basename(root)
    expect(await from(dirname(root), folder)).toEqual(next(`${folder}/try.md:2`, `${folder} `))
  })

  it.each([
    ['a part of the goal', '2026-07-04', 'Run.md', 'Run.md:1', 'efficacy set Run.md ladder'],
    ['a part of the plan', '2026-06-29', 'week.md', 'week.md:8', 'efficacy set week.md evidence'],
    ['nothing of a plan without a goal', '2026-07-05', '', 'week.md:10', 'Reflection'],
  ])('name what writes it where the day asks for %s', async (_, start, done, place, typed) => {
    const days = [1, 2, 3, 4, 5, 6, 7].map(
      (day) => `- [${day < 7 && done === 'week.md' ? 'x' : ' '}] a (id:: d${day})`,
    )
    const keys = ['plan_kind: 7-day', `plan_start: ${start}`, ...(done === '' ? [] : ['goal: ["[[Run]]"]'])]
    const root = await vaultWith({
      'Run.md': note('goal', '2026-06-20', ['difficulty: 5']),
      'week.md': note('plan', start, keys, ['## Day 7: evidence', '', '## Days', ...days].join('\n')),
    })
    const { stdout } = await efficacy(['report', ...TODAY], { cwd: root })
    const [, , ...lines] = sectionsOf(stdout)['Next practice'] ?? []
    expect(lines.slice(0, 2).map((line) => line.trim())).toEqual([place, typed])
  })

  it('name what closes a plan whose days are over, while it is active', async () => {
    const closes = async (...more: readonly string[]): Promise<boolean> => {
      const keys = ['plan_kind: 7-day', 'plan_start: 2026-06-28', ...more]
      const { Plans: lines = [] } = await sections({ 'week.md': note('plan', '2026-06-28', keys) })
      return lines.some((line) => /^ *efficacy set \S*week\.md plan_state done$/.test(line))
    }
    expect(await closes()).toBe(true)
    expect(await closes('plan_state: paused', 'pauses: ["2026-07-05.."]')).toBe(false)
    expect(await closes('pauses: ["2026-07-01..2026-07-01"]')).toBe(false)
  })

  it('say once how long what fits any day takes', async () => {
    expect((await sections({}))['Next practice']?.slice(0, 2)).toEqual([
      'Reflection',
      '  Five to ten minutes, and it fits any day.',
    ])
  })

  it('name what ticks a step that is due, from where the person is and on one line', async () => {
    const path = `${'A long name  of a folder '.repeat(4)}/problem.md`
    const steps = '## 4. First three steps\n- [ ] Ask Jo (due:: 2026-07-01)'
    const root = await vaultWith({ [path]: note('problem', '2026-06-30', [], steps) })
    const { stdout } = await efficacy(['report', basename(root), ...TODAY], { cwd: dirname(root) })
    expect(stdout).toContain(`    efficacy run tick "${basename(root)}/${path}:6"\n`)
  })

  it('say one reason once, and the kind of a note without a name once', async () => {
    const made = await sections({
      'week.md': note('review', '2026-07-03', ['period: weekly', 'obstacle: habit']),
      'mine.md': note('reflection', '2026-07-05', []),
    })
    const reasons = made['Next practice']?.filter((line) => /reason|in the way/.test(line))
    expect(reasons).toEqual([
      '  You named this as being in the way: "Keeping at it".',
      '  For the same reason.',
    ])
    expect(made['Open']).toEqual([
      'Reflection  nothing written yet, from today',
      expect.stringMatching(/^ {2}\S*mine\.md:2$/),
    ])
  })

  it.each([
    ['2026-06-23', 'weekly'],
    ['2026-06-11', 'plan'],
  ])('name the review that a plan asks for: from %s, %s', async (start, period) => {
    const month = note(
      'plan',
      start,
      ['plan_kind: 30-day', `plan_start: ${start}`],
      '## Days\n- [x] a (id:: w2.1)',
    )
    const { 'Next practice': lines = [] } = await sections({ 'month.md': month })
    expect(lines[2]).toMatch(new RegExp(` --answer kind=review --answer period=${period}$`))
  })

  it('name what starts it so that it runs as it is', async () => {
    const root = await vaultWith(vault)
    const lines = sectionsOf((await efficacy(['report', root, ...TODAY])).stdout)['Next practice'] ?? []
    const typed = lines.find((line) => line.includes('new-entry')) ?? ''
    const [, ...args] = typed.trim().split(' ')
    const { code, stdout } = await efficacy(args, { at: [2026, 7, 5, 9, 14] })
    expect([code, await readFile(join(root, stdout.trimEnd()), 'utf8')]).toEqual([
      0,
      expect.stringContaining('period: weekly'),
    ])
  })

  it('are offered where there is none', async () => {
    expect((await sections({}))['Plans']?.join(' ')).toContain('A plan of seven or thirty days')
  })
})
