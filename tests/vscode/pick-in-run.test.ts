import { beforeEach, describe, expect, it, vi } from 'vitest'
import { percent } from '@core/kind'
import type { RunAnswer, RunQuestion } from '@core/ports'
import { pickInRun } from '../../packages/vscode/src/pick-in-run'
import { type FakePick, shown } from '../support/vscode-pick'

vi.mock('vscode', () => import('../support/vscode-pick'))

const OPTIONS = ['Oak', 'Elm', 'Ash'].map((label) => ({ value: label.toLowerCase(), label }))
const TWO = 'Two at most.'
const QUESTION: RunQuestion = {
  id: 'trees',
  title: 'Which trees?',
  topic: 'A walk',
  number: 1,
  of: 2,
  sight: [],
  before: [],
  end: 'That is all',
  many: true,
  optional: true,
  options: OPTIONS,
  refuse: (given) => (given.length > 2 ? TWO : undefined),
}

let answer: RunAnswer | undefined
function ask(more: Partial<RunQuestion> = {}): FakePick {
  void pickInRun({ ...QUESTION, ...more }, OPTIONS).then((given) => (answer = given))
  if (!shown.pick) throw new Error('no list is shown')
  return shown.pick
}
beforeEach(() => {
  answer = undefined
  shown.pick = undefined
})

describe('several from a list, in a run', () => {
  it('are ticked and unticked by Enter, and taken at the row that goes on, in the order of the list', async () => {
    const pick = ask()
    for (const label of ['Ash', 'Elm', 'Oak', 'Elm']) pick.take(label)
    expect(pick.chosen()).toEqual(['Oak', 'Ash'])
    expect(answer).toBeUndefined()
    pick.take('Continue')
    await expect.poll(() => answer).toEqual({ go: 'on', values: ['oak', 'ash'] })
    expect(pick.isOpen).toBe(false)
  })

  it.each([
    ['the row that goes on', (pick: FakePick) => pick.take('Continue'), 'on'],
    ['the button that ends', (pick: FakePick) => pick.end(), 'end'],
  ])('are refused at %s with the reason in sight, stay chosen, and can be put right', async (_, go, how) => {
    const pick = ask()
    for (const { label } of OPTIONS) pick.take(label)
    go(pick)
    expect([pick.placeholder, pick.isOpen, answer]).toEqual([TWO, true, undefined])
    expect(pick.chosen()).toEqual(['Oak', 'Elm', 'Ash'])
    pick.take('Elm')
    go(pick)
    await expect.poll(() => answer).toEqual({ go: how, values: ['oak', 'ash'] })
  })

  it.each([false, true])('are the ones that are typed, however fast; words of their own: %s', (free) => {
    const pick = ask({ free, sight: [{ label: 'Before', text: 'A fine morning.' }] })
    pick.typeAndEnter('oak')
    pick.typeAndEnter('as')
    expect(pick.chosen()).toEqual(['Oak', 'Ash'])
    expect([pick.isOpen, answer]).toEqual([true, undefined])
  })

  it('are refused where none is chosen and one is needed, but for who ends the questions', async () => {
    const pick = ask({ optional: false })
    pick.take('Continue')
    expect([pick.placeholder, answer]).toEqual(['An answer is needed here.', undefined])
    pick.end()
    await expect.poll(() => answer).toEqual({ go: 'end', values: [] })
  })

  it('are refused with a word of their own that makes them too many', async () => {
    const pick = ask({ free: true, before: ['oak', 'elm'] })
    pick.type('Yew')
    pick.end()
    expect([pick.placeholder, answer]).toEqual([TWO, undefined])
    pick.type('')
    pick.end()
    await expect.poll(() => answer).toEqual({ go: 'end', values: ['oak', 'elm'] })
  })
})

describe('a number that is needed, in a run', () => {
  const sure = { many: false, optional: false, field: percent('How sure'), refuse: () => undefined } as const

  it('is none of the list before one is chosen: Enter alone says that one is needed', async () => {
    const pick = ask(sure)
    pick.enter()
    expect([pick.placeholder, pick.isOpen, answer]).toEqual(['An answer is needed here.', true, undefined])
    pick.take('Elm')
    await expect.poll(() => answer).toEqual({ go: 'on', values: ['elm'] })
  })

  it('stands at the one that was chosen before', () => {
    expect(ask({ ...sure, before: ['elm'] }).activeItems).toMatchObject([{ label: 'Elm' }])
  })
})

describe('one from a list, in a run', () => {
  const one = (more: Partial<RunQuestion> = {}): FakePick =>
    ask({ many: false, refuse: ([tree]) => (tree === 'oak' ? 'Not that one.' : undefined), ...more })

  it.each([
    ['a row that is refused', 'Oak', 'Not that one.', {}],
    ['words that leave none of the rows', 'Yew', 'Please choose from the list.', {}],
    ['words of a row that is refused', 'oak', 'Not that one.', { free: true }],
  ])(
    'is not taken by Enter on %s: why not stands in sight, above the whole list',
    async (_, typed, why, more) => {
      const pick = one(more)
      pick.type(typed)
      pick.enter()
      expect([pick.value, pick.placeholder, pick.labels()]).toEqual([
        '',
        why,
        ['Leave out', 'Oak', 'Elm', 'Ash'],
      ])
      pick.take('Elm')
      await expect.poll(() => answer).toEqual({ go: 'on', values: ['elm'] })
    },
  )

  it.each([
    [{}, 'lm', 'elm'],
    [{ optional: false }, 'elm', 'elm'],
    [{ free: true }, 'elm', 'elm'],
    [{ free: true }, 'yew', 'yew'],
    [{ free: true, optional: false }, 'elm', 'elm'],
    [{ sight: [{ label: 'Before', text: 'An elm and an ash.' }] }, 'ash', 'ash'],
  ])('is the one that is typed, however fast Enter follows: %j, %s', async (more, words, value) => {
    one(more).typeAndEnter(words)
    await expect.poll(() => answer).toEqual({ go: 'on', values: [value] })
  })

  it('is none where fast words leave none of the rows', () => {
    const pick = one()
    pick.typeAndEnter('yew')
    expect([pick.placeholder, answer]).toEqual(['Please choose from the list.', undefined])
  })

  it('keeps what is typed and refused, with the reason beside it', () => {
    const pick = one({ free: true, refuse: () => 'None of those.' })
    pick.type('Yew')
    pick.enter()
    expect([pick.value, pick.items[0], answer]).toMatchObject([
      'Yew',
      { label: 'Yew', detail: 'None of those.' },
      undefined,
    ])
  })
})
