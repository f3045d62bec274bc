import { describe, expect, it } from 'vitest'
import { commandOf } from '@core/commands'
import { buildReport } from '@core/dashboard/build'
import { fixesFor } from '@core/language/fixes'
import { parseNote } from '@core/note/parse'
import { DEFAULTS } from '@core/settings'
import { MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'

const GOAL = '---\nefficacy: goal\ndate: 2026-03-01\n---\n## What done looks like\nFive kilometres.\n'
const THOUGHT =
  '---\nefficacy: thought\ndate: 2026-03-05\ntime: "08:00"\n---\n## Situation\nThe call was moved.\n'
const BLOCK = '\n## Attempt #efficacy/action\n- task:: Row\n'
const OTHER = THOUGHT.replace('The call was moved.', 'No seat on the train.')

async function hostWith(files: Readonly<Record<string, string>>): Promise<MemoryHost> {
  const host = new MemoryHost(new MemoryVault(files), new Date(2026, 2, 9, 9, 14))
  await host.journal.scan()
  return host
}

/** `[counted paths, code path:line of what is said]` */
async function read(files: Readonly<Record<string, string>>): Promise<[string[], string[]]> {
  const { entries, findings } = (await hostWith(files)).journal.snapshot()
  const said = findings
    .filter(({ code }) => /copy|conflict/.test(code))
    .map(({ code, path, line, args }) => `${code} ${path}:${line} ${args['original'] ?? ''}`)
  return [entries.map(({ path }) => path), said]
}

/** What each service makes of `Goals/Run 5K.md`. */
const NAMES: Readonly<Record<string, string>> = {
  Syncthing: 'Goals/Run 5K.sync-conflict-20260805-101112-ABCDEF7.md',
  'Syncthing, older': 'Goals/Run 5K.sync-conflict-20260805-101112.md',
  Dropbox: "Goals/Run 5K (Anna's conflicted copy 2026-08-05).md",
  'Dropbox in German': 'Goals/Run 5K (In Konflikt stehende Kopie von Anna 2026-08-05).md',
  'Dropbox in French': 'Goals/Run 5K (Copie en conflit de Anna 2026-08-05).md',
  'Dropbox in Spanish': 'Goals/Run 5K (Copia en conflicto de Anna 2026-08-05).md',
  'Dropbox in Italian': 'Goals/Run 5K (Copia in conflitto di Anna 2026-08-05).md',
  'Dropbox in Portuguese': 'Goals/Run 5K (Cópia em conflito de Anna 2026-08-05).md',
  'Dropbox in Polish': 'Goals/Run 5K (Kopia powodująca konflikt, Anna 2026-08-05).md',
  Nextcloud: 'Goals/Run 5K (conflicted copy 2026-08-05 101112).md',
  'Nextcloud, older': 'Goals/Run 5K (conflicted copy).md',
  'Obsidian Sync': 'Goals/Run 5K (Conflicted copy phone 202608051011).md',
  Seafile: 'Goals/Run 5K (SFConflict anna@example.org 2026-08-05-10-11-12).md',
  pCloud: 'Goals/Run 5K [conflicted].md',
  'pCloud, of several': 'Goals/Run 5K [conflicted 12].md',
  OneDrive: 'Goals/Run 5K-DESKTOP-4J2K1LM.md',
  'OneDrive, of several': 'Goals/Run 5K-LAPTOP-4J2K1LM-2.md',
  'OneDrive on Linux': 'Goals/Run 5K-desk-safeBackup-0001.md',
  'Synology Drive': 'Goals/Run 5K_desk_Aug-05-101112-2026_Conflict.md',
  'Synology Drive, of case': 'Goals/Run 5K_desk_août-05-101112-2026_CaseConflict.md',
  'ownCloud, older': 'Goals/Run 5K_conflict-20260805-101112.md',
  'ownCloud, of somebody': 'Goals/Run 5K_conflict-anna-20260805-101112.md',
  'Remotely Save': 'Goals/Run 5K.dup.md',
  'git mergetool, backup': 'Goals/Run 5K_BACKUP_4711.md',
  'git mergetool, base': 'Goals/Run 5K_BASE_4711.md',
  'git mergetool, ours': 'Goals/Run 5K_LOCAL_4711.md',
  'git mergetool, theirs': 'Goals/Run 5K_REMOTE_4711.md',
  'a copy of a copy': 'Goals/Run 5K (conflicted copy).sync-conflict-20260805-101112-ABCDEF7.md',
}

describe('a conflict copy', () => {
  it.each(Object.entries(NAMES))('of %s counts only where its original is gone', async (_, copy) => {
    const changed = GOAL.replace('Five', 'Ten')
    expect(await read({ 'Goals/Run 5K.md': GOAL, [copy]: changed })).toEqual([
      ['Goals/Run 5K.md'],
      [`conflict-copy ${copy}:2 Goals/Run 5K.md`],
    ])
    expect(await read({ [copy]: changed })).toEqual([[copy], [`lone-copy ${copy}:2 Goals/Run 5K.md`]])
  })

  it.each([
    'Goals/Run 5K.md',
    'Goals/Boss (conflict).md',
    'Goals/Conflicted copy.md',
    'Goals/(conflicted copy).md',
    'Goals/Copy the conflict list.md',
    'Goals/sync-conflict-20260805-101112.md',
    'Goals/.sync-conflict-20260805-101112-ABCDEF7.md',
    'Goals/Team_LOCAL_.md',
    'Goals/Team_LOCAL_1 plan.md',
    'Goals/Team (conflicted copy) plan.md',
    'Goals/Team [conflicted] plan.md',
    'Goals/Team.sync-conflict-20260805-101112-ABCDEF7 plan.md',
    'Goals/Run (again).md',
    'Goals/Run [1].md',
  ])('is not seen in a name such as %s', async (path) => {
    const expected = path.includes('/.') ? [] : [path]
    expect(await read({ [path]: GOAL, 'Goals/Boss.md': OTHER })).toMatchObject([
      expect.arrayContaining(expected) as string[],
      [],
    ])
  })

  it('counts again at once when its original goes, and its links and its own problems with it', async () => {
    const copy = 'Goals/Run 5K (conflicted copy).md'
    const host = await hostWith({ 'Goals/Run 5K.md': GOAL, [copy]: GOAL.replace('2026-03-01', 'soon') })
    const codes = (): string[] =>
      host.journal
        .snapshot()
        .findings.filter(({ path }) => path === copy)
        .map(({ code }) => code)
    expect(codes()).toEqual(['conflict-copy'])
    host.vault.files.delete('Goals/Run 5K.md')
    await host.journal.changed('Goals/Run 5K.md')
    expect(codes()).toEqual(['lone-copy', 'unfinished', 'wrong-type'])
    expect(host.journal.copies()).toEqual([])
  })

  it('is not alone: all of them count where their original goes, and none where it is back', async () => {
    const copies = ['Goals/Run 5K (conflicted copy).md', 'Goals/Run 5K.dup.md', 'Goals/Run 5K_BASE_4711.md']
    const host = await hostWith(
      Object.fromEntries(['Goals/Run 5K.md', ...copies].map((path) => [path, GOAL])),
    )
    const counted = (): readonly string[] => host.journal.snapshot().entries.map(({ path }) => path)
    expect(counted()).toEqual(['Goals/Run 5K.md'])
    host.vault.files.delete('Goals/Run 5K.md')
    await host.journal.changed('Goals/Run 5K.md')
    expect(counted()).toEqual(copies)
    host.vault.put('Goals/Run 5K.md', GOAL)
    await host.journal.changed('Goals/Run 5K.md')
    expect(counted()).toEqual(['Goals/Run 5K.md'])
  })

  it('does not count once any note stands where its original does, and is listed on its first line where it cannot be read', async () => {
    const copy = 'Goals/Run 5K (conflicted copy).md'
    const host = await hostWith({ [copy]: GOAL.replace('2026-03-01', '[') })
    const said = (): readonly string[] =>
      host.journal.snapshot().findings.map(({ code, line }) => `${code}:${line}`)
    expect(said()).toEqual(['lone-copy:1', 'invalid-yaml:4'])
    host.vault.put('Goals/Run 5K.md', 'Mine.')
    await host.journal.changed('Goals/Run 5K.md')
    expect(said()).toEqual(['conflict-copy:1'])
  })

  it('of a note that is not ours is not our concern', async () => {
    expect(await read({ 'a.md': 'Text\n', 'a (conflicted copy).md': 'Text.\n' })).toEqual([[], []])
  })

  it('stands among the problems with both paths', async () => {
    const host = await hostWith({ 'Goals/Run 5K.md': GOAL, 'Goals/Run 5K (conflicted copy).md': GOAL })
    const { problems, notes } = buildReport(host.journal.snapshot(), host.journal.today())
    expect(notes.goal).toBe(1)
    expect(problems.map(({ path, message }) => [path, message.includes('Goals/Run 5K.md')])).toEqual([
      ['Goals/Run 5K (conflicted copy).md', true],
    ])
  })
})

describe('a numbered name, which iCloud gives to copies and this journal to a second note of a minute', () => {
  const [first, second] = ['J/2026-03-05 0800 thought.md', 'J/2026-03-05 0800 thought 2.md']
  const isBoth = (paths: readonly string[]): boolean => new Set(paths).size === 2

  it('is a copy where it tells just the same', async () => {
    expect(await read({ [first]: THOUGHT, [second]: `${THOUGHT}\n` })).toEqual([
      [first],
      [`conflict-copy ${second}:2 ${first}`],
    ])
    for (const mark of [' (1)', '(1)', ' 12']) {
      const other = `J/2026-03-05 0800 thought${mark}.md`
      expect((await read({ [first]: THOUGHT, [other]: THOUGHT }))[1]).toEqual([
        `conflict-copy ${other}:2 ${first}`,
      ])
    }
  })

  it('is a note of its own where it tells something else', async () => {
    expect(await read({ [first]: THOUGHT, [second]: OTHER })).toEqual([[first, second].sort(), []])
    expect(await read({ [first]: THOUGHT, [second]: THOUGHT.replace('08:00', '08:01') })).toEqual([
      [first, second],
      [],
    ])
  })

  it('counts, and is mentioned, where it says much the same', async () => {
    const more = THOUGHT + '## Evidence for\nIt was moved twice.\n'
    expect(await read({ [first]: THOUGHT, [second]: more })).toEqual([
      [second, first].sort(),
      [`likely-copy ${second}:2 ${first}`],
    ])
  })

  it.each([
    ['of another day', THOUGHT.replace('03-05', '03-06') + '## Evidence for\nIt was moved twice.\n'],
    ['of another kind', `${THOUGHT.replace('thought', 'stress')}## What it means\nReady.\n`],
    ['that shares no more than what neither has written', OTHER + '## Evidence for\n'],
  ])('is not mentioned where it is a note %s', async (_, other) => {
    const note = `${THOUGHT}## Evidence for\n`
    expect(await read({ [first]: note, [second]: other })).toEqual([expect.toSatisfy(isBoth), []])
  })

  it.each([
    ['has a block more', THOUGHT, THOUGHT + BLOCK],
    ['has a block less', THOUGHT + BLOCK, THOUGHT],
    ['has another block', THOUGHT + BLOCK, THOUGHT + BLOCK.replace('Row', 'Swim')],
  ])('counts where it %s', async (_, note, other) => {
    const [paths] = await read({ [first]: note, [second]: other })
    expect(paths).toSatisfy(isBoth)
  })

  it('is judged anew when the other one comes, changes or goes', async () => {
    const host = await hostWith({ [second]: THOUGHT })
    for (const [text, counted] of [
      [THOUGHT, [first]],
      [OTHER, [second, first]],
      [undefined, [second]],
    ] as const) {
      if (text === undefined) host.vault.files.delete(first)
      else host.vault.put(first, text)
      await host.journal.changed(first)
      expect(host.journal.snapshot().entries.map(({ path }) => path)).toEqual(counted)
    }
  })

  it('is no copy where nothing can be read in it, and is listed for that', async () => {
    const torn = THOUGHT.replace('2026-03-05', '[')
    for (const note of [torn, THOUGHT]) {
      const { findings } = (await hostWith({ [first]: note, [second]: torn })).journal.snapshot()
      expect(findings.flatMap(({ path, code }) => (path === second ? [code] : []))).toEqual(['invalid-yaml'])
    }
  })

  it('is nothing to speak of while nothing is written in it', async () => {
    const empty = '---\nefficacy: thought\ndate: 2026-03-05\ntime: "08:00"\n---\n'
    expect((await read({ [first]: empty, [second]: empty }))[1]).toEqual([])
  })
})

describe('compare copies', () => {
  const compare = (host: MemoryHost): Promise<void> | undefined =>
    commandOf('compare-copies')?.run(host, host.journal)

  it('shows the only pair', async () => {
    const host = await hostWith({ 'a.md': GOAL, 'a (conflicted copy).md': GOAL })
    await compare(host)
    expect(host.compared).toEqual([['a.md', 'a (conflicted copy).md']])
  })

  it('shows the pair of the note in front, whichever of the two it is', async () => {
    const host = await hostWith({
      'b.md': GOAL,
      'b.sync-conflict-20260805-101112-ABCDEF7.md': GOAL,
      'a.md': GOAL,
      'a (conflicted copy).md': GOAL,
    })
    for (const path of ['b.md', 'b.sync-conflict-20260805-101112-ABCDEF7.md']) {
      host.open = { path, text: GOAL, cursor: 0 }
      await compare(host)
    }
    expect(host.compared).toEqual([
      ['b.md', 'b.sync-conflict-20260805-101112-ABCDEF7.md'],
      ['b.md', 'b.sync-conflict-20260805-101112-ABCDEF7.md'],
    ])
    host.open = undefined
    host.answers = [['copy', 'a (conflicted copy).md']]
    await compare(host)
    expect(host.asked.at(-1)?.options?.map(({ value }) => value)).toEqual([
      'a (conflicted copy).md',
      'b.sync-conflict-20260805-101112-ABCDEF7.md',
    ])
    expect(host.compared.at(-1)).toEqual(['a.md', 'a (conflicted copy).md'])
    await compare(host)
    expect(host.compared).toHaveLength(3)
  })

  it('is what an editor offers where the copy is listed', async () => {
    const copy = 'a (conflicted copy).md'
    const { journal } = await hostWith({ 'a.md': GOAL, [copy]: GOAL })
    const [finding] = journal.snapshot().findings.filter(({ path }) => path === copy)
    const note = { path: copy, text: GOAL, settings: DEFAULTS, today: journal.today(), goals: ['a.md'] }
    expect(finding && fixesFor(note, finding)).toMatchObject([
      { title: 'Compare copies', command: 'compare-copies', answers: { copy: [copy] } },
    ])
  })

  it('says where there is nothing to compare', async () => {
    const host = await hostWith({ 'a.md': GOAL })
    await compare(host)
    expect([host.said, host.compared]).toEqual([['No note has a copy beside it.'], []])
  })
})

describe('what git left of a merge', () => {
  const OURS = '---\nefficacy: action\ndate: 2026-03-05\noutcome: done\n---\n## What I got done\nRan.\n'
  const torn = (from: string, a: string, b: string): string =>
    OURS.replace(from, `<<<<<<< HEAD\n${a}\n=======\n${b}\n>>>>>>> phone`)

  it.each([
    ['in the frontmatter', torn('outcome: done', 'outcome: done', 'outcome: partly'), 4],
    ['around the kind', torn('efficacy: action', 'efficacy: action', 'efficacy: thought'), 2],
    ['over the end of the frontmatter', torn('outcome: done\n---', 'outcome: done\n---', 'x: 1\n---'), 4],
    ['around the whole note', torn(OURS.trimEnd(), OURS.trimEnd(), OURS.trimEnd()), 1],
    ['in the text', torn('Ran.', 'Ran.', 'Walked.'), 7],
    ['in the text, with the base between', torn('Ran.', 'Ran.\n||||||| base\nSat.', 'Walked.'), 7],
    ['without a name', OURS.replace('Ran.', '<<<<<<<\nRan.\n=======\nWalked.\n>>>>>>>'), 7],
    ['in the frontmatter, without a name', OURS.replace('outcome', '<<<<<<<\noutcome'), 4],
    ['below code', torn('Ran.', '~~~\ncode\n~~~\nRan.', 'Walked.').replace('<<<', '~~~\ncode\n~~~\n<<<'), 10],
    ['above code', `${torn('Ran.', 'Ran.', 'Walked.')}~~~\ncode\n~~~\n`, 7],
  ])('%s is listed with its line, and nothing counts twice', (_, text, line) => {
    for (const eol of ['\n', '\r\n', '\r']) {
      for (const mark of ['', '\uFEFF']) {
        const { entries, findings } = parseNote('a.md', mark + text.replaceAll('\n', eol), DEFAULTS)
        expect(entries).toEqual([])
        expect(findings.map(({ code, line: at }) => [code, at])).toEqual([['merge-conflict', line]])
      }
    }
  })

  it('is seen around blocks of a daily note', () => {
    const block = '## Walk #efficacy/activity\n- activity:: walk\n'
    const text = `# Day\n<<<<<<< HEAD\n${block}=======\n${block}>>>>>>> phone\n`
    const { entries, findings } = parseNote('Daily/2026-03-07.md', text, DEFAULTS)
    expect([entries, findings.map(({ code, line }) => [code, line])]).toEqual([[], [['merge-conflict', 2]]])
  })

  it.each([
    ['text about it, in code', `${OURS}\`\`\`\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n\`\`\`\n`],
    ['a beginning without an end', `${OURS}<<<<<<< HEAD\n`],
    ['a beginning and an end without a middle', `${OURS}<<<<<<< HEAD\n>>>>>>> x\n`],
    ['marks that do not begin a line', `${OURS}a <<<<<<< HEAD\nb =======\nc >>>>>>> x\n`],
    ['a heading with a line below', `${OURS}\nTitle\n=======\n\n>>>>>>> quoted\n`],
    ['eight of them', `${OURS}<<<<<<<< x\n=======\n>>>>>>>> x\n`],
  ])('is not seen in %s', (_, text) => {
    const { entries, findings } = parseNote('a.md', text, DEFAULTS)
    expect([entries.length, findings.some(({ code }) => code === 'merge-conflict')]).toEqual([1, false])
  })

  it('is no concern in a note that is not ours', () => {
    const text = '---\ntitle: x\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> y\n---\nefficacy\n'
    expect(parseNote('a.md', text, DEFAULTS).findings).toEqual([])
    expect(
      parseNote('a.md', '<<<<<<< HEAD\nText\n=======\nmy efficacy:\n>>>>>>> y\n', DEFAULTS).findings,
    ).toEqual([])
  })
})
