import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, lstat, mkdir, readFile, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Report } from '@core/dashboard/report'
import { allKinds } from '@core/kinds'
import { Journal } from '@core/journal/journal'
import { NodeVault } from '../../packages/cli/src/node-vault'
import { EFFICACY, efficacy, filesIn, vaultWith, type With } from '../support/cli'
import { ACTION, BROKEN_VAULT, REFLECTION, VAULT } from '../support/cli-notes'

const TODAY = ['--today', '2026-07-05']

async function reportOf(root: string, args: readonly string[] = TODAY, options: With = {}): Promise<Report> {
  const { code, stdout, stderr } = await efficacy(['report', root, '--json', ...args], options)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as Report
}

describe('report --json', () => {
  it('is the view-model itself', async () => {
    const root = await vaultWith(BROKEN_VAULT)
    const memory = { get: () => Promise.resolve(undefined), set: () => Promise.resolve() }
    const journal = new Journal(new NodeVault(root), memory, { now: () => new Date() })
    await journal.scan()
    const report = buildReport(journal.snapshot(), '2026-07-05')
    expect(JSON.stringify(await reportOf(root))).toBe(JSON.stringify(report))
  })

  it('counts what the notes say, and ends with 0 though it lists a problem', async () => {
    const report = await reportOf(await vaultWith(BROKEN_VAULT))
    expect(report.notes).toMatchObject({ goal: 1, action: 1, reflection: 1, thought: 0 })
    expect(report.measures.consistency).toMatchObject({ n: 2 })
    expect(report.problems).toMatchObject([{ path: 'Journal/broken.md', line: 4, code: 'invalid-yaml' }])
  })

  it('drops earlier entries with --since', async () => {
    const root = await vaultWith(VAULT)
    const report = await reportOf(root, [...TODAY, '--since', '2026-07-02'])
    expect(report.notes).toMatchObject({ action: 0, reflection: 1 })
  })

  it('starts no journal where `--since` alone leaves nothing', async () => {
    const root = await vaultWith(VAULT)
    const { stdout } = await efficacy(['report', root, ...TODAY, '--since', '2026-07-05'])
    expect(stdout).not.toMatch(/starts the journal|No entries yet/)
    expect(stdout).toContain('0 entries')
  })

  it('names the next thing where nothing counts yet: set up, then a first entry, then what is open', async () => {
    const root = await vaultWith()
    const head = async (): Promise<string | undefined> =>
      (await efficacy(['report', ...TODAY], { cwd: root })).stdout.split('\n')[1]
    expect(await head()).toBe('0 entries. "efficacy run set-up" starts the journal.')
    await writeFile(join(root, 'efficacy.json'), '{}')
    expect(await head()).toBe('0 entries. "efficacy run new-entry" starts the journal.')
    await efficacy(['new', 'thought', root, '--date', '2026-07-05'])
    expect(await head()).toBe('0 entries')
    await writeFile(join(root, 'draft.md'), '---\nefficacy: thought\ndate: 2026-07-05\ndraft: true\n---\n')
    expect(await head()).toBe('0 entries')
  })

  it('counts one goal with --goal and one part of life with --domain, in every format', async () => {
    const health = REFLECTION.replace('minutes: 6', 'domain: health')
    const root = await vaultWith({ ...VAULT, 'Journal/asked.md': health })
    const run = ['--goal', 'run 5k'] as const
    const within = async (...args: readonly string[]) =>
      (await efficacy(['report', root, ...TODAY, ...args])).stdout
    expect(await reportOf(root, [...TODAY, ...run])).toMatchObject({
      filter: { goal: 'Goals/Run 5K.md', domain: null },
      notes: { goal: 1, action: 1, reflection: 0 },
    })
    expect((await reportOf(root, [...TODAY, '--domain', 'health'])).notes).toMatchObject({
      action: 0,
      reflection: 1,
    })
    expect(await within(...run)).toContain('Counted here: what belongs to "Run 5K".')
    expect((await within('--csv', ...run)).trimEnd().split('\r\n')).toHaveLength(3)
    expect((await within('--csv', '--domain', 'health')).trimEnd().split('\r\n')).toHaveLength(2)
  })

  it.each([
    [['--goal', 'Fly'], '--goal takes the name of a goal note; there is none called "Fly".'],
    [['--domain', 'garden'], '"garden" is not one.'],
  ])('refuses %j', async (args, says) => {
    const { code, stderr, stdout } = await efficacy(['report', await vaultWith(VAULT), ...args])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(says)
  })

  it('changes no file', async () => {
    const root = await vaultWith(BROKEN_VAULT)
    const before = await filesIn(root)
    await reportOf(root)
    await efficacy(['report', root])
    await efficacy(['check', root])
    await efficacy(['report', root, '--csv'])
    expect(await filesIn(root)).toEqual(before)
  })

  it.each(['UTC', 'Pacific/Kiritimati', 'America/New_York', 'Asia/Kolkata'])(
    'is the same in %s',
    async (zone) => {
      const root = await vaultWith({
        ...VAULT,
        'Daily/2026-07-04.md':
          '# Saturday\n\n## Reflection 23:50 #efficacy/reflection\n### What I did that worked\nSlept.\n',
      })
      expect(await reportOf(root, TODAY, { env: { TZ: zone } })).toEqual(await reportOf(root))
    },
  )

  it('takes today from the local clock and the hour at which a day begins', async () => {
    const root = await vaultWith({ ...VAULT, 'efficacy.json': '{ "day_start_hour": 4 }' })
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      const env = { TZ: zone }
      expect((await reportOf(root, [], { env, at: [2026, 7, 5, 3, 59] })).today).toBe('2026-07-04')
      expect((await reportOf(root, [], { env, at: [2026, 7, 5, 4, 0] })).today).toBe('2026-07-05')
    }
  })
})

