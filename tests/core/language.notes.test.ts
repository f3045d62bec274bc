import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Links } from '@core/journal/links'
import { linksIn } from '@core/language/goal-links'
import { hoverAt } from '@core/language/hover'
import { layoutOf } from '@core/language/layout'
import { lensesOf } from '@core/language/lenses'
import { foldsOf, outlineOf } from '@core/language/outline'
import { movedTargets, relinked } from '@core/language/relink'
import { applyChanges } from '@core/note/changes'
import { moveStep } from '@core/note/step-move'
import { DEFAULTS } from '@core/settings'
import { runs } from '../support/runs'
import { typedNote } from '../support/typed-notes'

const DAY = `---
date: 2026-10-05
---
# Monday
## Attempt 08:15 #efficacy/action
- task:: Call
- goal:: [[Goals/Run 5K]]
- outcome:: planned
## Reflection #efficacy/reflection
### What specific actions led to it?
Text.
`

describe('hover', () => {
  const hover = (marked: string): readonly string[] | undefined => {
    const layout = layoutOf(marked.replace('|', ''))
    return layout && hoverAt(layout, marked.indexOf('|'))?.says
  }
  const thought = (line: string): string => `---\nefficacy: thought\n${line}\n---\n`

  it('says what a key means, and its range', () => {
    expect(hover(thought('belief_be|fore: 5'))).toEqual([
      '`belief_before` · Belief before. How much do you believe the thought now?',
      'number · 0 to 100, whole · %',
    ])
    expect(hover(thought('distor|tions:'))?.at(-1)).toContain('- `mind-reading`: Mind reading')
  })

  it('says what a word of a list stands for, a kind, and what a section asks', () => {
    expect(hover(thought('distortions: [none, mind-rea|ding]'))?.[0]).toBe('Mind reading')
    expect(hover('---\nefficacy: tho|ught\n---\n')?.[0]).toContain('Thought record.')
    expect(hover('---\nefficacy: thought\n---\n## Situ|ation\n')).toEqual([
      'Where were you, and what was going on?',
    ])
    expect(hover(DAY.replace('#efficacy/ref', '#efficacy/r|ef'))?.[0]).toContain('Reflection.')
    expect(hover(DAY.replace('- task', '- ta|sk'))?.[0]).toContain('`task`')
  })

  it('is about the key, the word, the heading and the block that it stands on, to their edges', () => {
    expect(hover(DAY.replace('- goal', '- go|al'))?.[0]).toContain('`goal`')
    expect(hover(DAY.replace('- goal', '- |goal'))?.[0]).toContain('`goal`')
    expect(hover(DAY.replace('goal::', 'goal|::'))?.[0]).toContain('`goal`')
    expect(hover(DAY.replace('planned', 'planned|'))).toEqual(['Planned'])
    expect(hover(thought('belief_before: 5|0'))).toBeUndefined()
    expect(hover(thought('distortions: |none, x'))).toEqual([
      'None of these',
      'None of them fits. That says nothing about whether the thought is true.',
    ])
    expect(hover(DAY.replace('#efficacy/act', '|#efficacy/act'))?.[0]).toContain('Attempt.')
    expect(hover(DAY.replace('efficacy/action', 'EFFICACY/action|'))?.[0]).toContain('Attempt.')
    expect(hover(DAY.replace('08:15 #', '08:1|5 #'))).toBeUndefined()
    expect(hover('---\n|efficacy: thought\n---\n')?.[0]).toContain('Thought record.')
    expect(hover('---\nefficacy: thought|\n---\n')?.[0]).toContain('Thought record.')
    const record = '---\nefficacy: thought\n---\n## Situation\n\nx\n\n## Evidence against\n'
    expect(hover(record.replace('## Ev', '|## Ev'))).toHaveLength(1)
    expect(hover(record.replace('## Situation', '## Situation|'))?.[0]).toContain('Where were you')
    expect(hover(record.replace('\nx', '\nx|'))).toBeUndefined()
    expect(hover('---\nefficacy: thought|\n---\n')).toHaveLength(2)
    expect(hover('---\nefficacy: action|\n---\n')).toHaveLength(1)
    expect(hover('---\nefficacy: nonsense|\n---\n')).toBeUndefined()
    const two = DAY.replace('## Reflection #efficacy/ref', '## Reflection #efficacy/r|ef')
    expect(hover(two)?.[0]).toContain('Reflection.')
  })

  it('says of a section whose lines are evidence that they are', () => {
    expect(hover('---\nefficacy: action\n---\n## What this shows I can |do\n')?.[1]).toBe(
      'Its lines are added to the list of evidence.',
    )
  })

  it("says how a list, a date, a time and words of one's own are written", () => {
    const measured = (kind: string, key: string): string | undefined =>
      hover(`---\nefficacy: ${kind}\n${key}|: x\n---\n`)?.[1]
    expect(measured('plan', 'pauses')).toBe('list · `YYYY-MM-DD..YYYY-MM-DD`, or `YYYY-MM-DD..`')
    expect(measured('goal', 'values')).toBe('list')
    expect(measured('action', 'date')).toBe('date · YYYY-MM-DD')
    expect(measured('action', 'time')).toBe('time · 00:00 to 23:59')
    expect(measured('action', 'challenge_fit')).toBe('one of a list · `too-easy`, `right`, `too-hard`')
    expect(measured('goal', 'goal_kind')).toBe('one of a list · `outcome`, `process` (absent: `outcome`)')
    expect(measured('support', 'checkin_every_days')).toBe('number · 1 to 365, whole (absent: `7`)')
    expect(measured('activity', 'distance_km')).toBe('number · 0 to 10000 · km')
  })

  it('says nothing of what is not ours', () => {
    expect(hover('---\ntitle: x|\n---\n# Title\n')).toBeUndefined()
    expect(hover(thought('mine|: x'))).toBeUndefined()
    expect(hover(`${thought('')}## Own hea|ding\n`)).toBeUndefined()
  })
})

