// What a bundle takes to be evaluated and then to begin, in a process of its own: `node scripts/bench/load.mjs FILE HOST`.
// Prints one line of JSON with the milliseconds. A stand-in that has everything and does nothing is the editor's module.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Script } from 'node:vm'

const [file, host] = process.argv.slice(2)

const BEGIN = {
  obsidian: ({ default: Plugin }) => new Plugin(any, {}).onload(),
  vscode: ({ activate }) => activate(any),
}

const partOf = (key) => (key === 'then' ? undefined : key === Symbol.toPrimitive ? () => '' : any)
class Base {}
const any = new Proxy(Base, {
  get: (_, key) => (key === 'prototype' ? Base.prototype : partOf(key)),
  set: () => true,
  apply: () => any,
  // A class of ours that extends one of the editor's is still our own.
  construct: (_, given, made) => (made === any ? any : Reflect.construct(Object, [], made)),
  getPrototypeOf: () => any,
})
Object.setPrototypeOf(Base.prototype, new Proxy({}, { get: (_, key) => partOf(key) }))

/** A bundle takes over the names that the editor's module has, as its types list them. */
const TYPES = { obsidian: 'obsidian/obsidian.d.ts', vscode: '@types/vscode/index.d.ts' }
const types = readFileSync(createRequire(import.meta.url).resolve(TYPES[host]), 'utf8')
const named = types.matchAll(/^\s*export (?:abstract )?(?:class|const|enum|function|let|namespace) (\w+)/gm)
const editor = Object.fromEntries([...named].map(([, name]) => [name, any]))

const source = readFileSync(file, 'utf8')
const module = { exports: {} }
const started = performance.now()
const bundle = new Script(`(function (require, module, exports) {${source}\n})`)
bundle.runInThisContext()((name) => (name === host ? editor : any), module, module.exports)
const evaluated = performance.now()
await BEGIN[host](module.exports)
const begun = performance.now()
console.log(JSON.stringify({ evaluated: evaluated - started, begun: begun - evaluated }))
// What has begun, such as a look at the clock each minute, would go on.
process.exit()
