import { spawnSync } from 'node:child_process'
import { chmod, mkdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Report } from '@core/dashboard/report'
import { EFFICACY, efficacy, filesIn, folderWith, vaultWith } from '../support/cli'
import { VAULT } from '../support/cli-notes'
import { PROBES } from '../support/probes'

const TODAY = ['--today', '2026-07-05']
const GOOD = { goal: 1, action: 1, reflection: 1 }

type Findings = Pick<Report, 'problems' | 'hints'>

async function checked(root: string, options: { uid?: number } = {}): Promise<Findings> {
  const { stdout } = await efficacy(['check', root, '--json'], options)
  return JSON.parse(stdout) as Findings
}

async function reported(root: string): Promise<Report> {
  return JSON.parse((await efficacy(['report', root, '--json', ...TODAY])).stdout) as Report
}

describe('hostile files beside ordinary ones', () => {
  let findings: Findings
  let report: Report
  let touched: boolean

  beforeAll(async () => {
    const root = await folderWith({
      ...VAULT,
      ...Object.fromEntries(PROBES.map(({ path, bytes }) => [path, bytes])),
    })
    const before = await filesIn(root)
    findings = await checked(root)
    report = await reported(root)
    touched = JSON.stringify(await filesIn(root)) !== JSON.stringify(before)
    return () => rm(root, { recursive: true, force: true })
  })

  it.each(PROBES)('$path says what is wrong with it, with its line', ({ path, says }) => {
    const said = findings.problems.filter((each) => each.path === path)
    expect(said.map(({ line, code }) => `${line} ${code}`)).toEqual(says)
    for (const { message } of said) expect(message).toMatch(/^[A-Za-z_][^\n]*\.$/)
  })

  it('are listed, and everything else is counted', () => {
    expect(report.notes).toMatchObject({ ...GOOD, activity: PROBES.filter(({ counted }) => counted).length })
    expect(new Set(report.problems.map(({ path }) => path)).size).toBe(
      PROBES.filter(({ says }) => says.length > 0).length,
    )
  })

  it('are not changed by being read', () => {
    expect(touched).toBe(false)
  })
})

describe('what the terminal prints of them', () => {
  it('is a line a problem, and holds nothing that a screen would obey', async () => {
    const root = await vaultWith(
      Object.fromEntries(
        PROBES.filter(({ path }) => /bell|screen/.test(path)).map(({ path, bytes }) => [path, bytes]),
      ),
    )
    const check = await efficacy(['check', root])
    const report = await efficacy(['report', root, ...TODAY])
    expect(check.stdout.split('\n').filter((line) => line.includes(': problem '))).toHaveLength(1)
    expect(check.stdout).toContain('bell\\x07 wrong\\x0aline.md:5:15: problem wrong-type: ')
    for (const { stdout } of [check, report]) expect(stdout).not.toMatch(/[^\P{Cc}\n]/u)
  })

  it('says a name so that no screen obeys it', async () => {
    const name = 'x\u001b]0;title\u0007.md'
    const root = await vaultWith({
      [name]: '---\nefficacy: action\ndate: 2026-07-01\noutcome: planned\n---\n',
    })
    const logged = await efficacy(['run', 'log-outcome', name, '--answer', 'outcome=done'], { cwd: root })
    expect(logged.stdout).toBe(`${name}\n`)
    const undone = await efficacy(['run', 'undo'], { cwd: root })
    expect(undone.stderr).toBe('x\\x1b]0;title\\x07.md is as it was before.\n')
    const refused = await efficacy(['set', name, 'tasks', 'x'], { cwd: root })
    for (const { stderr } of [undone, refused]) expect(stderr).not.toMatch(/[^\P{Cc}\n]/u)
  })
})

describe('what programs read', () => {
  const WORDS = '\u009b31m \u202eturned'
  const NOTE = `---\nefficacy: activity\ndate: 2026-07-01\nactivity: "\\e]0;title\\a ${WORDS}"\nreps: many\n---\n## What this shows I can do\n${WORDS}\n`
  const FORMS = [
    ['report', '--csv'],
    ['report', '--json'],
    ['evidence', '--json'],
    ['check', '--json'],
  ] as const

  it.each(FORMS)('is what it is in a pipe, and shown where it comes to a screen: %s %s', async (...form) => {
    const root = await vaultWith({ 'turned \u202e.md': NOTE })
    const onScreen = ['--import', 'data:text/javascript,process.stdout.isTTY=true', EFFICACY]
    const run = (node: readonly string[]): string =>
      spawnSync(process.execPath, [...node, form[0], root, form[1]], { encoding: 'utf8' }).stdout
    const [piped, shown] = [run([EFFICACY]), run(onScreen)]
    expect(piped).toContain('\u202e')
    expect(shown).toContain('\\x202e')
    expect(shown).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
    expect(shown.split('\n')).toHaveLength(piped.split('\n').length)
  })
})

describe('a path that cannot be looked at', () => {
  const PATHS = [
    ['below a file', 'Recipe.md/x'],
    ['in a circle of links', 'circle'],
    ['with a name that is too long', 'x'.repeat(300)],
  ] as const
  const USES = [
    ['a vault', (path: string) => ['report', path]],
    ['a note', (path: string) => ['set', path, 'date', '2026-07-01']],
    ['a note in front', (path: string) => ['run', 'tick', path]],
    ['a page', (path: string, root: string) => ['report', root, '--html', `${path}.html`]],
  ] as const

  it.each(PATHS.flatMap(([where, path]) => USES.map(([as, use]) => [as, where, path, use] as const)))(
    'as %s %s, is told in a sentence',
    async (_as, _where, name, use) => {
      const root = await vaultWith(VAULT)
      for (const link of ['circle', 'circle.html']) await symlink(link, join(root, link))
      const before = await filesIn(root)
      const { code, stdout, stderr } = await efficacy(use(join(root, name), root))
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
      expect(stderr).toMatch(/^[^\n]+\.\n$/)
      expect(await filesIn(root)).toEqual(before)
    },
  )
})

