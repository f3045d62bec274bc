import * as vscode from 'vscode'
import { at, equal, put, until } from './ground'

const SETBACK = '---\nefficacy: setback\ndate: 2026-03-02\n---\n## What I learned\nShorter & <b>steps</b>.\n'

/** What the editor's preview of the note holds. */
async function rendered(path: string): Promise<string> {
  const document = await vscode.workspace.openTextDocument(at(path))
  return vscode.commands.executeCommand<string>('markdown.api.render', document)
}

describe("the editor's preview of markdown", () => {
  before(async function () {
    await put('cards/one.md', SETBACK)
    await put('cards/right.md', '# Mine\n\n```efficacy\ncard: setbacks\nsince: 2026-03-01\n```\n')
    await put('cards/wrong.md', '```efficacy\ncard: setbacks\nsince: soon\n```\n')
    await put('cards/other.md', '```js\nconst a = 1\n```\n')
    try {
      await rendered('cards/other.md')
    } catch (error) {
      // The editor's preview runs in another extension host here: it takes no document of ours, and asks for no card.
      if (String(error).includes('getText is not a function')) this.skip()
      throw error
    }
  })

  it('shows the card of a block, and the words of a note as words', async () => {
    const html = await until(async () => {
      const text = await rendered('cards/right.md')
      return text.includes('Shorter') ? text : undefined
    }, 'the card')
    equal(html.includes('Shorter &amp; &lt;b'), true)
    equal(html.includes('href="/cards/one.md#L2"'), true)
    equal(html.includes('<button'), false)
  })

  it('says which line of a block is wrong', async () => {
    const html = await rendered('cards/wrong.md')
    equal(html.includes('Line 2: since should be a day such as 2026-01-01.'), true)
  })

  it('leaves every other block as it is', async () => {
    const html = await rendered('cards/other.md')
    equal([html.includes('<code'), html.includes('class="ej')], [true, false])
  })

  it('is asked to draw again when a note changes', async () => {
    let asked = 0
    const execute = vscode.commands.executeCommand
    Object.assign(vscode.commands, {
      executeCommand: (id: string, ...rest: unknown[]) => {
        if (id === 'markdown.preview.refresh') asked += 1
        return execute(id, ...rest)
      },
    })
    try {
      await rendered('cards/right.md')
      await put('cards/two.md', SETBACK.replace('03-02', '03-03'))
      await until(() => (asked > 0 ? true : undefined), 'the refresh')
      await until(
        async () => ((await rendered('cards/right.md')).includes('2 setbacks') ? true : undefined),
        'both setbacks',
      )
    } finally {
      Object.assign(vscode.commands, { executeCommand: execute })
    }
  })
})