it('says where its output cannot be written', async () => {
  const root = await vaultWith(VAULT)
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `"$0" "$1" report "$2" > /dev/full`, process.execPath, EFFICACY, root],
    {
      encoding: 'utf8',
    },
  )
  expect({ status, stderr }).toEqual({
    status: 3,
    stderr: 'The output could not be written: the disk is full.\n',
  })
})

describe('the vault', () => {
  it('is the nearest folder above with efficacy.json, else the current one', async () => {
    const root = await vaultWith({ ...VAULT, 'efficacy.json': '{}' })
    const inside = JSON.parse(
      (await efficacy(['report', '--json', ...TODAY], { cwd: join(root, 'Journal') })).stdout,
    ) as Report
    expect(inside.notes).toMatchObject({ goal: 1, action: 1 })
    const bare = await vaultWith(VAULT)
    const alone = JSON.parse(
      (await efficacy(['report', '--json', ...TODAY], { cwd: join(bare, 'Journal') })).stdout,
    ) as Report
    expect(alone.notes).toMatchObject({ goal: 0, action: 1 })
  })

  it('is the vault of Obsidian that lies nearer than efficacy.json', async () => {
    const root = await vaultWith({ 'efficacy.json': '{}', 'a.md': '---\nefficacy: thought\n---\n' })
    await mkdir(join(root, 'Notes', '.obsidian'), { recursive: true })
    const { stdout } = await efficacy(['check'], { cwd: join(root, 'Notes') })
    expect(stdout).toBe('')
  })

  it.each(['Recipe.md', 'Nowhere'])('ends with 3 where %s is no folder', async (name) => {
    const root = await vaultWith(VAULT)
    for (const subcommand of [['report'], ['check'], ['new', 'thought']]) {
      const ended = await efficacy([...subcommand, join(root, name)])
      expect(ended).toMatchObject({ code: 3, stdout: '' })
      expect(ended.stderr).toMatch(/^[^\n]+\.\n$/)
    }
  })

  it('reads through links once, and ends where they lead in a circle', async () => {
    const root = await vaultWith(VAULT)
    await symlink('.', join(root, 'Journal', 'again'))
    await symlink('Journal', join(root, 'Same'))
    await symlink('self', join(root, 'self'))
    expect((await reportOf(root)).notes).toMatchObject({ action: 1, reflection: 1 })
  })

  it('shows each file that cannot be read with its path, and counts the rest', async () => {
    const root = await vaultWith({
      ...VAULT,
      'bin.md': Uint8Array.from([0x89, 0x50, 0xff, 0x00]),
      'nul.md': '---\nefficacy: thought\n---\n\0',
      'utf16.md': Buffer.from('\uFEFF---\nefficacy: thought\n', 'utf16le'),
      'huge.md': '',
    })
    await truncate(join(root, 'huge.md'), 600_000_000)
    await mkdir(join(root, 'folder.md'))
    const report = await reportOf(root)
    expect(report.problems.map(({ path, code }) => [path, code])).toEqual([
      ['bin.md', 'not-utf8'],
      ['huge.md', 'too-large'],
      ['nul.md', 'not-utf8'],
      ['utf16.md', 'not-utf8'],
    ])
    expect(report.notes).toMatchObject({ action: 1, reflection: 1 })
  })

  it('shows a note and a folder that may not be opened', async () => {
    const root = await vaultWith({ ...VAULT, 'Private/a.md': REFLECTION })
    const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {}
    await chmod(root, 0o755)
    await chmod(join(root, 'Journal/asked.md'), 0o000)
    await chmod(join(root, 'Private'), 0o000)
    const { code, stdout } = await efficacy(['check', root], nobody)
    await chmod(join(root, 'Private'), 0o755)
    expect(code).toBe(1)
    expect(stdout).toContain(
      'Journal/asked.md:1:1: problem unreadable: Journal/asked.md could not be read: permission denied.',
    )
    expect(stdout).toContain('Private:1:1: problem unreadable:')
  })
})

