// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { number, percent } from '@core/kind'
import type { Question } from '@core/ports'
import { eventually } from '../support/eventually'
import { allowNoConsoleErrors } from '../support/no-console-errors'
import type { Running } from '../support/obsidian-app'
import { startApp } from '../support/obsidian-built'
import { dialog, listed, press, readOut, type } from '../support/obsidian-dialog'
import { dialogs } from '../support/obsidian-shim'

allowNoConsoleErrors()
let running: Running
beforeEach(async () => {
  running = await startApp()
})
afterEach(() => running.plugin.unload())

const ask = (question: Question) => running.plugin.host.ask(question)
const error = (): string => document.querySelector('.modal .efficacy-refused')?.textContent ?? ''

const COLOURS: Question = {
  id: 'colour',
  title: 'Which colour?',
  detail: 'One will do.',
  options: [
    { value: 'r', label: 'Red', description: 'like a poppy' },
    { value: 'g', label: 'Green', detail: 'like a leaf' },
  ],
}

describe('a list', () => {
  it('shows the question and takes the value behind a label', async () => {
    const answer = ask(COLOURS)
    const shown = await dialog()
    expect(shown.modalEl.textContent).toContain('Which colour?One will do.')
    expect(listed(shown)).toEqual(['Red', 'Green'])
    shown.modalEl.querySelectorAll<HTMLElement>('.suggestion-item')[1]?.click()
    expect(await answer).toEqual(['g'])
  })

  it.each<[string, Question]>([
    ['a list', COLOURS],
    ['a list of several', { ...COLOURS, many: true }],
    ['a field', { id: 'name', title: 'Which name?', detail: 'One will do.' }],
  ])(
    'has what is known beside it read out with %s, and nothing where there is nothing',
    async (_, question) => {
      const about = (): string | null | undefined => {
        const answered = document.querySelector('.modal [aria-labelledby]')
        const id = answered?.getAttribute('aria-describedby')
        return id && document.getElementById(id)?.textContent
      }
      for (const detail of ['One will do.', undefined]) {
        const { detail: _detail, ...bare } = question
        const answer = ask(detail === undefined ? bare : question)
        const shown = await dialog()
        expect(about() ?? undefined).toBe(detail)
        press(shown, 'Escape')
        await answer
      }
    },
  )

  it('narrows while typing, by the words beside the label too', async () => {
    const answer = ask(COLOURS)
    const shown = await dialog()
    type(shown, 'poppy')
    expect(listed(shown)).toEqual(['Red'])
    press(shown, 'Enter')
    expect(await answer).toEqual(['r'])
  })

  it('takes nothing that is not in it', async () => {
    const answer = ask(COLOURS)
    const shown = await dialog()
    type(shown, 'zzz')
    expect(listed(shown)).toEqual([])
    press(shown, 'Enter')
    expect(dialogs).toHaveLength(1)
    press(shown, 'Escape')
    expect(await answer).toBeUndefined()
  })

  it('may be left out only where that is allowed, and then is by Enter as long as nothing is typed', async () => {
    const answer = ask({ ...COLOURS, optional: true })
    const shown = await dialog()
    expect(listed(shown)).toEqual(['Leave out', 'Red', 'Green'])
    type(shown, 'e')
    expect(listed(shown)).toEqual(['Red', 'Green', 'Leave out'])
    type(shown, '')
    press(shown, 'Enter')
    expect(await answer).toEqual([''])
  })

  it('takes free text that the field can hold, and says why it takes no other', async () => {
    const options = [0, 50, 100].map((step) => ({ value: String(step), label: `${step} %` }))
    const answer = ask({
      id: 'belief_before',
      title: 'How much?',
      options,
      free: true,
      optional: true,
      field: percent('Belief'),
    })
    const shown = await dialog()
    type(shown, '101')
    expect(listed(shown)).toEqual([])
    expect(shown.modalEl.textContent).toContain('It should be from 0 to 100.')
    press(shown, 'Enter')
    expect(dialogs).toHaveLength(1)
    type(shown, '65')
    expect(listed(shown)).toEqual(['65'])
    press(shown, 'Enter')
    expect(await answer).toEqual(['65'])
  })

  it('takes by Enter the very number that was typed, also where a longer one of the list begins with it', async () => {
    const options = [0, 10, 100].map((step) => ({ value: String(step), label: `${step}%` }))
    const field = percent('Belief')
    const answer = ask({ id: 'belief', title: 'How much?', options, free: true, optional: true, field })
    const shown = await dialog()
    type(shown, '1')
    expect(listed(shown)).toEqual(['1', '10%', '100%'])
    press(shown, 'Enter')
    expect(await answer).toEqual(['1'])
  })

  it('narrows by words before it takes them as an answer of their own', async () => {
    const options = [{ value: 'Goals/Run 5K', label: 'Run 5K' }]
    const answer = ask({ id: 'goal', title: 'Which goal?', options, free: true })
    const shown = await dialog()
    type(shown, 'run')
    expect(listed(shown)).toEqual(['Run 5K', 'run'])
    press(shown, 'Enter')
    expect(await answer).toEqual(['Goals/Run 5K'])
  })

  it('shows a list as long as can be looked over whole', async () => {
    const options = Array.from({ length: 200 }, (_, n) => ({ value: `${n}`, label: `Goal ${n}` }))
    const answer = ask({ id: 'goal', title: 'Which goal?', options })
    const shown = await dialog()
    expect(listed(shown)).toHaveLength(200)
    expect(shown.modalEl.querySelector('[role=status]')?.textContent).toBe('')
    press(shown, 'Escape')
    expect(await answer).toBeUndefined()
  })

  it('keeps the order of one that is drawn whole while it narrows', async () => {
    const options = ['Run a long way', 'Run'].map((label) => ({ value: label, label }))
    const answer = ask({ id: 'goal', title: 'Which goal?', options })
    const shown = await dialog()
    type(shown, 'run')
    expect(listed(shown)).toEqual(['Run a long way', 'Run'])
    press(shown, 'Escape')
    await answer
  })

  it('says how many of a longer one match, and nothing where all of these are drawn', async () => {
    const options = Array.from({ length: 5000 }, (_, n) => ({
      value: `${n}`,
      label: n < 200 ? `Near ${n}` : `Far ${n}`,
    }))
    const answer = ask({ id: 'goal', title: 'Which goal?', options })
    const shown = await dialog()
    const status = (): string | undefined => shown.modalEl.querySelector('[role=status]')?.textContent
    type(shown, 'near')
    expect([status(), listed(shown).length]).toEqual(['', 200])
    type(shown, 'far')
    expect(status()).toBe('The first 200 of 4800 are shown. Type to narrow the list.')
    press(shown, 'Escape')
    await answer
  })

  it('draws no more of a longer one, says so, and leads to any of it by typing', async () => {
    const options = Array.from({ length: 5000 }, (_, n) => ({ value: `${n}`, label: `Goal ${5000 - n}` }))
    const answer = ask({ id: 'goal', title: 'Which goal?', options, free: true, optional: true })
    const shown = await dialog()
    const status = (): string | undefined => shown.modalEl.querySelector('[role=status]')?.textContent
    expect(listed(shown)).toHaveLength(201)
    expect([listed(shown)[0], listed(shown).at(-1)]).toEqual(['Leave out', 'Goal 4801'])
    expect(status()).toBe('The first 200 of 5000 are shown. Type to narrow the list.')
    type(shown, 'goal')
    expect([listed(shown).length, listed(shown).at(-1)]).toEqual([201, 'goal'])
    type(shown, 'goal 4')
    expect(listed(shown).slice(0, 2)).toEqual(['Goal 4', 'Goal 49'])
    type(shown, 'goal 444')
    expect(status()).toBe('')
    type(shown, 'goal 4')
    press(shown, 'Enter')
    expect(await answer).toEqual(['4996'])
  })
})