describe('lenses', () => {
  const lenses = (text: string, path = 'Efficacy/x.md'): readonly string[] =>
    lensesOf(path, text, DEFAULTS).map(({ line, title }) => `${line}: ${title}`)

  it('offer what comes next: an outcome, the first open step, another round, a note of its own', () => {
    expect(lenses('---\nefficacy: action\ndate: 2026-10-05\ntask: Call\n---\n')).toEqual(['2: Log outcome'])
    expect(lenses(DAY)).toEqual([
      '5: Log outcome',
      '5: Move block to its own note',
      '9: Move block to its own note',
    ])
    const goal = '---\nefficacy: goal\ndate: 2026-10-05\n---\n## Ladder\n- [x] Walk\n- [ ] Jog\n- [ ] Run\n'
    expect(lenses(goal)).toEqual(['7: Tick', '7: Split step'])
    const problem = '---\nefficacy: problem\ndate: 2026-10-05\n---\n## What came of it\n'
    expect(lenses(problem)).toEqual([])
    expect(lenses(`${problem}Half of it.\n`)).toEqual(['2: Another round'])
  })

  it('offer nothing where nothing is to do', () => {
    const action = '---\nefficacy: action\ndate: 2026-10-05\noutcome: done\n---\n'
    const goal = '---\nefficacy: goal\ndate: 2026-10-05\ngoal_state: paused\n---\n## Ladder\n- [ ] Jog\n'
    const draft = '---\nefficacy: action\ndate: 2026-10-05\ndraft: true\n---\n'
    const solved =
      '---\nefficacy: problem\nproblem_state: resolved\ndate: 2026-10-05\n---\n## Assess\nDone.\n'
    const written = draft.replace('draft: true', 'draft: true\ntask: Jog')
    for (const text of [action, goal, draft, written, solved, '# Foreign\n- [ ] a box\n'])
      expect(lenses(text)).toEqual([])
  })

  it('name the step or the block that they are about', () => {
    const goal = '---\nefficacy: goal\ndate: 2026-10-05\n---\n## Ladder\n- [ ] Jog (difficulty:: 3)\n'
    expect(lensesOf('Jog.md', goal, DEFAULTS).map(({ step }) => step)).toEqual(['Jog', 'Jog'])
    const block = lensesOf('Day.md', DAY, DEFAULTS).find(({ command }) => command === 'move-block')
    expect(block?.heading).toBe('## Attempt 08:15 #efficacy/action')
  })

  it('answer which attempt it is', () => {
    const [first] = lensesOf('Daily/2026-10-05.md', DAY, DEFAULTS)
    expect(first?.answers).toEqual({ attempt: ['Daily/2026-10-05.md:5'] })
    const note = '---\nefficacy: action\ndate: 2026-10-05\ntask: Call\n---\n'
    expect(lensesOf('Call.md', note, DEFAULTS)[0]?.answers).toEqual({ attempt: ['Call.md'] })
  })

  it('lead to the first open micro-action as well, and move no block without a day', () => {
    const goal =
      '---\nefficacy: goal\ndate: 2026-10-05\n---\n## Micro-actions for step 1\n- [x] Shoes\n- [ ] Socks\n'
    expect(lensesOf('x.md', goal, DEFAULTS)).toEqual([
      { line: 7, command: 'tick', title: 'Tick', step: 'Socks', answers: {} },
      { line: 7, command: 'split-step', title: 'Split step', step: 'Socks', answers: {} },
    ])
    expect(lenses('## R #efficacy/reflection\n- minutes:: 5\n')).toEqual([])
  })
})

