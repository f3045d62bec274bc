import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { atMost, median } from './results.mjs'

const LOADS = 5

/** How large the bundles below the root are, and what it costs to load them. */
export function bundleTargets(root) {
  const obsidian = join(root, 'main.js')
  const vscode = join(root, 'packages/vscode/dist/extension.js')
  return [
    fileSize('Obsidian `main.js`', obsidian, 350),
    fileSize('VS Code `extension.js`, Node and browser', vscode, 300),
    fileSize('VS Code `webview.js`', join(root, 'packages/vscode/dist/webview.js'), 80),
    fileSize('VSIX', join(root, 'dist/efficacy-journal.vsix'), 450),
    loading('Obsidian `main.js` evaluated', obsidian, 15),
    loading('VS Code `extension.js` evaluated', vscode, 15),
  ]
}

function fileSize(name, file, most) {
  return atMost(name, existsSync(file) ? statSync(file).size / 1_000 : NaN, most, ' kB')
}

/** With a stand-in for the editor's own module. */
function loading(name, file, most) {
  const script = `
    const any = new Proxy(class {}, {
      get: (of, key) => (key === 'prototype' ? of.prototype : key === Symbol.toPrimitive ? () => '' : any),
      apply: () => any,
      getPrototypeOf: () => any,
    })
    const source = require('fs').readFileSync(${JSON.stringify(file)}, 'utf8')
    const started = performance.now()
    const bundle = new (require('vm').Script)('(function (require, module, exports) {' + source + '\\n})')
    bundle.runInThisContext()(() => any, { exports: {} }, {})
    console.log(performance.now() - started)`
  const load = () => spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout
  const times = Array.from({ length: LOADS }, () => Number.parseFloat(load()))
  return atMost(name, median(times), most, ' ms')
}