describe('what is answered in a dialog', () => {
  const TEXT: Question = { id: 'who', title: 'Which colour?' }
  it.each<[string, string, Question]>([
    ['a list', 'input', COLOURS],
    ['several', '[role=group]', { ...COLOURS, many: true }],
    ['words beside several', 'input[type=text]', { ...COLOURS, many: true, free: true }],
    ['a line', 'input', TEXT],
  ])('is called by the question, of which the app makes no tooltip: %s', async (_, field, question) => {
    const answer = ask(question)
    const { modalEl } = await dialog()
    const name = modalEl.querySelector(field)?.getAttribute('aria-labelledby')
    expect(modalEl.querySelector(`#${name ?? ''}`)?.textContent).toBe('Which colour?')
    expect(modalEl.querySelectorAll('[aria-label]')).toHaveLength(0)
    press(await dialog(), 'Escape')
    await answer
  })
})

describe('a number that is needed', () => {
  it('is none before one is chosen, and Enter alone says that one is needed', async () => {
    const answer = ask({
      id: 'difficulty',
      title: 'How hard is it?',
      options: ['1', '2'].map((value) => ({ value, label: value })),
      field: number('How hard', 1, 10),
    })
    const shown = await dialog()
    press(shown, 'Enter')
    expect(error()).toBe('An answer is needed here.')
    shown.modalEl.querySelectorAll<HTMLElement>('input[type=radio]')[1]?.click()
    press(shown, 'Enter')
    expect(await answer).toEqual(['2'])
  })
})

