import { execFileSync } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  consistencyCount,
  evidenceCount,
  findingsCount,
  goalsCount,
  notesCount,
  predictionCount,
} from '@core/dashboard/phrases'
import type { Report } from '@core/dashboard/report'
import { addDays, localDay } from '@core/day'
import { efficacy } from '../support/cli'
import { foreignNotes, prints } from '../support/foreign-notes'
import { VsCodeLab } from '../support/vscode-lab'
import { VsCodeWindow } from '../support/vscode-window'

const today = localDay(new Date(), 0)
const ago = (days: number): string => addDays(today, -days)

const VAULT = {
  'efficacy.json': '{}\n',
  'Goals/Run 5K.md': `---
efficacy: goal
date: ${ago(20)}
deadline: ${addDays(today, 60)}
difficulty: 6
confidence_baseline: 40
---
## What done looks like
Five kilometres along the river.
## Ladder
- [x] Walk ten minutes (difficulty:: 2)
- [ ] Jog one minute (difficulty:: 3)
## Micro-actions for step 1
- [ ] Put the shoes by the door (minutes:: 2)
`,
  ...Object.fromEntries(
    [70, 60, 80, 50, 65, 75].map((sure, index) => [
      `Efficacy/attempt ${index}.md`,
      `---\nefficacy: action\ndate: ${ago(index * 2 + 1)}\ngoal: ["${index === 1 ? '[run](../Goals/Run%205K.md)' : '[[Run 5K]]'}"]\ntask: Jog round ${index}\nconfidence_before: ${sure}\noutcome: ${index % 3 ? 'done' : 'not-done'}\n---\n## What I got done\nJogged.\n## What this shows I can do\nI can start in the rain, time ${index}.\n`,
    ]),
  ),
  'Efficacy/planned.md': `---\nefficacy: action\ndate: ${today}\ntask: Jog one minute\nconfidence_before: 60\noutcome: planned\n---\n`,
  'Efficacy/broken.md': `---\nefficacy: thought\ndate: ${ago(1)}\nbelief_before: 300\n---\n## Automatic thought\nToo slow.\n`,
  'Foreign.md': '---\ntitle: not ours\n---\n',
}

