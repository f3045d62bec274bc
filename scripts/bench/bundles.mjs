import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { atMost, median } from './results.mjs'

const LOADS = 5
const LOAD = fileURLToPath(new URL('load.mjs', import.meta.url))

/** How large the bundles below the root are, and what it costs to load them. */
export function bundleTargets(root) {
  const obsidian = join(root, 'main.js')
  const vscode = join(root, 'packages/vscode/dist/extension.js')
  return [
    fileSize('Obsidian `main.js`', obsidian, 350),
    fileSize('VS Code `extension.js`, Node and browser', vscode, 300),
    fileSize('VS Code `webview.js`', join(root, 'packages/vscode/dist/webview.js'), 80),
    fileSize('VSIX', join(root, 'dist/efficacy-journal.vsix'), 450),
    ...loading('Obsidian `main.js`', obsidian, 'obsidian', '`onload`'),
    ...loading('VS Code `extension.js`', vscode, 'vscode', '`activate`'),
  ]
}

function fileSize(name, file, most) {
  return atMost(name, existsSync(file) ? statSync(file).size / 1_000 : NaN, most, ' kB')
}

function loading(name, file, host, call) {
  const times = Array.from({ length: LOADS }, () => loadedOnce(file, host))
  return [
    atMost(`${name} evaluated`, median(times.map(({ evaluated }) => evaluated)), 15, ' ms'),
    atMost(`its ${call}`, median(times.map(({ begun }) => begun)), 15, ' ms'),
  ]
}

function loadedOnce(file, host) {
  const { stdout, stderr } = spawnSync(process.execPath, [LOAD, file, host], { encoding: 'utf8' })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}
