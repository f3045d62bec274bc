import { readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { lazy } from '@core/note/lazy'
import { clockAt } from './clock.mjs'

/** How a program ended, and what it said. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** What the program is told of the world. */
interface World {
  readonly argv: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly cwd?: string | undefined
  readonly at?: readonly number[] | undefined
}

type Modules = Readonly<Record<string, unknown>>
type Body = (process: object, Date: DateConstructor, url: string, modules: Modules) => Promise<void>

export const EFFICACY = fileURLToPath(new URL('../../dist/cli/efficacy.mjs', import.meta.url))
const IMPORT = /\bimport\s*(\{[^}]*\})\s*from\s*"(node:[^"]+)";?/g

/** The built file as it is, but for what only a module may say: its imports, and its address. */
const load = lazy(async (): Promise<{ body: Body; modules: Modules }> => {
  const built = readFileSync(EFFICACY, 'utf8').replace(/^#!.*/, '')
  const imports = [...built.matchAll(IMPORT)].map(([, names = '', from = '']) => ({ names, from }))
  const taken = imports.map(
    ({ names, from }) => `const ${names.replaceAll(' as ', ':')} = MODULES["${from}"];`,
  )
  const code = built.replaceAll(IMPORT, '').replaceAll('import.meta.url', 'URL_OF_PROGRAM')
  const body = `(async (process, Date, URL_OF_PROGRAM, MODULES) => {"use strict";${taken.join('')}${code}\n})`
  const modules = imports.map(async ({ from }) => [from, await import(from)] as const)
  return {
    body: new Script(body, { filename: EFFICACY }).runInThisContext() as Body,
    modules: Object.fromEntries(await Promise.all(modules)) as Modules,
  }
})

/**
 * Runs the built program from its first line to its last, with nothing left of the run before, but without a process:
 * Node is up already, and has read the program once. It has all of `process` that it asks for; what else it asked for
 * would not be there. Of runs that are told their folder there may be one at a time.
 */
export async function runHere({ argv, env, cwd, at }: World): Promise<Ended> {
  const { body, modules } = await load()
  const [stdin, stdout, stderr] = [new PassThrough().end(), new PassThrough(), new PassThrough()]
  const said = Promise.all([text(stdout), text(stderr)])
  const program: { exitCode?: number } & Record<string, unknown> = {
    ...{ argv: [process.execPath, EFFICACY, ...argv], env, stdin, stdout, stderr },
    cwd: () => process.cwd(),
  }
  const before = process.cwd()
  if (cwd !== undefined) process.chdir(cwd)
  try {
    await body(program, at ? clockAt(at) : Date, pathToFileURL(EFFICACY).href, modules)
  } finally {
    if (cwd !== undefined) process.chdir(before)
    for (const stream of [stdout, stderr]) stream.end()
  }
  const [out, err] = await said
  return { code: program.exitCode ?? 0, stdout: out, stderr: err }
}
