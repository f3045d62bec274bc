import * as vscode from 'vscode'
import { commandOf } from '@core/commands'
import { buildReport } from '@core/dashboard/build'
import type { Update, WordsUpdate } from '@core/dashboard/messages'
import type { Report } from '@core/dashboard/report'
import { STEPS_KEPT } from '@core/journal/undo'
import { MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'
import { PAIR_NOW, PAIR_STEPS, PAIR_VAULT, type PairStep } from '../support/pair'
import { equal, until } from './ground'

const [year, month, day, hour, minute] = PAIR_NOW
const moment = (): Date => new Date(year, month - 1, day, hour, minute)
/** Each with what its clocks are behind UTC at that moment, in minutes. */
const ZONES = { UTC: 0, 'America/Los_Angeles': 420, 'Asia/Kolkata': -330, 'Pacific/Kiritimati': -840 }

const inWorker = typeof process === 'undefined'
/**
 * In the web worker, where the same bundle runs over the same calls of VS Code, the first of the steps: notes that are
 * made, edited in an editor and without one, several at once, and taken back.
 */
const STEPS = inWorker ? [...PAIR_STEPS.slice(0, 15), ...PAIR_STEPS.slice(-1)] : PAIR_STEPS
const UNDONE = inWorker ? 6 : STEPS_KEPT

describe('the pair of hosts', () => {
  it('writes the same bytes and computes the same report as the host in memory, and takes all of it back', async () => {
    const folder = pairFolder()
    for (const [path, text] of Object.entries(PAIR_VAULT)) {
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text))
    }
    const report = await atThatMoment(() => reportAfter(() => inVsCode(folder)))
    const host = await inMemory()
    equal(sorted(await filesBelow(folder)), sorted(Object.fromEntries(memoryFiles(host.vault))))
    equal(report, buildReport(host.journal.snapshot(), host.journal.today()))
    for (let steps = UNDONE; steps > 0; steps--) {
      const before = new Map(host.vault.files)
      await commandOf('undo')?.run(host, host.journal)
      await vscode.commands.executeCommand('efficacyJournal.undo', { folder: folder.toString() })
      const touched = [...new Set([...before.keys(), ...host.vault.files.keys()])].filter(
        (path) => before.get(path) !== host.vault.files.get(path),
      )
      for (const path of touched)
        equal([steps, path, await fileAt(folder, path)], [steps, path, textOf(host.vault, path)])
    }
    equal(sorted(await filesBelow(folder)), sorted(Object.fromEntries(memoryFiles(host.vault))))
  })

  it('case 1: counts the same in four time zones', async function () {
    // A web worker lives in the zone of its browser.
    if (inWorker) this.skip()
    const folder = pairFolder().toString()
    const before = process.env['TZ']
    try {
      const reports: Report[] = []
      for (const [zone, behind] of Object.entries(ZONES)) {
        process.env['TZ'] = zone
        equal(moment().getTimezoneOffset(), behind)
        reports.push(
          await atThatMoment(() =>
            reportAfter(async () => {
              await vscode.commands.executeCommand('workbench.action.closeAllEditors')
              await vscode.commands.executeCommand('efficacyJournal.refresh', { folder })
              await vscode.commands.executeCommand('efficacyJournal.open-dashboard', { folder })
            }),
          ),
        )
      }
      equal(
        reports,
        reports.map(() => reports[0]),
      )
      equal(reports[0]?.today, '2026-03-09')
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  })
})

async function inMemory(): Promise<MemoryHost> {
  const host = new MemoryHost(new MemoryVault(PAIR_VAULT), moment())
  await host.journal.scan()
  for (const { command, answers, open } of STEPS) {
    host.answers = [...answers]
    const text = open ? await host.vault.read(open.path) : ''
    host.open = open && { path: open.path, text, cursor: cursorAfter(text, open.after) }
    await commandOf(command)?.run(host, host.journal)
  }
  return host
}

async function inVsCode(folder: vscode.Uri): Promise<void> {
  for (const { command, answers, open } of STEPS) {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    if (open) await openAt(folder, open)
    const given = Object.fromEntries(answers.map(([id, ...values]) => [id, values]))
    await vscode.commands.executeCommand(`efficacyJournal.${command}`, {
      folder: folder.toString(),
      answers: given,
    })
  }
}

async function openAt(folder: vscode.Uri, open: NonNullable<PairStep['open']>): Promise<void> {
  const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, open.path))
  const at = editor.document.positionAt(cursorAfter(editor.document.getText(), open.after))
  editor.selection = new vscode.Selection(at, at)
}

function cursorAfter(text: string, after: string): number {
  return text.indexOf(after) + after.length
}

/** What the extension posts to the panel of its dashboard, once `work` has opened it. */
async function reportAfter(work: () => Promise<void>): Promise<Report> {
  let posted: Report | undefined
  const create = vscode.window.createWebviewPanel
  const listening: typeof create = (...args) => {
    const panel = create(...args)
    const post = panel.webview.postMessage.bind(panel.webview)
    panel.webview.postMessage = (message: Update | WordsUpdate) => {
      if ('told' in message && 'shown' in message.told) posted = message.told.shown.report
      return post(message)
    }
    return panel
  }
  Object.assign(vscode.window, { createWebviewPanel: listening })
  try {
    await work()
    return await until(() => posted, 'the report')
  } finally {
    Object.assign(vscode.window, { createWebviewPanel: create })
  }
}

/** Both hosts of extensions share their `Date` with the extensions in them. */
async function atThatMoment<T>(work: () => Promise<T>): Promise<T> {
  const real = globalThis.Date
  const now = moment()
  class Then extends real {
    constructor(...args: [] | [number]) {
      super(args[0] ?? now.getTime())
    }
  }
  Object.assign(globalThis, { Date: Then })
  try {
    return await work()
  } finally {
    Object.assign(globalThis, { Date: real })
  }
}

function pairFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.find(({ name }) => name === 'pair')
  if (!folder) throw new Error('the folder of the pair is not open')
  return folder.uri
}

async function filesBelow(folder: vscode.Uri, prefix = ''): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name)
    if (type === vscode.FileType.Directory) Object.assign(files, await filesBelow(uri, `${prefix}${name}/`))
    else files[prefix + name] = text(await vscode.workspace.fs.readFile(uri))
  }
  return files
}

/** The text of a file, or `undefined` where there is none. */
async function fileAt(folder: vscode.Uri, path: string): Promise<string | undefined> {
  const uri = vscode.Uri.joinPath(folder, path)
  return vscode.workspace.fs.readFile(uri).then(text, () => undefined)
}

function textOf(vault: MemoryVault, path: string): string | undefined {
  const bytes = vault.files.get(path)
  return bytes && text(bytes)
}

function memoryFiles(vault: MemoryVault): [string, string][] {
  return [...vault.files].map(([path, bytes]) => [path, text(bytes)])
}

function sorted(files: Record<string, string>): [string, string][] {
  return Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))
}

function text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}
