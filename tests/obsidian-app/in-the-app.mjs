/* global describe, it */
import { readFileSync } from 'node:fs'
import { $, browser, expect } from '@wdio/globals'
import { obsidianPage } from 'wdio-obsidian-service'

const PLUGIN = 'efficacy-journal'
const MINE = 'A note of my own.md'

const notes = () => browser.executeObsidian(({ app }) => app.vault.getMarkdownFiles().map(({ path }) => path))

/** Answers the step that is asked, and goes on by the button of this name. */
async function answer(question, text, button) {
  const field = await $(
    `.efficacy-run [aria-label="${question}"], .efficacy-run [aria-label="In your own words"]`,
  )
  await expect($('.efficacy-run .efficacy-question-title')).toHaveText(question)
  await field.setValue(text)
  await $('.efficacy-buttons').$(`button=${button}`).click()
}

describe('the plugin in the app', () => {
  it('is loaded with its commands', async () => {
    const ids = await browser.executeObsidian(({ app }) => Object.keys(app.commands.commands))
    expect(ids).toContain(`${PLUGIN}:log-activity`)
    expect(ids).toContain(`${PLUGIN}:open-dashboard`)
  })

  it('writes an entry by its questions, and no other note', async () => {
    await browser.executeObsidianCommand(`${PLUGIN}:log-activity`)
    await answer('What did you do?', 'walk', 'Next')
    await answer('How long did it last?', '25', 'Nothing more to log')
    await browser.waitUntil(async () => (await notes()).length === 2)
    const made = (await notes()).find((path) => path !== MINE)
    expect(made).toMatch(/ activity walk\.md$/)
    const text = await obsidianPage.read(made)
    expect(text).toContain('\nefficacy: activity\n')
    expect(text).toContain('\nduration_min: 25\n')
    const mine = readFileSync(new URL(`vault/${MINE}`, import.meta.url), 'utf8')
    expect(await obsidianPage.read(MINE)).toBe(mine)
  })

  it('counts it on the dashboard', async () => {
    await browser.executeObsidianCommand(`${PLUGIN}:open-dashboard`)
    await expect($('main.ej')).toHaveText(expect.stringContaining('1 of 1 day since you began.'))
  })

  it('opens the notes that a number counts', async () => {
    await $('main.ej').$('button.ej-number').click()
    await expect($('main.ej .ej-behind')).toHaveText(expect.stringContaining('walk'))
  })
})
