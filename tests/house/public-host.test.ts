import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string): string => readFileSync(root + file, 'utf8')
const yamlIn = (folder: string): readonly string[] =>
  readdirSync(root + folder).flatMap((name) => (name.endsWith('.yml') ? [`${folder}/${name}`] : []))

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly 'working-directory'?: string
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly steps: readonly Step[]
}
interface Workflow {
  readonly on: unknown
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}
interface Form {
  readonly name: string
  readonly description: string
  readonly body: readonly {
    readonly type: string
    readonly id?: string
    readonly attributes: { readonly label?: string; readonly value?: string }
  }[]
}

const workflows = yamlIn('.github/workflows').map((file) => ({ file, ...(load(read(file)) as Workflow) }))
const steps = workflows.flatMap(({ file, jobs }) =>
  Object.entries(jobs).flatMap(([name, job]) =>
    job.steps.map((step) => ({ where: `${file}, ${name}`, step })),
  ),
)

/** Scripts of `package.json` in the folder of the step. */
function scriptsAt({ 'working-directory': folder = '.' }: Step): readonly string[] {
  const file = `${folder}/package.json`
  if (!existsSync(root + file)) return []
  return Object.keys((JSON.parse(read(file)) as { scripts?: Record<string, string> }).scripts ?? {})
}

describe('the workflows', () => {
  it('are these', () => {
    expect(workflows.map(({ file }) => file.split('/').at(-1))).toEqual([
      'ci.yml',
      'obsidian.yml',
      'release.yml',
    ])
  })

  it('run scripts that there are', () => {
    const wanted = steps.flatMap(({ where, step }) =>
      [...(step.run ?? '').matchAll(/npm (?:run (\S+)|(test))/g)].map(([, script, test]) => ({
        where,
        script: script ?? test ?? '',
        there: scriptsAt(step),
      })),
    )
    expect(wanted.length).toBeGreaterThan(4)
    for (const { where, script, there } of wanted) expect(there, where).toContain(script)
  })

  it('take no action but by its commit, with its version beside it', () => {
    const lines = workflows.flatMap(({ file }) => read(file).match(/^.*\buses:.*$/gm) ?? [])
    expect(lines).toHaveLength(steps.filter(({ step }) => step.uses !== undefined).length)
    for (const line of lines) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it('may read and no more, but for the job that drafts a release', () => {
    for (const { file, permissions, jobs } of workflows) {
      for (const [name, job] of Object.entries(jobs)) {
        const granted = job.permissions ?? permissions
        const writes = Object.entries(granted ?? { all: 'write' }).filter(([, to]) => to !== 'read')
        expect([file, name, writes.map(([what]) => what)]).toEqual([
          file,
          name,
          name === 'draft' ? ['contents', 'id-token', 'attestations'] : [],
        ])
        expect(job['timeout-minutes'], name).toBeLessThanOrEqual(60)
      }
    }
  })

  it('run nothing of ours where they may write', () => {
    const { steps: drafting = [] } = workflows.find(({ jobs }) => 'draft' in jobs)?.jobs['draft'] ?? {}
    expect(drafting.length).toBeGreaterThan(3)
    for (const { run = '', uses = '' } of drafting)
      expect(run + uses).not.toMatch(/\bnpm\b|\bnode\b|checkout/)
  })

  it('put no text from outside into a command', () => {
    // A branch or a title may hold quotes: what a command needs of them comes in its environment.
    for (const { where, step } of steps) expect(step.run ?? '', where).not.toContain('${{')
  })
})

describe('the forms for issues', () => {
  const forms = yamlIn('.github/ISSUE_TEMPLATE')
    .filter((file) => !file.endsWith('config.yml'))
    .map((file) => ({ file, ...(load(read(file)) as Form) }))

  it('are one for what does not work and one for ideas', () => {
    expect(forms.map(({ file }) => file.split('/').at(-1))).toEqual(['bug.yml', 'idea.yml'])
  })

  it.each(forms)('$file has what the host needs to show it', ({ name, description, body }) => {
    expect(name).toBeTruthy()
    expect(description).toBeTruthy()
    const asked = body.filter(({ type }) => type !== 'markdown')
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length)
    for (const { type, attributes } of body) {
      expect(['markdown', 'dropdown', 'input', 'textarea', 'checkboxes']).toContain(type)
      expect(type === 'markdown' ? attributes.value : attributes.label).toBeTruthy()
    }
  })

  it.each(forms)('$file asks that nothing comes from a journal', ({ file }) => {
    expect(read(file)).toMatch(/nothing (that you wrote in|from) your (own )?journal/)
  })
})

describe('SECURITY.md', () => {
  it('leads to files and commands that there are', () => {
    const text = read('SECURITY.md')
    const files = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, file = '']) => file)
    expect(files.filter((file) => !existsSync(root + file))).toEqual([])
    for (const [, script = ''] of text.matchAll(/`npm run (\S+)`/g)) expect(scriptsAt({})).toContain(script)
  })
})
