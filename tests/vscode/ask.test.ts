import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as vscode from 'vscode'
import { number } from '@core/kind'
import type { Question } from '@core/ports'
import { ask } from '../../packages/vscode/src/ask'
import { type FakePick, shown } from '../support/vscode-pick'

vi.mock('vscode', () => import('../support/vscode-pick'))

const MINUTES: Question = {
  id: 'minutes',
  title: 'How many minutes?',
  options: ['20', '5'].map((value) => ({ value, label: value })),
  field: number('Minutes', 0, 60),
  free: true,
  optional: true,
}

let answer: readonly string[] | undefined
function asked(question: Question): FakePick {
  void ask(question).then((given) => (answer = given))
  if (!shown.pick) throw new Error('no list is shown')
  return shown.pick
}
beforeEach(() => {
  answer = undefined
})

describe('a text to read', () => {
  const READ = { id: 'confirm', title: 'Create this note?', text: ['# A week', 'Three entries.'] }
  const options = [
    { value: 'make', label: 'Create it' },
    { value: 'leave', label: 'Do not create a note' },
  ]

  it('is shown whole, with the last answer for the way out, so that VS Code adds none', async () => {
    const showInformationMessage = vi.fn(async (...[, , ...items]: unknown[]) => items[1])
    Object.assign(vscode.window, { showInformationMessage })
    expect(await ask({ ...READ, options })).toEqual(['leave'])
    const [title, how, ...items] = showInformationMessage.mock.calls[0] ?? []
    expect([title, how]).toEqual(['Create this note?', { modal: true, detail: '# A week\n\nThree entries.' }])
    expect(items).toMatchObject([
      { title: 'Create it', isCloseAffordance: false },
      { title: 'Do not create a note', isCloseAffordance: true },
    ])
  })

  it('with one answer alone is not answered by closing it', async () => {
    const showInformationMessage = vi.fn(async (...shown: unknown[]) => void shown)
    Object.assign(vscode.window, { showInformationMessage })
    expect(await ask({ ...READ, options: options.slice(0, 1) })).toBeUndefined()
    expect(showInformationMessage.mock.calls[0]?.[2]).toMatchObject({ isCloseAffordance: false })
  })
})

describe('one from a list', () => {
  it('is left out by Enter as long as nothing is typed, where it may be', async () => {
    const pick = asked(MINUTES)
    expect(pick.labels()).toEqual(['Leave out', '20', '5'])
    pick.type('2')
    expect(pick.labels()).toEqual(['2', '20', '5'])
    pick.type('')
    pick.enter()
    await expect.poll(() => answer).toEqual([''])
  })

  it('is no number before one is chosen, where one is needed', async () => {
    const pick = asked({ ...MINUTES, optional: false })
    pick.enter()
    expect([pick.placeholder, pick.isOpen]).toEqual(['An answer is needed here.', true])
    pick.take('5')
    await expect.poll(() => answer).toEqual(['5'])
  })

  it('is the number as it is typed', async () => {
    const pick = asked(MINUTES)
    pick.type('2')
    pick.enter()
    await expect.poll(() => answer).toEqual(['2'])
  })

  it.each([true, false])(
    'is the number as it is typed, however fast Enter follows; optional: %s',
    async (optional) => {
      for (const words of ['20', '5', '33']) {
        asked({ ...MINUTES, optional }).typeAndEnter(words)
        await expect.poll(() => answer).toEqual([words])
      }
    },
  )

  it('keeps its description in one piece behind a label that runs from right to left', () => {
    const options = ['\u05E8\u05D9\u05E6\u05D4', '\u0627\u0644\u062C\u0631\u064A', 'Run'].map((label) => ({
      value: label,
      label,
      description: '2026-10-05',
    }))
    const { items } = asked({ ...MINUTES, options })
    expect(items.slice(1).map(({ description }) => description)).toEqual([
      '\u200E2026-10-05',
      '\u200E2026-10-05',
      '2026-10-05',
    ])
  })

  it.each([
    ['a row that is refused', 'Oak', 'Not that one.'],
    ['words that leave none of the rows', 'Yew', 'Please choose from the list.'],
  ])('is not taken by Enter on %s: why not stands in sight, above the whole list', async (_, typed, why) => {
    const pick = asked({
      id: 'tree',
      title: 'Which tree?',
      options: ['Oak', 'Elm'].map((value) => ({ value, label: value })),
      refuse: ([tree]) => (tree === 'Oak' ? 'Not that one.' : undefined),
    })
    pick.type(typed)
    pick.enter()
    expect([pick.value, pick.placeholder, pick.isOpen]).toEqual(['', why, true])
    pick.take('Elm')
    await expect.poll(() => answer).toEqual(['Elm'])
  })

  it('shows words as they stand, and makes no icon and no link of them', () => {
    const words = 'Jog $(flame) [now](command:x)'
    const shown = 'Jog $\u2060(flame) [now]\u2060(command:x)'
    const options = [{ value: words, label: words, description: words, detail: words }]
    const pick = asked({ id: 'task', title: 'Which one?', options, free: true })
    expect(pick.items).toMatchObject([{ value: words, label: shown, description: shown, detail: shown }])
    pick.type('$(zap)')
    expect(pick.items.at(-1)).toMatchObject({ value: '$(zap)', label: '$\u2060(zap)' })
  })

  it('keeps what is typed and refused, with the reason beside it', () => {
    const pick = asked(MINUTES)
    pick.type('90')
    pick.enter()
    expect([pick.value, pick.items[0], answer]).toMatchObject([
      '90',
      { label: '90', detail: 'It should be from 0 to 60.' },
      undefined,
    ])
  })

  it('cannot be left out where an answer is needed', () => {
    expect(asked({ ...MINUTES, optional: false }).labels()).toEqual(['20', '5'])
  })
})