describe('outline and folds', () => {
  it('tell of entries and fields, which no heading does', () => {
    const items = outlineOf(layoutOf(DAY)!)
    expect(items.map(({ name, detail }) => `${name} ${detail}`)).toEqual([
      'Attempt Attempt 08:15',
      'Reflection Reflection',
    ])
    expect(items[0]?.below.map(({ name, detail }) => `${name}=${detail}`)).toEqual([
      'task=Call',
      'goal=[[Goals/Run 5K]]',
      'outcome=planned',
    ])
  })

  it('tell of a note, and of its lists in one line', () => {
    const text =
      '---\nefficacy: thought\ndistortions:\n  - none  \n\n  -  labeling\ntask: a - b  \n---\nText\n'
    const thought = outlineOf(layoutOf(text)!)
    expect(thought).toMatchObject([
      {
        name: 'Thought record',
        detail: '',
        range: { from: 0, to: text.indexOf('---\nText') },
        at: { from: 0, to: 0 },
      },
    ])
    expect(thought[0]?.below.map(({ detail }) => detail)).toEqual(['none, labeling'])
    const [list] = thought[0]!.below
    expect(text.slice(list!.range.from, list!.range.to)).toBe('distortions:\n  - none  \n\n  -  labeling')
    const action = '---\nefficacy: action\ntask: a - b  \ngoal:\n- A\n- B\nstep:\n---\n'
    expect(outlineOf(layoutOf(action)!)[0]?.below.map(({ detail }) => detail)).toEqual(['a - b', 'A, B', ''])
    const [block] = outlineOf(layoutOf(DAY)!)
    expect(DAY.slice(block!.range.from, block!.range.to)).toMatch(/^## Attempt 08:15[^]*planned\n$/)
    expect(DAY.slice(block!.at.from)).toMatch(/^## Attempt/)
    expect(DAY.slice(block!.below[0]!.range.from, block!.below[0]!.range.to)).toBe('- task:: Call')
  })

  it('fold nothing of a block without fields, and nothing of a note that has none', () => {
    expect(foldsOf(layoutOf('## R #efficacy/reflection\n\nText\n')!)).toEqual([])
    expect(foldsOf(layoutOf('---\nefficacy: thought\ndate: 2026-10-05\n---\n')!)).toHaveLength(1)
  })

  it('fold the frontmatter, the fields of a block and a long comment', () => {
    const text = `${DAY}<!-- one\ntwo -->\n`
    const folded = foldsOf(layoutOf(text)!).map(({ from, to }) => text.slice(from, to))
    expect(folded).toEqual([
      '---\ndate: 2026-10-05\n',
      'task:: Call\n- goal:: [[Goals/Run 5K]]\n- outcome:: planned',
      '<!-- one\ntwo -->',
    ])
  })
})

describe('links to goals', () => {
  const TEXT = `---
efficacy: action
date: 2026-10-05
goal:
  - "[[Goals/Run 5K|run]]"
  - '[[Run 5K#Ladder]]'
  - [[Run 5K]]
  - Run 5K
  - "[[It's \\"new\\"]]"
task: "[[Run 5K]]"
---
See [[Run 5K]], \`[[Run 5K]]\` and ![[Goals/Run 5K]].
<!-- [[Run 5K]] -->
`
  const PATHS = ['Goals/Run 5K.md', 'Efficacy/a.md']

  const moved = (text: string, now: string, paths = PATHS, old = 'Goals/Run 5K.md'): string => {
    const targets = movedTargets(
      new Map([[old, now]]),
      paths.map((path) => (path === old ? now : path)),
    )
    const changes = relinked({ path: 'Efficacy/a.md', text }, DEFAULTS, targets)
    return changes ? applyChanges(text, changes) : 'not proved'
  }

  it('are found in fields and in the text, and in no comment, no code and no other field', () => {
    expect(linksIn(layoutOf(TEXT)!).map(({ to, field }) => `${field?.key ?? 'text'} ${to}`)).toEqual([
      'goal Goals/Run 5K',
      'goal Run 5K',
      'goal Run 5K',
      'goal Run 5K',
      `goal It's "new"`,
      'text Run 5K',
      'text Goals/Run 5K',
    ])
  })

  it.each<[string, readonly string[]]>([
    ['Run 5K', ['Run 5K']],
    ['"Run 5K" # mine', ['Run 5K']],
    [" 'Run 5K'", ['Run 5K']],
    ['  Run 5K   # mine', ['Run 5K']],
    ['\n- Run 5K  \n-  Paint|p\n  -\n', ['Run 5K', 'Paint']],
    ['\n  - Run - 5K\n', ['Run - 5K']],
    ['["[[A]]", "[[ B ]]"]', ['A', 'B']],
    ['[[ A A ]]', ['A A']],
    ['"[[]]"', []],
    ['"[[|x]]"', []],
    ['""', []],
    ['"  "', []],
    ['', []],
  ])('are found where %j stands in a field, by their names alone', (value, names) => {
    const text = `---\nefficacy: action\ndate: 2026-10-05\ngoal: ${value}\n---\n`
    const links = linksIn(layoutOf(text)!)
    expect(links.map(({ to }) => to)).toEqual(names)
    expect(links.map(({ target }) => text.slice(target.from, target.to))).toEqual(names)
  })

  it('are none in code and comments of any length, and all others are', () => {
    const found = (body: string): readonly string[] =>
      linksIn(layoutOf(`---\nefficacy: action\n---\n${body}`)!).map(({ to }) => to)
    expect(found('```\n[[A]]\n```\n[[B]]\n')).toEqual(['B'])
    expect(found('<!--[[A]]-->[[B]]')).toEqual(['B'])
    expect(found('`` [[A]] ``')).toEqual(['A'])
    expect(found('[[A]]')).toEqual(['A'])
  })

  it('follow a goal that is renamed: only its name between the brackets changes', () => {
    const after = moved(TEXT, 'Goals/Run ten.md')
    expect(after).toBe(
      TEXT.replace('[[Goals/Run 5K|run]]', '[[Goals/Run ten|run]]')
        .replace('[[Run 5K#Ladder]]', '[[Run ten#Ladder]]')
        .replace('  - [[Run 5K]]', '  - [[Run ten]]')
        .replace('  - Run 5K', '  - Run ten')
        .replace('See [[Run 5K]]', 'See [[Run ten]]')
        .replace('![[Goals/Run 5K]]', '![[Goals/Run ten]]'),
    )
  })

  it('in a block keep a quote that stands before their brackets', () => {
    const block = '## A #efficacy/action\n- date:: 2026-10-05\n- goal:: "[[It\\\\s]]"\n'
    const [link] = linksIn(layoutOf(block)!)
    expect([link?.quote, link?.to]).toEqual(['none', 'It\\\\s'])
  })

  it('stay as short as they were where that leads to the goal, and else name the whole path', () => {
    const link = (to: string): string => `---\nefficacy: action\ndate: 2026-10-05\ngoal: "[[${to}]]"\n---\n`
    expect(moved(link('Run 5K'), 'Old/Run 5K.md')).toBe(link('Run 5K'))
    expect(moved(link('Goals/Run 5K'), 'Old/Run 5K.md')).toBe(link('Old/Run 5K'))
    expect(moved(link('run 5k.md'), 'Goals/Swim.md')).toBe(link('Swim.md'))
    expect(moved(link('Run 5K'), 'Goals/Swim.md', [...PATHS, 'Swim.md'])).toBe(link('Goals/Swim'))
    expect(moved(link('Run 5K'), 'Goals/Swim.md', [...PATHS, 'Old/Run 5K.md'])).toBe(link('Run 5K'))
    expect(moved(link('Run 5K'), `Goals/It's "x".md`)).toBe(link(`It's \\"x\\"`))
    const single = (to: string): string => link(to).replaceAll('"', "'")
    expect(moved(single('Run 5K'), `Goals/It's ten.md`)).toBe(single(`It''s ten`))
    expect(moved(link('/Goals/Run 5K'), 'Goals/Swim.md')).toBe(link('/Goals/Swim'))
    expect(moved(link('../Goals/Run 5K'), 'Goals/Swim.md')).toBe(link('../Goals/Swim'))
    expect(moved(link('../Goals/Run 5K'), 'Efficacy/Swim.md')).toBe(link('./Swim'))
    const beside = ['Efficacy/Run 5K.md', 'Efficacy/a.md']
    expect(moved(link('./Run 5K'), 'Efficacy/Swim.md', beside, beside[0])).toBe(link('./Swim'))
    expect(moved(link('./Run 5K'), 'Efficacy/Old/Swim.md', beside, beside[0])).toBe(link('./Old/Swim'))
    expect(moved(link('./Run 5K'), 'Goals/Swim.md', beside, beside[0])).toBe(link('../Goals/Swim'))
    const folder = ['Goals/Run 5K.md', 'Efficacy/a.md']
    expect(moved(link('../Goals/Run 5K'), 'Efficacy.md', folder)).toBe(link('../Efficacy'))
    const dotted = ['My./Run 5K.md', 'Efficacy/a.md']
    expect(moved(link('My./Run 5K'), 'My./Swim.md', dotted, dotted[0])).toBe(link('My./Swim'))
    expect(moved(link('Run 5K.MD'), 'Goals/Swim.md')).toBe(link('Swim.md'))
    const named = ['Goals/a.md b.md', 'Efficacy/a.md']
    expect(moved(link('a.md b'), 'Goals/Swim.md', named, named[0])).toBe(link('Swim'))
  })

  it.each([
    ['"[Run](Goals/Run%205K.md)"', '"[Run](Goals/Swim%20far.md)"'],
    ["'[It''s](../Goals/Run%205K.md#Ladder)'", "'[It''s](../Goals/Swim%20far.md#Ladder)'"],
    ['"[Run](<Goals/Run 5K.md>)" # mine', '"[Run](<Goals/Swim far.md>)" # mine'],
    ['"![](Run 5K.md)"', '"![](Swim far.md)"'],
    [`["[a](Run%205K)", '[b](/Goals/Run%205K.md)']`, `["[a](Swim%20far)", '[b](/Goals/Swim%20far.md)']`],
    ['\n  - "[a (b)](Run%205K.md)"\n  - Paint', '\n  - "[a (b)](Swim%20far.md)"\n  - Paint'],
  ])('follow where markdown links to them in a field: %s', (value, after) => {
    const link = (goal: string): string => `---\nefficacy: action\ndate: 2026-10-05\ngoal: ${goal}\n---\n`
    expect(moved(link(value), 'Goals/Swim far.md')).toBe(link(after))
  })

  it.each([
    ['Run%205K.md', 'Läufe (50 %).md', 'Läufe%20%2850%20%25%29.md'],
    ['Run%205K.md', 'What # now?.md', 'What%20%23%20now%3F.md'],
    ['Run%205K.md', 'Say "no".md', 'Say%20%22no%22.md'],
    ['<Run 5K.md>', 'Läufe (50 %).md', '<Läufe %2850 %25%29.md>'],
    ['<Run 5K.md>', 'a > b.md', '<a %3E b.md>'],
    ['Run%205K.md#L%C3%A4ufe', 'Läufe.md', 'Läufe.md#L%C3%A4ufe'],
  ])('are encoded in a markdown link as they were: %s', (written, name, after) => {
    const block = (to: string): string =>
      `## A #efficacy/action\n- date:: 2026-10-05\n- goal:: [[A]], [run](${to}), B\n`
    expect(moved(block(written), `Goals/${name}`)).toBe(block(after))
  })

  it('keep the umlauts of a markdown link encoded where they were', () => {
    const block = (to: string): string => `## A #efficacy/action\n- date:: 2026-10-05\n- goal:: [a](${to})\n`
    const paths = ['Goals/Läufe.md', 'Efficacy/a.md']
    expect(moved(block('L%C3%A4ufe.md'), 'Goals/Märsche.md', paths, paths[0])).toBe(block('M%C3%A4rsche.md'))
    expect(moved(block('L%C3ufe 100 %.md'), 'Goals/x.md', ['L%C3ufe 100 %.md'], 'L%C3ufe 100 %.md')).toBe(
      block('x.md'),
    )
  })

  it('stay in a markdown link of the text, which the editor has commands for', () => {
    const text = '---\nefficacy: action\ndate: 2026-10-05\n---\nSee [run](Goals/Run%205K.md).\n'
    expect(moved(text, 'Goals/Swim.md')).toBe(text)
    expect(linksIn(layoutOf(text)!)).toEqual([])
  })

  it('of a goal to the one before it follow as well', () => {
    const goal = '---\nefficacy: goal\ndate: 2026-10-05\nraised_from: "[[Run 5K]]"\n---\n'
    expect(moved(goal, 'Goals/Swim.md')).toBe(goal.replace('Run 5K', 'Swim'))
  })

  it('stay where brackets would end the new name, in a field and in the text', () => {
    const field = '---\nefficacy: action\ndate: 2026-10-05\ngoal: "[[Run 5K]]"\n---\n'
    const text = '---\nefficacy: action\ndate: 2026-10-05\n---\n[[Run 5K]]\n'
    for (const name of ['Run #1', 'Run | x', 'Run ]] x']) {
      expect(moved(field, `Goals/${name}.md`)).toBe('not proved')
      expect(moved(text, `Goals/${name}.md`)).toBe('not proved')
    }
  })

  it('are none to change where a goal that is named alone goes to another folder', () => {
    const targets = movedTargets(new Map([['Goals/Run 5K.md', 'Old/Run 5K.md']]), ['Old/Run 5K.md', 'a.md'])
    const text = '---\nefficacy: action\ndate: 2026-10-05\ngoal: "[[Run 5K]]"\n---\n'
    expect(relinked({ path: 'a.md', text }, DEFAULTS, targets)).toEqual([])
  })

  it('stay where the note would not read the same', () => {
    const bare = '---\nefficacy: action\ndate: 2026-10-05\ngoal: [[Run 5K]]\n---\n'
    expect(moved(bare, 'Goals/Run: ten # x.md')).toBe('not proved')
    expect(moved(bare, 'Goals/Run: ten.md')).toBe('not proved')
    expect(moved(bare.replace('[[Run 5K]]', 'Run 5K'), 'Goals/Run ten.md')).toContain('goal: Run ten\n')
  })

  it('follow in any note, and lead where they led', () => {
    const paths = ['Goals/Run 5K.md', 'A.md', 'x.md']
    const now = ['Ziele/Lauf.md', 'A.md', 'x.md']
    const targets = movedTargets(new Map([['Goals/Run 5K.md', 'Ziele/Lauf.md']]), now)
    const [before, after] = [new Links(), new Links()]
    paths.forEach((path) => before.add(path))
    now.forEach((path) => after.add(path))
    const seen = { moved: 0 }
    fc.assert(
      fc.property(typedNote, (text) => {
        const changes = relinked({ path: 'x.md', text }, DEFAULTS, targets) ?? []
        const [was, is] = [text, applyChanges(text, changes)].map((each) => layoutOf(each))
        const ends = (layout: typeof was, links: Links): readonly unknown[] =>
          (layout ? linksIn(layout) : []).map(({ to }) => links.resolve(to, 'x.md'))
        if (changes.length === 0) return
        seen.moved++
        expect(ends(is, after)).toEqual(
          ends(was, before).map((target) =>
            JSON.stringify(target).includes('Run 5K') ? { found: 'one', path: 'Ziele/Lauf.md' } : target,
          ),
        )
      }),
      { numRuns: runs(150) },
    )
    expect(seen.moved).toBeGreaterThan(15)
  })
})

describe('moving a step', () => {
  const goal = (steps: string): string => `---\nefficacy: goal\n---\n## Ladder\n${steps}`
  const STEPS = '- [x] a (difficulty:: 1)\n- [ ] b\n- [ ] c (due:: 2026-10-03)\n'

  it.each([
    ['down', 5, 7, '- [ ] b\n- [ ] c (due:: 2026-10-03)\n- [x] a (difficulty:: 1)\n'],
    ['up', 7, 5, '- [ ] c (due:: 2026-10-03)\n- [x] a (difficulty:: 1)\n- [ ] b\n'],
    ['by one', 6, 7, '- [x] a (difficulty:: 1)\n- [ ] c (due:: 2026-10-03)\n- [ ] b\n'],
    ['nowhere', 6, 6, STEPS],
  ])('%s moves its one line', (_, line, to, after) => {
    for (const eol of ['\n', '\r\n', '\r']) {
      for (const end of ['\n## Notes\n', '', ' \nText.\n', '1. no step\n']) {
        const spell = (text: string): string => text.replaceAll('\n', eol)
        const text = spell(goal(STEPS + end))
        const changes = moveStep(text, line, to)
        expect(applyChanges(text, changes)).toBe(spell(goal(after + end)))
        expect(changes.length).toBeLessThanOrEqual(line === to ? 0 : 2)
      }
    }
  })

  it.each([
    ['9. [ ] a\n10. [ ] b\n', '10. [ ] b\n9. [ ] a\n'],
    ['+  [ ] a\n+  [ ] b\n', '+  [ ] b\n+  [ ] a\n'],
    ['- x\n  - [ ] a\n  - [ ] b\n  - y\n', '- x\n  - [ ] b\n  - [ ] a\n  - y\n'],
  ])('moves it in a list of other bullets: %j', (steps, after) => {
    const line = 5 + steps.slice(0, steps.indexOf('[ ] a')).split('\n').length - 1
    expect(applyChanges(goal(steps), moveStep(goal(steps), line, line + 1))).toBe(goal(after))
  })

  it('at the end of a text without a last line end keeps it so', () => {
    const text = goal('- [ ] a\n- [ ] b')
    expect(applyChanges(text, moveStep(text, 6, 5))).toBe(goal('- [ ] b\n- [ ] a'))
    expect(applyChanges(text, moveStep(text, 5, 6))).toBe(goal('- [ ] b\n- [ ] a'))
  })

  it.each([
    ['into another list', '- [ ] a\n\n## Micro-actions\n- [ ] b\n', 5, 8],
    ['over a line that is no step', '- [ ] a\n- b\n- [ ] c\n', 5, 7],
    ['further in', '- [ ] a\n  - [ ] b\n', 5, 6],
    ['away from its own lines', '- [ ] a\n- [ ] b\n  more of b\n', 5, 6],
    ['away from words that run on', '- [ ] a\n- [ ] b\nmore of b\n', 6, 5],
    ['to a line without a box', '- [ ] a\n', 5, 4],
  ])('%s is refused', (_, steps, line, to) => {
    expect(() => moveStep(goal(steps), line, to)).toThrow(expect.objectContaining({ code: 'no-checkbox' }))
  })
})