describe('the installed extension in the real VS Code', () => {
  let lab: VsCodeLab
  let vault: string
  let window: VsCodeWindow

  beforeAll(async () => {
    lab = await VsCodeLab.start({ vsix: true })
    vault = await lab.vault('vault', {})
    window = new VsCodeWindow(await lab.open(vault))
  })
  beforeEach((context) => lab.skipIfBroken(context))
  afterEach((context) => lab.traceIfFailed(context))
  afterAll(() => lab.stop())

  const goal = (): Promise<string> => readFile(join(vault, 'Goals/Run 5K.md'), 'utf8')
  const goalHas = async (words: string): Promise<boolean> => (await goal()).includes(words)
  const report = async (): Promise<Report> =>
    JSON.parse((await efficacy(['report', vault, '--json'])).stdout) as Report

  it('says how to begin where no journal is, and keeps out of the status bar', async () => {
    await window.openSidebar()
    const welcome = window.page.locator('.sidebar .welcome-view-content')
    await expect.poll(() => welcome.count()).toBe(2)
    await welcome.getByText('A goal is one note').waitFor()
    await window.dashboard('sidebar').waitFor()
    expect(await window.status.count()).toBe(0)
    await welcome.last().getByText('New entry').click()
    await window.asked('What would you like to write?')
    await window.page.keyboard.press('Escape')
    await welcome.first().getByText('New goal').click()
    await window.asked('Goal: ')
    await window.page.keyboard.press('Escape')
  })

  it('changes none of hundreds of foreign notes, and lists nothing about them', async () => {
    const files = await foreignNotes(300)
    expect(Object.keys(files).length).toBe(300)
    await lab.vault('vault', files)
    const before = await prints(vault)
    await window.command('Efficacy Journal: Refresh')
    await window.says('0 entries read.')
    await window.command('Efficacy Journal: Check notes')
    await window.page.locator('.markers-panel').getByText('No problems').waitFor()
    expect(await prints(vault)).toEqual(before)
    await window.command('View: Hide Panel')
  })

  it('lists goals and entries in the side bar as soon as they are there', async () => {
    await lab.vault('vault', VAULT)
    await window.row('Run 5K').first().waitFor()
    expect(await window.row('Run 5K').first().innerText()).toContain('1 of 2 steps')
    await window.unfold('Run 5K')
    await window.row('Jog one minute').first().waitFor()
    expect(await window.row('Walk ten minutes').getAttribute('aria-label')).toContain('done')
    await window.row('Put the shoes by the door').waitFor()
    await expect.poll(() => window.status.innerText()).toContain('1 open')
  })

  it('ticks a step from its row, and opens nothing for it', async () => {
    await window.clickInRow('Jog one minute', 'Tick a step', () => goalHas('[x] Jog one'))
    await expect.poll(() => window.row('Run 5K').first().innerText()).toContain('2 of 2 steps')
    expect(await window.tab('Run 5K.md').count()).toBe(0)
    await window.command('Efficacy Journal: Undo last journal edit')
    await expect.poll(goal).toBe(VAULT['Goals/Run 5K.md'])
    await expect.poll(() => window.row('Run 5K').first().innerText()).toContain('1 of 2 steps')
  })

  it('unticks a step from its row by keys alone', async () => {
    await window.command('Efficacy Journal: Focus on Goals View')
    const { keyboard } = window.page
    await keyboard.press('Home')
    for (let row = 0; row < 2; row++) await keyboard.press('ArrowDown')
    await window.page
      .locator('.sidebar .monaco-list-row.focused')
      .filter({ hasText: 'Walk ten minutes' })
      .waitFor()
    await window.untilDone(
      () => goalHas('[ ] Walk ten'),
      async () => {
        await keyboard.press('Shift+F10')
        await window.chooseInMenu('Untick a step')
      },
    )
    await expect.poll(() => window.row('Run 5K').first().innerText()).toContain('0 of 2 steps')
    await window.command('Efficacy Journal: Undo last journal edit')
    await expect.poll(goal).toBe(VAULT['Goals/Run 5K.md'])
  })

  it('opens a step at its line', async () => {
    await window.untilDone(
      async () => (await window.tab('Run 5K.md').count()) === 1,
      () => window.row('Walk ten minutes').click(),
    )
    const line = VAULT['Goals/Run 5K.md'].split('\n').findIndex((text) => text.includes('Walk ten')) + 1
    await expect.poll(() => window.page.locator('.part.statusbar').innerText()).toContain(`Ln ${line}, Col 1`)
  })

  it('shows in its dashboard what the terminal computes', async () => {
    await window.openDashboard()
    const dashboard = window.dashboard('editor')
    const expected = await report()
    const shown = await dashboard.innerText()
    for (const sentence of [
      notesCount(expected.notes),
      consistencyCount(expected.measures.consistency),
      goalsCount(expected.goals),
      predictionCount(expected.measures.calibration),
      evidenceCount(expected.measures.evidence.n),
      findingsCount(expected),
      `Efficacy/broken.md:4`,
    ]) {
      expect(shown).toContain(sentence)
    }
  })

  it('counts within a goal what the terminal counts with --goal, and lists the notes behind a number', async () => {
    const dashboard = window.dashboard('editor')
    await dashboard.getByRole('combobox', { name: 'Goal' }).selectOption('Run 5K')
    await dashboard.getByText('Counted here: what belongs to "Run 5K".').waitFor()
    const { stdout } = await efficacy(['report', vault, '--json', '--goal', 'Run 5K'])
    const { measures, notes } = JSON.parse(stdout) as Report
    const shown = await dashboard.innerText()
    for (const sentence of [
      notesCount(notes),
      consistencyCount(measures.consistency),
      evidenceCount(measures.evidence.n),
    ])
      expect(shown).toContain(sentence)
    await dashboard.getByRole('button', { name: `${measures.consistency.n}, the notes counted` }).click()
    await dashboard.getByText('Jog round 0').first().waitFor()
  })

  it('finds a sentence by its words', async () => {
    const dashboard = window.dashboard('editor')
    await dashboard.getByRole('searchbox', { name: 'Search my evidence' }).fill('TIME 3')
    await dashboard.getByText('1 of 6 sentences').waitFor()
    await dashboard.getByText('I can start in the rain, time 3.').waitFor()
  })

  it.each(['editor', 'sidebar'] as const)(
    'has the focus back where a question was asked for and left, in the %s',
    async (place) => {
      const button = window.dashboard(place).getByRole('button', { name: 'New entry' }).first()
      await button.focus()
      await window.page.keyboard.press('Enter')
      await window.asked('What would you like to write?')
      await window.page.keyboard.press('Escape')
      await expect
        .poll(() =>
          button.evaluate((it) => it.ownerDocument.hasFocus() && it === it.ownerDocument.activeElement),
        )
        .toBe(true)
    },
  )

  it('gives the focus to no button where a person pointed at text last', async () => {
    const title = window.dashboard('editor').getByRole('heading', { name: 'Efficacy Journal' })
    await title.click()
    await window.page.keyboard.press('F1')
    await window.input.waitFor()
    await window.page.keyboard.press('Escape')
    const inPage = (): Promise<string | false> =>
      title.evaluate(({ ownerDocument: page }) => page.hasFocus() && (page.activeElement?.tagName ?? ''))
    await expect.poll(inPage).not.toBe(false)
    expect(await inPage()).toBe('BODY')
  })

  it('is searched by the keys that search a page', async () => {
    await window.findInDashboard('Jog round 0')
  })

  it('stands after a restart as it was left, words hidden where a person asked for it', async () => {
    await window
      .dashboard('editor')
      .getByRole('button', { name: /^Consistency/ })
      .waitFor()
    const before = window.dashboard('editor').getByRole('button', { name: /^Self-assessment/ })
    await before.click()
    await expect.poll(() => before.getAttribute('aria-expanded')).toBe('false')
    await window.dashboard('editor').getByRole('button', { name: 'Text' }).click()
    await window.row('Goal A').first().waitFor()
    await expect.poll(() => window.dashboard('editor').innerText()).not.toContain('Jog round 0')
    await window.command('Efficacy Journal: Help and evidence')
    await window.help.waitFor()
    // It may be a minute until then; to look is to open all that is stored.
    await expect
      .poll(() => window.storedLayout(), { timeout: 120_000, interval: 1_000 })
      .toMatch(/efficacyJournal\.dashboard.*efficacyJournal\.help/s)
    window = new VsCodeWindow(await lab.reopen(window.page))
    await window.help.getByText('When to get professional help').first().waitFor()
    await window.command('View: Close Editor')
    const dashboard = window.dashboard('editor')
    await dashboard.locator('.ej-columns').getByText('Goal A').first().waitFor()
    expect(await dashboard.innerText()).not.toContain('Run 5K')
    expect(await window.row('Run 5K').count()).toBe(0)
    await window.findInDashboard('Goal A')
    await dashboard.getByRole('button', { name: 'Text' }).click()
    await dashboard.getByText('Counted here: what belongs to "Run 5K".').waitFor()
    await dashboard.getByText('Jog round 0').first().waitFor()
    const head = dashboard.getByRole('button', { name: /^Self-assessment/ })
    expect(await head.getAttribute('aria-expanded')).toBe('false')
    await head.click()
    await dashboard.getByRole('button', { name: 'Count everything' }).click()
    await dashboard.getByText('Counted here: what belongs').waitFor({ state: 'detached' })
  })

  it('opens the note that a click in the dashboard names, at its line', async () => {
    await window.dashboard('editor').getByText('Efficacy/broken.md:4').click()
    await window.tab('broken.md').waitFor()
    await expect.poll(() => window.page.locator('.part.statusbar').innerText()).toContain('Ln 4, Col 1')
  })

  it('lists the note among the problems of VS Code', async () => {
    await window.command('Efficacy Journal: Check notes')
    const row = window.page.locator('.markers-panel .monaco-list-row').filter({ hasText: '[Ln 4, Col' })
    await row.waitFor()
    expect(await row.innerText()).toContain('0 to 100')
    await window.command('View: Hide Panel')
  })

  it('puts a hint away in its dashboard, and neither lists it nor shows it when it is opened again', async () => {
    const row = window.page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'The ladder has 2' })
    const hints = () => window.dashboard('editor').locator('.ej-hints')
    await window.command('Efficacy Journal: Check notes')
    await row.waitFor()
    await window.openDashboard()
    const folded = window.dashboard('editor').locator('summary', { hasText: 'on the ladder' })
    await folded.click()
    await hints().getByRole('button', { name: 'Dismiss: The ladder has 2 steps' }).click()
    await expect.poll(() => hints().getByText('The ladder has 2').count()).toBe(0)
    await row.waitFor({ state: 'hidden' })
    await window.command('View: Close Editor')
    await window.openDashboard()
    await window.dashboard('editor').getByText('hint is dismissed').waitFor()
    expect(await hints().getByText('The ladder has 2').count()).toBe(0)
    await window.command('View: Hide Panel')
  })

  it('starts a new entry with the cursor at its first answer', async () => {
    const before = await notes()
    // A page that is still being drawn takes the focus when it is done, and a question without the focus is gone.
    await window.command('View: Close All Editors')
    await window.page.setViewportSize({ width: 1400, height: 700 })
    await window.command('Efficacy Journal: New entry')
    await window.pick('Thought record')
    await window.asked('Situation')
    await window.press('Empty template instead')
    await expect.poll(async () => (await notes()).length).toBe(before.length + 1)
    const [made = ''] = (await notes()).filter((path) => !before.includes(path))
    await window.tab(/thought/).waitFor()
    await window.page.locator('.part.editor .monaco-editor.focused').waitFor()
    await window.page.keyboard.type('MARK')
    await window.page.keyboard.press('Control+s')
    await expect.poll(() => readFile(join(vault, made), 'utf8')).toContain('MARK')
    // Above the first answer stands nothing that would have to go.
    await window.page.locator('.part.editor .line-numbers').getByText('1', { exact: true }).waitFor()
    await window.page.setViewportSize({ width: 1400, height: 900 })
    const text = await readFile(join(vault, made), 'utf8')
    // The first answer of a thought record is the list of distortions or the situation, never the date.
    expect(text.replace('MARK', '')).toContain('efficacy: thought')
    expect(text.slice(0, text.indexOf('MARK'))).toContain(`date: ${today}`)
  })

  it('logs an outcome by these questions and no other, and undoes it', async () => {
    const before = await readFile(join(vault, 'Efficacy/planned.md'), 'utf8')
    await window.command('Efficacy Journal: Log outcome')
    for (const [question, answer] of [
      ['Which attempt was it?', 'Jog one minute'],
      ['How did it go?', 'Done as written'],
      ['How sure would you be of doing the same again?', '80%'],
      ['Was the challenge the right size?', 'About right'],
    ] as const) {
      await window.asked(question)
      await window.pick(answer)
    }
    for (const [question, answer] of [
      ['What I got done', 'Jogged a minute.'],
      ['What this shows I can do', 'I can jog.'],
      ['What comes next', ''],
    ] as const) {
      await window.asked(question)
      await window.type(answer)
    }
    await expect.poll(() => readFile(join(vault, 'Efficacy/planned.md'), 'utf8')).toContain('outcome: done')
    await window.tab('planned.md').waitFor()
    const after = await readFile(join(vault, 'Efficacy/planned.md'), 'utf8')
    expect(after).toContain('confidence_before: 60\n')
    expect(after).toContain('Jogged a minute.')
    await expect.poll(() => window.status.innerText()).toContain('0 open')
    await window.command('Efficacy Journal: Undo last journal edit')
    await expect.poll(() => window.status.innerText()).toContain('1 open')
    await expect.poll(() => readFile(join(vault, 'Efficacy/planned.md'), 'utf8')).toBe(before)
  })

  it('says in the list why too few are no answer, and takes it once there are enough', async () => {
    await window.command('Efficacy Journal: Set up maintenance')
    await window.asked('Which two or three practices will you keep up?')
    const chosen = window.page.locator('.quick-input-list .monaco-list-row')
    await chosen.nth(0).click()
    await window.page.keyboard.press('Enter')
    await expect
      .poll(() => window.page.locator('.quick-input-box input').getAttribute('placeholder'))
      .toBe('Two or three practices make a routine; chosen: 1.')
    await chosen.nth(1).click()
    await window.page.keyboard.press('Enter')
    await window.asked('How I will see progress')
    await window.page.keyboard.press('Escape')
    await window.input.waitFor({ state: 'hidden' })
  })

  it('shows above a note what comes next, and asks for it there', async () => {
    await window.openFile('planned.md')
    await window.untilDone(
      () => window.input.isVisible(),
      () => window.lens('Log outcome').click(),
    )
    await window.asked('How did it go?')
    await window.page.keyboard.press('Escape')
    await window.input.waitFor({ state: 'hidden' })
  })

  it('completes a key of ours while it is typed, and then its values', async () => {
    await window.openFile('planned.md')
    await window.page.keyboard.press('Control+Home')
    await window.page.keyboard.press('End')
    for (let line = 0; line < 4; line++) await window.page.keyboard.press('ArrowDown')
    await window.page.keyboard.press('End')
    await window.page.keyboard.press('Enter')
    await window.page.keyboard.type('challenge')
    await window.page.keyboard.press('Control+Space')
    await window.suggestion('challenge_fit').waitFor()
    await window.page.keyboard.press('Enter')
    await window.suggestion('too-easy').waitFor()
    await window.page.keyboard.press('Escape')
    await window.command('File: Revert File')
    await expect.poll(() => window.page.locator('.tab.active.dirty').count()).toBe(0)
  })

  it('lets links follow a goal that is renamed, once a person says so', async () => {
    const linked = join(vault, 'Efficacy/attempt 0.md')
    const before = await readFile(linked, 'utf8')
    const ofMarkdown = join(vault, 'Efficacy/attempt 1.md')
    const beforeOfMarkdown = await readFile(ofMarkdown, 'utf8')
    await window.openFile('Run 5K.md')
    await window.command('File: Reveal Active File in Explorer View')
    await window.explorerRow('Run 5K.md').click()
    await window.page.keyboard.press('F2')
    await window.page.locator('.explorer-item-edited input').fill('Run ten.md')
    await window.page.keyboard.press('Enter')
    await window.says(/notes link to a goal under its old name/)
    expect(await readFile(linked, 'utf8')).toBe(before)
    await window.page.locator('.notification-toast').getByText('Update the links').click()
    await expect.poll(() => readFile(linked, 'utf8')).toBe(before.replace('[[Run 5K]]', '[[Run ten]]'))
    expect(await readFile(ofMarkdown, 'utf8')).toBe(beforeOfMarkdown.replace('Run%205K', 'Run%20ten'))
    await window.openSidebar()
    await window.row('Run ten').first().waitFor()
  })

  it('brings its help back where it was left behind another editor', async () => {
    await window.command('Efficacy Journal: Help and evidence')
    await window.help.evaluate(
      ({ ownerDocument }) =>
        new Promise((resolve) => {
          ownerDocument.defaultView?.addEventListener('scrollend', resolve, { once: true })
          ownerDocument.defaultView?.scrollTo(0, 900)
        }),
    )
    await window.openFile('Foreign.md')
    await window.tab('Help and evidence').click()
    const scrolled = (): Promise<number | undefined> =>
      window.help.evaluate(({ ownerDocument }) => ownerDocument.defaultView?.scrollY)
    await expect.poll(scrolled, { timeout: 20_000 }).toBe(900)
    await window.command('View: Close Editor')
    await window.command('View: Close Editor')
  })

  it('has a walkthrough', async () => {
    await window.command('Welcome: Open Walkthrough')
    await window.pick('Efficacy Journal')
    const page = window.page.locator('.gettingStartedContainer')
    await page.getByText('Write the first note').filter({ visible: true }).first().waitFor()
    await window.command('View: Close Editor')
  })

  it('fills in a note step by step, back and forth, with the thought in sight', async () => {
    const before = await notes()
    await window.command('Efficacy Journal: Choose how to fill in notes')
    await window.pick('Step by step')
    await window.command('Efficacy Journal: New entry')
    await window.pick('Thought record')
    await window.lines('Situation', 'At the desk.', 'After the call.')
    await window.lines('Automatic thought', 'They noticed [all](command:workbench.action.quit).')
    await window.asked('How much do you believe the thought now?')
    await window.input.fill('150')
    await window.pickRow('It should be from 0 to 100.').waitFor()
    await window.input.fill('')
    await window.pickRow('10%').waitFor()
    await window.page.keyboard.type('10')
    await window.page.keyboard.press('Enter')
    await window.asked('How strong is the feeling now?')
    await window.press('Back')
    await window.asked('How much do you believe the thought now?')
    await expect
      .poll(() => window.page.locator('.quick-input-list .monaco-list-row.focused').innerText())
      .toContain('10%')
    await window.type('65')
    await window.asked('How strong is the feeling now?')
    await window.pickRow('Automatic thought: They noticed [all]\u2060(command:').waitFor()
    await window.press('Back')
    await window.asked('How much do you believe the thought now?')
    expect(await window.input.inputValue()).toBe('65')
    await window.page.keyboard.press('Enter')
    await window.asked('How strong is the feeling now?')
    await window.page.keyboard.press('Enter')
    await window.asked('Which of these patterns can you name in it?')
    await window.pick('Mind reading')
    await window.pick('Fortune telling')
    await window.pick('Continue')
    await window.asked('Evidence for')
    expect(await window.page.locator('.quick-input-widget .quick-input-message').innerText()).toContain(
      'Automatic thought: They noticed [all]\u2060(command:workbench.action.quit).',
    )
    await window.press('Back')
    await window.pickRow('chosen').first().waitFor()
    expect(await window.pickRow('chosen').count()).toBe(2)
    await window.pick('Fortune telling')
    await window.press('The rest in the note')
    const text = await newNote(before)
    expect(text).toContain('distortions:\n  - mind-reading\nbelief_before: 65\n')
    expect(text).toContain('At the desk.\nAfter the call.\n')
    expect(text).not.toContain('draft: true')
  })

  it('offers a draft where the focus goes elsewhere with something typed', async () => {
    const before = await notes()
    await window.command('Efficacy Journal: Log activity')
    await window.asked('What did you do?')
    await window.input.fill('row')
    await window.pick('row')
    await window.asked('How long did it last?')
    await window.page.keyboard.type('20')
    await window.page.locator('.part.editor').click()
    await window.asked('What should happen to the answers so far?')
    await window.pick('Save as draft')
    const text = await newNote(before)
    expect(text).toContain('activity: row\n')
    expect(text).toContain('duration_min: 20\n')
    expect(text).toContain('draft: true\n')
    const { open, drafts } = await report()
    expect(drafts.length).toBeGreaterThan(0)
    await expect.poll(() => window.status.innerText()).toContain(`${open.length + drafts.length} open`)
  })

  it('leaves no trace of what is discarded', async () => {
    const before = await notes()
    await window.command('Efficacy Journal: Log activity')
    await window.asked('What did you do?')
    await window.page.keyboard.type('swim')
    await window.page.keyboard.press('Escape')
    await window.asked('What should happen to the answers so far?')
    await window.pick('Discard')
    await window.input.waitFor({ state: 'hidden' })
    expect(await notes()).toEqual(before)
  })

  it('leaves everything as it was where the person backs out', async () => {
    const before = await notes()
    await window.command('Efficacy Journal: Plan an attempt')
    await window.input.waitFor()
    await window.page.keyboard.press('Escape')
    await window.input.waitFor({ state: 'hidden' })
    expect(await notes()).toEqual(before)
  })

  it('agrees with the disk after each branch that is checked out', async () => {
    const git = (...args: readonly string[]): void => {
      const who = ['-c', 'user.name=Someone', '-c', 'user.email=someone@example.org']
      execFileSync('git', [...who, ...args], { cwd: vault })
    }
    const branch = (name: string): void => git('checkout', '--quiet', '-b', name)
    const commit = (): void => {
      git('add', '--all')
      git('commit', '--quiet', '--no-verify', '--message', 'Notes')
    }
    git('init', '--quiet')
    branch('before')
    commit()
    branch('after')
    const [, ...others] = Object.keys(VAULT).filter((path) => path.startsWith('Efficacy/attempt'))
    for (const path of others) await rm(join(vault, path))
    const reflection = `---\nefficacy: reflection\ndate: ${ago(3)}\n---\n## What I did that worked\nBegan.\n`
    for (let day = 1; day <= 150; day++)
      await lab.vault('vault', { [`Efficacy/Away/day ${day}.md`]: reflection })
    commit()
    await window.openDashboard()
    const dashboard = window.dashboard('editor')
    for (const name of ['before', 'after', 'before', 'after']) {
      git('checkout', '--quiet', name)
      const { notes, measures } = await report()
      await expect.poll(() => dashboard.innerText()).toContain(notesCount(notes))
      await expect.poll(() => dashboard.innerText()).toContain(consistencyCount(measures.consistency))
    }
  })

  it('kept to the policy of its pages, and sent nothing beyond this machine', () => {
    expect(lab.violations).toEqual([])
    expect(lab.requested.length).toBeGreaterThan(0)
    expect(lab.foreignRequests()).toEqual([])
  })

  /** The text of the only note that was not there before, once it is shown: that closes whatever is asked by then. */
  async function newNote(before: readonly string[]): Promise<string> {
    await expect.poll(async () => (await notes()).length).toBe(before.length + 1)
    const [made = ''] = (await notes()).filter((path) => !before.includes(path))
    await window.page
      .locator('.tab.active')
      .filter({ hasText: basename(made) })
      .waitFor()
    await window.page.locator('.part.editor .monaco-editor.focused').waitFor()
    return readFile(join(vault, made), 'utf8')
  }

  async function notes(): Promise<readonly string[]> {
    const paths = await readdir(vault, { recursive: true })
    return paths.filter((path) => path.endsWith('.md')).sort()
  }
})