describe('a text to read', () => {
  const READ: Question = {
    id: 'confirm',
    title: 'Create this note?',
    text: ['# A week', 'Three entries.'],
    options: [
      { value: 'make', label: 'Create it' },
      { value: 'leave', label: 'Do not create a note' },
    ],
  }

  it('has a button for each answer, the first in focus, and nothing to type in', async () => {
    const answer = ask(READ)
    const { modalEl } = await dialog()
    expect([...modalEl.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(READ.text)
    expect(modalEl.querySelector('input')).toBeNull()
    const buttons = [...modalEl.querySelectorAll('button')]
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Create it', 'Do not create a note'])
    expect(document.activeElement).toBe(buttons[0])
    expect(modalEl.getAttribute('role')).toBe('dialog')
    expect(readOut(modalEl)).toEqual(['# A weekThree entries.'])
    buttons[1]?.click()
    expect(await answer).toEqual(['leave'])
  })

  it('is left by Esc without an answer', async () => {
    const answer = ask(READ)
    press(await dialog(), 'Escape')
    expect(await answer).toBeUndefined()
  })
})

describe('a decision', () => {
  it('has a button for each answer, marked where what was typed would be lost, and no list', async () => {
    const answer = ask({
      id: 'leave',
      title: 'What was typed is not saved yet.',
      personal: true,
      options: [
        { value: 'on', label: 'Go on typing' },
        { value: 'discard', label: 'Discard', loses: true },
      ],
    })
    const { modalEl } = await dialog()
    expect(modalEl.querySelectorAll('input, .suggestion-item, [tabindex]')).toHaveLength(0)
    const [on, discard] = modalEl.querySelectorAll('button')
    expect([on?.className, discard?.className]).toEqual(['mod-cta', 'mod-destructive'])
    expect(document.activeElement).toBe(on)
    discard?.click()
    expect(await answer).toEqual(['discard'])
  })

  it.each([
    ['turn-into-entry', 'Add these lines to the note?', ['Add them', 'Leave the note as it is']],
    ['keep-out-of-git', 'Create .gitignore with this line?', ['Add it', 'Leave everything as it is']],
  ])('is what is asked before %s writes', async (command, title, labels) => {
    running.put('Plain.md', 'Text.')
    await running.open('Plain.md')
    const end = running.run(command, command === 'turn-into-entry' ? [['kind', 'activity']] : [])
    await eventually(async () => expect((await dialog()).question.title).toBe(title))
    const { modalEl } = await dialog()
    expect([...modalEl.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(labels)
    expect(modalEl.querySelector('.efficacy-question-text')?.textContent).toMatch(
      /efficacy: activity|\/Efficacy\//,
    )
    press(await dialog(), 'Escape')
    await end
  })
})

describe('several from a list', () => {
  it('are taken in the order of the list', async () => {
    const answer = ask({ ...COLOURS, many: true })
    const shown = await dialog()
    const boxes = shown.modalEl.querySelectorAll<HTMLElement>('input[type=checkbox]')
    boxes[1]?.click()
    boxes[0]?.click()
    shown.modalEl.querySelector('button')?.click()
    expect(await answer).toEqual(['r', 'g'])
  })

  it('can be taken back one by one, and none is an answer only where that is allowed', async () => {
    const answer = ask({ ...COLOURS, many: true })
    const shown = await dialog()
    const [box] = shown.modalEl.querySelectorAll<HTMLElement>('input[type=checkbox]')
    box?.click()
    box?.click()
    shown.modalEl.querySelector('button')?.click()
    expect(error()).toBe('An answer is needed here.')
    press(shown, 'Escape')
    expect(await answer).toBeUndefined()
    const optional = ask({ ...COLOURS, many: true, optional: true })
    ;(await dialog()).modalEl.querySelector('button')?.click()
    expect(await optional).toEqual([''])
  })
})

describe('several from a list, by the keyboard', () => {
  it('begin at the first, and are taken by Enter', async () => {
    const answer = ask({ ...COLOURS, many: true })
    const { modalEl } = await dialog()
    const [first, second] = modalEl.querySelectorAll<HTMLInputElement>('input[type=checkbox]')
    expect(document.activeElement).toBe(first)
    second?.click()
    second?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    expect(await answer).toEqual(['g'])
  })

  it('are refused aloud where none is chosen', async () => {
    const answer = ask({ ...COLOURS, many: true })
    const shown = await dialog()
    press(shown, 'Enter')
    const alert = document.querySelector('.modal [role=alert]')
    expect(alert?.textContent).toBe('An answer is needed here.')
    press(shown, 'Enter')
    // Said again: what stays as it is, a screen reader does not read out.
    expect(alert?.isConnected).toBe(false)
    expect(document.querySelector('.modal [role=alert]')?.textContent).toBe('An answer is needed here.')
    press(shown, 'Escape')
    expect(await answer).toBeUndefined()
  })
})

describe('what only the question knows', () => {
  it('is said in its dialog, and what was chosen stays', async () => {
    const answer = ask({
      ...COLOURS,
      many: true,
      refuse: ({ length }) => (length < 2 ? `Two make a flag; chosen: ${length}.` : undefined),
    })
    const shown = await dialog()
    const [first, second] = shown.modalEl.querySelectorAll<HTMLInputElement>('input[type=checkbox]')
    first?.click()
    press(shown, 'Enter')
    expect(error()).toBe('Two make a flag; chosen: 1.')
    expect(first?.checked).toBe(true)
    second?.click()
    press(shown, 'Enter')
    expect(await answer).toEqual(['r', 'g'])
  })
})

describe('typed text', () => {
  const minutes: Question = {
    id: 'minutes',
    title: 'Minutes',
    field: number('Minutes', 0, 1440, { integer: true }),
  }

  it('is taken on Enter, trimmed', async () => {
    const answer = ask(minutes)
    const shown = await dialog()
    type(shown, ' 25 ')
    press(shown, 'Enter')
    expect(await answer).toEqual(['25'])
  })

  it.each(['1441', '-1', 'ten', '2.5'])('is not taken where the field cannot hold it: %s', async (text) => {
    const answer = ask(minutes)
    const shown = await dialog()
    type(shown, text)
    press(shown, 'Enter')
    expect(error()).toMatch(/It should be /)
    type(shown, '25')
    press(shown, 'Enter')
    expect(await answer).toEqual(['25'])
  })

  it('is not taken while an input method composes', async () => {
    const answer = ask({ id: 'title', title: 'Name' })
    const shown = await dialog()
    type(shown, 'にほん')
    const field = shown.modalEl.querySelector('input')!
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }))
    expect(dialogs).toHaveLength(1)
    press(shown, 'Enter')
    expect(await answer).toEqual(['にほん'])
  })

  it('is not taken by Enter where that begins a line, also in a window of its own', async () => {
    const answer = ask({ id: 'words', title: 'Which colours?', many: true })
    const shown = await dialog()
    const other = document.body.appendChild(document.createElement('iframe')).contentDocument
    const [field, button] = (['textarea', 'button'] as const).map((tag) => {
      const element = other?.createElement(tag)
      if (!element) throw new Error('there is no other window')
      return shown.contentEl.appendChild(document.adoptNode(element))
    })
    type(shown, 'red')
    const enter = (how: KeyboardEventInit): KeyboardEvent =>
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...how })
    for (const element of [field, button]) {
      const pressed = enter({})
      element?.dispatchEvent(pressed)
      expect([dialogs.length, pressed.defaultPrevented]).toEqual([1, false])
    }
    field?.dispatchEvent(enter({ ctrlKey: true }))
    expect(await answer).toEqual(['red'])
  })

  it('may be empty only where that is allowed', async () => {
    const answer = ask({ id: 'title', title: 'Name' })
    press(await dialog(), 'Enter')
    expect(error()).toContain('An answer is needed')
    press(await dialog(), 'Escape')
    expect(await answer).toBeUndefined()
    const optional = ask({ id: 'next', title: 'Next', optional: true })
    press(await dialog(), 'Enter')
    expect(await optional).toEqual([''])
  })

  it('is one item a line where several are asked for', async () => {
    const answer = ask({ id: 'values', title: 'Values', many: true })
    const shown = await dialog()
    type(shown, 'health\n\n work \n')
    shown.modalEl.querySelector('button')?.click()
    expect(await answer).toEqual(['health', 'work'])
  })
})