describe('check', () => {
  it('writes a line for each finding, and ends with 1 for a problem', async () => {
    const { code, stdout } = await efficacy(['check', await vaultWith(BROKEN_VAULT)])
    expect(code).toBe(1)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.filter((line) => line.includes('problem'))).toHaveLength(1)
    for (const line of lines) expect(line).toMatch(/^[^:]+:\d+:\d+: (problem|hint) [a-z-]+: .+[.?]$/)
    expect(stdout).toContain('Journal/broken.md:4:')
  })

  it('ends with 0 for hints alone', async () => {
    const { code, stdout } = await efficacy(['check', await vaultWith(VAULT)])
    expect(code).toBe(0)
    expect(stdout).toContain(' hint ')
    expect(stdout).not.toContain(' problem ')
  })

  it('prints the same as JSON', async () => {
    const { code, stdout } = await efficacy(['check', await vaultWith(BROKEN_VAULT), '--json'])
    const { version, problems, hints } = JSON.parse(stdout) as Pick<Report, 'version' | 'problems' | 'hints'>
    expect([code, version, problems.length, hints.length > 0]).toEqual([1, 1, 1, true])
  })
})

describe('report as text', () => {
  it('says what is counted, from how many', async () => {
    const vault = await vaultWith(BROKEN_VAULT)
    const { code, stdout } = await efficacy(['report', vault, ...TODAY])
    expect(code).toBe(0)
    expect(stdout).toContain('Sunday, 5 Jul 2026')
    expect(stdout).toContain('1 of 5 attempts with a prediction.')
    expect(stdout).toContain('I can start although it rains.')
    expect(stdout).toContain('Journal/broken.md:4:')
    // A command to be copied is one line, however long the vault's own path.
    const wide = stdout.split('\n').filter((line) => line.length > 80)
    expect(wide.filter((line) => !line.includes(vault))).toEqual([])
  })

  it('sends no control character of a note or a path to the screen', async () => {
    const evil = '\u001b]0;title\u0007\u001b[2J'
    const root = await vaultWith({
      [`Journal/${evil}.md`]: '---\nefficacy: action\ndate: nonsense\n---\n',
      'Journal/task.md': ACTION.replace("'Walk ten minutes'", JSON.stringify(evil)).replace(
        'I can start',
        `${evil}I can`,
      ),
    })
    for (const args of [['report'], ['check']]) {
      const { stdout, stderr } = await efficacy([...args, root])
      expect((stdout + stderr).match(/\p{Cc}/gu)?.filter((each) => each !== '\n')).toEqual([])
    }
  })

  it('uses no colour where no screen is', async () => {
    const { stdout } = await efficacy(['report', await vaultWith(VAULT)], { env: { FORCE_COLOR: '1' } })
    expect(stdout).not.toContain('\u001b')
  })

  it('ends in peace when its reader has seen enough', async () => {
    const root = await vaultWith(VAULT)
    for (let number = 0; number < 400; number++) {
      await writeFile(join(root, `n${number}.md`), '---\nefficacy: action\ndate: nonsense\n---\n')
    }
    const child = spawn(process.execPath, [EFFICACY, 'report', root, '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    child.stdout.once('data', () => child.stdout.destroy())
    const [code] = (await once(child, 'close')) as [number]
    expect([code, Buffer.concat(said).toString()]).toEqual([0, ''])
  })
})

describe('report --csv', () => {
  it('has a line for each counted entry, quoted by RFC 4180 and inert in a spreadsheet', async () => {
    const task = '=HYPERLINK("http://x"), done'
    const root = await vaultWith({
      'a.md': ACTION.replace("'Walk ten minutes'", JSON.stringify(task)),
      'draft.md': REFLECTION.replace('minutes: 6', 'draft: true'),
      'later.md': REFLECTION.replace('2026-07-02', '2026-08-02'),
      'goal.md': '---\nefficacy: goal\ndate: 2026-07-01\ntarget_value: -5\ndifficulty: 3\n---\n',
    })
    const { code, stdout } = await efficacy(['report', root, '--csv', ...TODAY])
    expect(code).toBe(0)
    const [header = '', ...lines] = stdout.split('\r\n')
    expect(header.split(',').slice(0, 5)).toEqual(['date', 'time', 'kind', 'path', 'line'])
    expect(lines).toHaveLength(3)
    expect(lines.at(-1)).toBe('')
    const action = lines.find((line) => line.includes(',action,'))
    expect(action).toContain(`"'=HYPERLINK(""http://x""), done"`)
    expect(lines.find((line) => line.includes(',goal,'))).toContain(',-5,')
  })
})

describe('report --csv of seventeen kinds', () => {
  const SAID: Readonly<Record<string, readonly [field: string, written: string, cell: string]>> = {
    goal: ['matters_to', 'self', 'self'],
    action: ['source_used', '[vicarious, state]', 'vicarious; state'],
    reflection: ['minutes', '6', '6'],
    activity: ['recovery_s', '0', '0'],
    thought: ['distortions', '[mind-reading, none]', 'mind-reading; none'],
    stress: ['signals', '[butterflies]', 'butterflies'],
    affirmation: ['unrelated', 'true', 'true'],
    setback: ['next_try_date', '2026-08-01', '2026-08-01'],
    problem: ['chosen', `'-1 "idea"'`, `"'-1 ""idea"""`],
    values: ['values', '[calm, "care, craft"]', '"calm; care, craft"'],
    peer: ['similarity', '4', '4'],
    support: ['cheerleader', '["@A", B]', "'@A; B"],
    checkin: ['with', 'C', 'C'],
    feedback: ['feedback_from', 'Ügür 🙂', 'Ügür 🙂'],
    assessment: ['overcome_obstacles', '10', '10'],
    plan: ['pauses', '[2026-06-02..2026-06-09, 2026-07-01..]', '2026-06-02..2026-06-09; 2026-07-01..'],
    review: ['period_to', '2026-07-05', '2026-07-05'],
  }

  it('has a column for each of their fields, and each value in its own', async () => {
    const notes = Object.entries(SAID).map(([kind, [field, written]]) => [
      `${kind}.md`,
      `---\nefficacy: ${kind}\ndate: 2026-07-01\n${field}: ${written}\n---\nSome, words\n`,
    ])
    const root = await vaultWith(Object.fromEntries(notes) as Record<string, string>)
    const { code, stdout } = await efficacy(['report', root, '--csv', ...TODAY])
    expect(code).toBe(0)
    const [header = [], ...rows] = stdout.split('\r\n').slice(0, -1).map(cellsOf)
    expect(new Set(header).size).toBe(header.length)
    // A draft has no row.
    for (const { fields } of allKinds())
      expect([...header, 'draft']).toEqual(expect.arrayContaining(Object.keys(fields)))
    expect(rows.map((row) => row[2]).sort()).toEqual(Object.keys(SAID).sort())
    for (const row of rows) {
      const [field, , cell] = SAID[row[2]!]!
      expect(row, row[2]).toHaveLength(header.length)
      expect(row[header.indexOf(field)], row[2]).toBe(cell)
    }
  })

  /** The cells of one line as they are written, quotes and all. */
  function cellsOf(line: string): readonly string[] {
    return line.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^",]*)(?=,|$)/g) ?? []
  }
})

describe('report --html', () => {
  it('writes one page that holds everything, and replaces it when asked again', async () => {
    const root = await vaultWith({
      ...VAULT,
      'evil.md': ACTION.replace('I can start', '</script><script>top.x=1</script>'),
    })
    const file = join(root, 'report.html')
    for (let turn = 0; turn < 2; turn++) {
      expect(await efficacy(['report', root, '--html', file, ...TODAY])).toEqual({
        code: 0,
        stdout: '',
        stderr: '',
      })
    }
    const page = await readFile(file, 'utf8')
    expect(page).toContain("default-src 'none'")
    expect(page).not.toContain('</script><script>top')
    expect(page.match(/<script/g)).toHaveLength(3)
    expect(page).not.toMatch(/\b(?:src|href)=/)
  })

  it('keeps a page that others may not read from them, and the place that a link leads to', async () => {
    const root = await vaultWith(VAULT)
    const [real, named] = [join(root, 'report.html'), join(root, 'link.html')]
    await efficacy(['report', root, '--html', real, ...TODAY])
    await chmod(real, 0o600)
    await symlink(real, named)
    for (const file of [real, named]) {
      await efficacy(['report', root, '--html', file, ...TODAY])
      expect((await stat(real)).mode & 0o777).toBe(0o600)
    }
    expect((await lstat(named)).isSymbolicLink()).toBe(true)
  })

  it('writes to the place that a link leads to, though nothing is there yet', async () => {
    const root = await vaultWith(VAULT)
    await mkdir(join(root, 'pages'))
    await symlink('page.html', join(root, 'pages/latest.html'))
    await symlink('pages/latest.html', join(root, 'link.html'))
    const before = await filesIn(root)
    expect(await efficacy(['report', root, '--html', join(root, 'link.html'), ...TODAY])).toMatchObject({
      code: 0,
    })
    const { 'pages/page.html': page, ...others } = await filesIn(root)
    expect(page).toContain('Efficacy Journal')
    expect(others).toEqual(before)
    for (const link of ['link.html', 'pages/latest.html'])
      expect((await lstat(join(root, link))).isSymbolicLink()).toBe(true)
  })

  it('leaves a page that is read-only as it is', async () => {
    const root = await vaultWith(VAULT)
    const file = join(root, 'report.html')
    await efficacy(['report', root, '--html', file, ...TODAY])
    await chmod(file, 0o444)
    const before = await filesIn(root)
    expect(await efficacy(['report', root, '--html', file, '--today', '2026-07-06'])).toEqual({
      code: 3,
      stdout: '',
      stderr: `${file} could not be written: it is read-only.\n`,
    })
    expect(await filesIn(root)).toEqual(before)
  })

  it.each([
    ['a note', 'Recipe.md', 2, 'does not.'],
    ['a page of somebody else', 'other.html', 3, 'holds something else; name another file.'],
    ['a folder', 'folder.html', 3, 'is not a file; name another.'],
    ['a pipe', 'pipe.html', 3, 'is not a file; name another.'],
    ['a place that is not there', 'no/where.html', 3, 'could not be written: its folder is not there.'],
    ['one that a link leads to', 'link.html', 3, 'could not be written: its folder is not there.'],
  ] as const)('leaves %s as it is', async (_, name, expected, reason) => {
    const root = await vaultWith({ ...VAULT, 'other.html': '<p>mine</p>' })
    await mkdir(join(root, 'folder.html'))
    await symlink('no/where.html', join(root, 'link.html'))
    spawnSync('mkfifo', [join(root, 'pipe.html')])
    const before = await filesIn(root)
    const { code, stderr } = await efficacy(['report', root, '--html', join(root, name)])
    expect(code).toBe(expected)
    expect(stderr).toMatch(/^[^\n]+\.\n$/)
    expect(stderr).toContain(reason)
    expect(await filesIn(root)).toEqual(before)
  })
})
