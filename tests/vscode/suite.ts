/// <reference types="mocha" />
import './browser-like'
import 'mocha/mocha'
import * as vscode from 'vscode'

/** VS Code calls this in the extension host; it rejects where a test did not hold. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 300_000, reporter: Lines })
  // Nobody looks at the rows that come and go there, and drawing them takes longer than the notes.
  await vscode.commands.executeCommand('workbench.action.closeSidebar')
  // What is said there goes into a list that is not in sight: a toast is measured anew for every other that comes.
  await vscode.commands.executeCommand('notifications.toggleDoNotDisturbMode')
  // First comes what looks at an extension that nothing has woken yet.
  await import('./extension')
  await Promise.all([
    import('./contract'),
    import('./editing'),
    import('./language'),
    import('./trees'),
    import('./virtual'),
    import('./preview'),
    import('./pair'),
    import('./undoing'),
  ])
  // Last comes what takes a folder out of the workspace.
  await import('./folders')
  console.log(`in ${Intl.DateTimeFormat().resolvedOptions().timeZone}`)
  const failures = await new Promise<number>((resolve) => void mocha.run(resolve))
  if (failures > 0) throw new Error(`${failures} tests did not hold.`)
}

/** A line for each test, for whoever reads the log outside. */
class Lines extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options)
    runner.on('pass', (test) => console.log(`passed: ${test.fullTitle()} (${test.duration ?? 0} ms)`))
    runner.on('fail', (test, error: Error) =>
      console.log(`not held: ${test.fullTitle()}: ${error.stack ?? error.message}`),
    )
  }
}
