import { spawnSync } from 'node:child_process'
import { access, chmod, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { efficacy } from '../support/cli'
import { CrashLab, SCENES } from '../support/crash-lab'

let lab: CrashLab
beforeAll(async () => {
  lab = await CrashLab.open(fileURLToPath(new URL('../..', import.meta.url)))
})
afterAll(() => lab.close())

/** Dot names stay out of sight of every scan, but a whole write leaves none of them either. */
const filesIn = async (root: string): Promise<readonly string[]> => (await readdir(root)).sort()

describe('a process that is killed while it writes leaves the old file or the new one', () => {
  it.each(SCENES)('$name, at each step', async (scene) => {
    const { looks, wrong } = await lab.lookAtEachStep(scene)
    expect(wrong).toEqual([])
    expect(looks).toBeGreaterThan(5)
  })

  it.each(SCENES.filter(({ name }) => name === 'create'))('$name, killed in earnest', async (scene) => {
    const { kills, wrong } = await lab.killAtEachStep(scene)
    expect(wrong).toEqual([])
    expect(kills).toBeGreaterThan(5)
  })

  it.each(['edits', 'creates'] as const)('at any moment of many %s', async (what) => {
    for (const wait of [0, 5, 10, 15, 20]) expect(await lab.killAnywhere(what, wait)).toEqual([])
  })

  it('lets the next one write, also where it was killed in the very moment of the exchange', async () => {
    const root = await lab.killInExchange()
    expect((await lab.run(['edit', root, 'a.md', 'new'])).code).toBe(0)
    expect(await readFile(join(root, 'a.md'), 'utf8')).toBe('new')
  })
})

describe('processes that write at once', () => {
  it('lose no edit', async () => {
    const root = await lab.vault({ 'a.md': '' })
    const runs = ['A', 'B', 'C'].map((id) => lab.run(['append', root, 'a.md', id, '40']))
    expect((await Promise.all(runs)).map(({ code, stderr }) => [code, stderr])).toEqual(
      Array(3).fill([0, '']),
    )
    const lines = (await readFile(join(root, 'a.md'), 'utf8')).trimEnd().split('\n')
    const wanted = ['A', 'B', 'C'].flatMap((id) => Array.from({ length: 40 }, (_, turn) => `${id} ${turn}`))
    expect(lines.sort()).toEqual(wanted.sort())
    expect(await filesIn(root)).toEqual(['a.md'])
  })

  it('that create the same name leave both notes', async () => {
    const root = await lab.vault()
    const runs = ['A', 'B', 'C'].map((id) => lab.run(['number', root, id, '10']))
    expect((await Promise.all(runs)).map(({ code, stderr }) => [code, stderr])).toEqual(
      Array(3).fill([0, '']),
    )
    const names = await filesIn(root)
    expect(names).toHaveLength(30)
    const texts = await Promise.all(names.map((name) => readFile(join(root, name), 'utf8')))
    expect(new Set(texts).size).toBe(30)
  })

  it('of the whole program too: one moment, one kind, two notes', async () => {
    const root = await lab.vault()
    const run = (): ReturnType<typeof efficacy> =>
      efficacy(['new', 'thought', root, '--date', '2026-03-07', '--time', '08:00'], { apart: true })
    const made = await Promise.all([run(), run(), run()])
    expect(made.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(new Set(made.map(({ stdout }) => stdout)).size).toBe(3)
  })

  it('forget no step to undo', async () => {
    const root = await lab.vault()
    const state = { XDG_STATE_HOME: await lab.vault() }
    const runs = ['A', 'B', 'C'].map((id) => lab.run(['remember', root, id, '6'], state))
    expect((await Promise.all(runs)).map(({ code, stderr }) => [code, stderr])).toEqual(
      Array(3).fill([0, '']),
    )
    expect(await filesIn(root)).toHaveLength(18)
    expect(await lab.run(['forget', root, '18'], state)).toMatchObject({ code: 0, stderr: '' })
    expect(await filesIn(root)).toEqual([])
  })
})

describe('where nothing can be written', () => {
  it('a full disk leaves the old file, and says so', async () => {
    const full = { FAIL_CALL: 'writeFile', FAIL_CODE: 'ENOSPC' }
    const root = await lab.vault({ 'a.md': 'old' })
    const edit = await lab.run(['edit', root, 'a.md', 'new text'], full)
    expect([edit.code, edit.stderr]).toEqual([3, 'io: a.md could not be written: the disk is full.\n'])
    const create = await lab.run(['create', root, 'New/2026/b.md', 'new text'], full)
    expect([create.code, create.stderr]).toEqual([
      3,
      'io: New/2026/b.md could not be written: the disk is full.\n',
    ])
    expect([await filesIn(root), await readFile(join(root, 'a.md'), 'utf8')]).toEqual([['a.md'], 'old'])
  })

  const mounted = spawnSync('mount', ['--version']).status === 0 && process.getuid?.() === 0

  it.runIf(mounted)('a disk that is really full does the same', async () => {
    const root = await lab.vault()
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', root]).status !== 0) return
    onTestFinished(() => void spawnSync('umount', [root]))
    expect((await lab.run(['create', root, 'a.md', 'a'.repeat(40_000)])).code).toBe(0)
    const { stderr } = await lab.run(['edit', root, 'a.md', 'b'.repeat(40_000)])
    expect(stderr).toBe('io: a.md could not be written: the disk is full.\n')
    expect([await filesIn(root), await readFile(join(root, 'a.md'), 'utf8')]).toEqual([
      ['a.md'],
      'a'.repeat(40_000),
    ])
  })

  it('a folder that is read-only leaves the old file, and prints the reason and what was told', async () => {
    const root = await lab.vault({
      'a.md': '---\nefficacy: activity\ndate: 2026-03-07\n---\n',
      'plan.md': '---\nefficacy: action\ndate: 2026-03-07\noutcome: planned\n---\n',
    })
    await mkdir(join(root, 'Efficacy'))
    for (const [path, mode] of [
      ['..', 0o755],
      ['../..', 0o755],
      ['.', 0o555],
      ['Efficacy', 0o555],
    ] as const) {
      await chmod(join(root, path), mode)
    }
    onTestFinished(() => chmod(root, 0o755))
    const before = await readFile(join(root, 'a.md'), 'utf8')
    // Root may write anywhere, so somebody else tries.
    const somebody = process.getuid?.() === 0 ? { uid: 65_534 } : {}
    const set = await efficacy(['set', join(root, 'a.md'), 'duration_min', '30'], somebody)
    const made = await efficacy(['new', 'thought', root, '--set', 'situation=Rain'], somebody)
    expect([set.code, made.code]).toEqual([3, 3])
    expect(set.stderr).toContain('a.md could not be written: permission denied.')
    expect(made.stderr).toMatch(/could not be written: permission denied\./)
    expect(made.stdout).toMatch(/^---\nefficacy: thought\n[\s\S]*\nRain\n/)
    const told = ['--answer', 'outcome=done', '--answer', 'accomplished=Walked nine.']
    const logged = await efficacy(['run', 'log-outcome', join(root, 'plan.md'), ...told], somebody)
    expect([logged.code, logged.stderr]).toEqual([
      3,
      'plan.md could not be written: permission denied.\nThis was not saved. You can copy it from here.\n',
    ])
    expect(logged.stdout).toBe('How did it go?\nDone as written\n\nWhat I got done\nWalked nine.\n')
    expect([await filesIn(root), await readFile(join(root, 'a.md'), 'utf8')]).toEqual([
      ['Efficacy', 'a.md', 'plan.md'],
      before,
    ])
  })

  it('what was made last and is not kept to be undone leaves the one before it alone', async () => {
    const [root, state] = [await lab.vault(), await lab.vault()]
    await chmod(join(root, '../..'), 0o755)
    for (const path of [root, state]) {
      await chmod(join(path, '..'), 0o755)
      await chmod(path, 0o777)
    }
    const env = { XDG_STATE_HOME: state }
    const somebody = process.getuid?.() === 0 ? { uid: 65_534, env } : { env }
    const made = await efficacy(['new', 'thought', root], somebody)
    expect([made.code, made.stderr]).toEqual([0, ''])
    const kept = join(state, 'efficacy-journal')
    await chmod(kept, 0o500)
    onTestFinished(() => chmod(kept, 0o700))
    const said = `What can be undone could not be kept in ${kept}: permission denied.\n`
    const unkept = await efficacy(['new', 'setback', root], somebody)
    expect([unkept.code, unkept.stderr]).toEqual([0, said])
    expect(await efficacy(['run', 'undo', root], somebody)).toEqual({ code: 3, stdout: '', stderr: said })
    for (const { stdout } of [made, unkept]) await access(join(root, stdout.trimEnd()))
  })
})