describe('files that cannot be read as files', () => {
  it('a pipe, a socket, a loop of links and a link that leads nowhere hold nothing up', async () => {
    const root = await vaultWith(VAULT)
    spawnSync('mkfifo', [join(root, 'Journal/pipe.md')])
    await symlink('loop.md', join(root, 'Journal/loop.md'))
    await symlink('..', join(root, 'Journal/up'))
    await symlink('gone.md', join(root, 'Journal/nowhere.md'))
    expect(await reported(root)).toMatchObject({ notes: GOOD, problems: [] })
  })

  it('a file and a folder that may not be opened are listed, and the rest is counted', async () => {
    const root = await vaultWith({
      ...VAULT,
      'Locked/a.md': '',
      'locked.md': '---\nefficacy: thought\n---\n',
    })
    await chmod(root, 0o755)
    for (const folder of ['Goals', 'Journal']) await chmod(join(root, folder), 0o755)
    for (const path of ['Locked', 'locked.md']) await chmod(join(root, path), 0o000)
    onTestFinished(() => chmod(join(root, 'Locked'), 0o755))
    // Root may read anything, so somebody else looks.
    const { problems } = await checked(root, process.getuid?.() === 0 ? { uid: 65_534 } : {})
    expect(problems.map(({ path, line, code, message }) => [path, line, code, message])).toEqual([
      ['Locked', 1, 'unreadable', 'Locked could not be read: permission denied.'],
      ['locked.md', 1, 'unreadable', 'locked.md could not be read: permission denied.'],
    ])
  })

  it('a vault that may not be opened passes for no empty one', async () => {
    const root = await vaultWith(VAULT)
    await chmod(root, 0o000)
    onTestFinished(() => chmod(root, 0o755))
    const somebody = process.getuid?.() === 0 ? { uid: 65_534 } : {}
    for (const args of [['report'], ['check'], ['evidence'], ['new', 'thought'], ['run', 'undo']])
      expect(await efficacy([...args, root], somebody), args.join(' ')).toEqual({
        code: 3,
        stdout: '',
        stderr: `${root} is not a folder that can be read; name the vault's folder.\n`,
      })
  })

  it('the current folder may be gone', async () => {
    const root = await vaultWith({})
    for (const args of ['report', 'set a.md minutes 5', 'run undo']) {
      const gone = `mkdir gone && cd gone && rmdir ../gone && exec node ${EFFICACY} ${args}`
      const { status, stdout, stderr } = spawnSync('sh', ['-c', gone], { cwd: root, encoding: 'utf8' })
      expect([status, stdout, stderr], args).toEqual([
        3,
        '',
        'The current folder no longer exists; go to another one.\n',
      ])
    }
  })

  it('a file and a folder with a name that is not UTF-8 are listed', async () => {
    const root = await vaultWith(VAULT)
    const named = (name: string): Buffer =>
      Buffer.concat([Buffer.from(`${root}/${name}`), Buffer.from([0xe9])])
    await mkdir(named('folder '))
    await writeFile(Buffer.concat([named('note '), Buffer.from('.md')]), '---\nefficacy: thought\n---\n')
    const { problems } = await checked(root)
    expect(problems.map(({ path, code, message }) => [path, code, message])).toEqual([
      ['folder \uFFFD', 'unreadable', 'folder \uFFFD could not be read: its name is not UTF-8 text.'],
      ['note \uFFFD.md', 'unreadable', 'note \uFFFD.md could not be read: its name is not UTF-8 text.'],
    ])
  })

  it('one of 600 MB is listed, and never held in memory', async () => {
    const root = await vaultWith({ ...VAULT, 'huge.md': '' })
    await truncate(join(root, 'huge.md'), 600_000_000)
    const peak = async (folder: string): Promise<number> => {
      const file = join(await vaultWith(), 'peak')
      const said = `process.on("exit", () => require("node:fs").writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)))`
      const preload = join(await vaultWith(), 'peak.cjs')
      await writeFile(preload, said)
      await efficacy(['report', folder, '--json'], {
        env: { NODE_OPTIONS: `--require ${preload}`, PEAK: file },
        apart: true,
      })
      return Number(await readFile(file, 'utf8'))
    }
    const without = await peak(await vaultWith(VAULT))
    expect((await peak(root)) - without).toBeLessThan(100_000)
    const { problems, notes } = await reported(root)
    expect([notes.goal, problems.map(({ path, line, code }) => `${path}:${line} ${code}`)]).toEqual([
      1,
      ['huge.md:1 too-large'],
    ])
  })

  it('a folder where the settings should be is a problem of its own, and hides nothing', async () => {
    const root = await vaultWith(VAULT)
    await mkdir(join(root, 'efficacy.json'))
    const { problems, notes } = await reported(root)
    expect(notes).toMatchObject(GOOD)
    expect(problems.map(({ path, code }) => [path, code])).toEqual([['efficacy.json', 'unreadable']])
    const { stdout } = await efficacy(['run', 'professional-help', root])
    expect(stdout).toContain('Your own contacts may be missing here, since not all of efficacy.json can be')
  })
})
