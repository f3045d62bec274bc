// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { commandOf } from '@core/commands'
import { allKinds } from '@core/kinds'
import type { RunQuestion } from '@core/ports'
import { eventually } from '../support/eventually'
import { type Answer, goes, MemoryHost, type Move } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'
import { allowNoConsoleErrors } from '../support/no-console-errors'
import type { Running } from '../support/obsidian-app'
import { startApp } from '../support/obsidian-built'
import { answerNext, clickButton, dialog, press, readOut, type } from '../support/obsidian-dialog'
import { dialogs, notices } from '../support/obsidian-shim'
import { PAIR_NOW } from '../support/pair'

allowNoConsoleErrors()
const [year, month, date, hour, minute] = PAIR_NOW
const NOW = new Date(year, month - 1, date, hour, minute)
const GOAL = '---\nefficacy: goal\ndate: 2026-03-01\n---\n'
const VAULT = { 'Goals/Row.md': GOAL, 'Goals/Run 5K.md': GOAL }

let running: Running
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  running = await startApp(VAULT)
  notices.length = 0
})
afterEach(() => {
  running.plugin.unload()
  dialogs.length = 0
  vi.useRealTimers()
})

const files = (): Record<string, string | undefined> =>
  Object.fromEntries(running.app.vault.getFiles().map(({ path }) => [path, running.text(path)]))
const made = (): string => Object.entries(files()).find(([path]) => !(path in VAULT))?.[1] ?? ''
const asked = async (): Promise<RunQuestion> => (await dialog()).question as RunQuestion
const isAsked = (id: string): Promise<void> => eventually(async () => expect((await asked()).id).toBe(id))
const error = async (): Promise<string> =>
  (await dialog()).modalEl.querySelector('.efficacy-refused')?.textContent ?? ''
const start = (kind: string, ...answers: (Answer | Move)[]): Promise<void> =>
  running.run('new-entry', [['kind', kind], ...answers])

/** An answer to whatever is asked, by its shape. */
function answerTo({ id, field, options, many, long, free }: RunQuestion): readonly string[] {
  if (many && options) return options.slice(0, 2).map(({ value }) => value)
  if (options && !free) return [options[0]?.value ?? '']
  if (many) return [`First of ${id}`, 'second']
  if (long) return [`Told in ${id}.\n\n- and a line`]
  if (field?.type === 'number') return [String(Math.min(field.max, 7))]
  return [field?.type === 'date' ? '2026-04-01' : `words of ${id}`]
}

describe.each(allKinds().map(({ id }) => id))('a new %s by its modal', (kind) => {
  it('writes what the plainest host writes', async () => {
    const host = new MemoryHost(new MemoryVault(VAULT), NOW)
    await host.journal.scan()
    host.answers = [['kind', kind]]
    const given: Answer[] = []
    host.improvise = (question) => {
      const values = answerTo(question as RunQuestion)
      given.push([question.id, ...values])
      return { go: 'on', values }
    }
    await commandOf('new-entry')?.run(host, host.journal)
    await start(kind, ...given)
    const expected = [...host.vault.files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])
    expect(files()).toEqual(Object.fromEntries(expected))
    expect(dialogs).toEqual([])
  })
})

describe('the modal of a run', () => {
  it('stays, and the focus goes from field to field without a pause for a keyboard to go', async () => {
    const ended = start('reflection')
    await isAsked('worked')
    const shown = await dialog()
    const left: (EventTarget | null)[] = []
    shown.modalEl.addEventListener('focusout', (event) => left.push(event.relatedTarget))
    for (const id of ['worked', 'proves', 'carry']) {
      expect((await asked()).id).toBe(id)
      expect(document.activeElement?.tagName).toBe('TEXTAREA')
      await answerNext([id, 'One.\nTwo.'])
    }
    expect(await dialog()).toBe(shown)
    expect(document.activeElement?.tagName).toBe('INPUT')
    expect(left).toHaveLength(3)
    expect(left).not.toContain(null)
    expect(shown.contentEl.children).toHaveLength(1)
    press(shown, 'Escape')
    await answerNext(['leave', 'discard'])
    await ended
  })

  it('says where it is, and keeps a button from taking the focus', async () => {
    const ended = start('reflection')
    await isAsked('worked')
    const shown = await dialog()
    expect(shown.modalEl.textContent).toContain('Step 1 of 5')
    const name = shown.modalEl.querySelector('textarea')?.getAttribute('aria-labelledby') ?? ''
    expect(shown.modalEl.querySelector(`#${name}`)?.textContent).toBe('What I did that worked')
    expect(shown.modalEl.querySelectorAll('[aria-label]')).toHaveLength(0)
    expect(buttons(shown)).toEqual(['Empty template instead', 'Next'])
    const about = readOut(shown.modalEl.querySelector('textarea'))
    expect(about).toEqual(['Step 1 of 5', (await asked()).detail])
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true })
    shown.modalEl.querySelector('.efficacy-buttons button')?.dispatchEvent(down)
    expect(down.defaultPrevented).toBe(true)
    await answerNext(['worked', ''])
    await answerNext(['proves', ''])
    await answerNext(['carry', ''])
    await answerNext(['confidence_now', ''])
    expect(buttons(await dialog())).toEqual(['Back', 'The rest in the note', 'OK'])
    press(await dialog(), 'Escape')
    await ended
    expect(files()).toEqual(VAULT)
  })

  it('has read out what is to be read first, in a dialog with a name', async () => {
    const ended = start('thought')
    await isAsked('situation')
    const { modalEl } = await dialog()
    const about = readOut(modalEl.querySelector('textarea'))
    expect(about).toEqual(['Step 1 of 13', ...((await asked()).text ?? []), (await asked()).detail])
    expect(about[1]).toMatch(/^A journal is not care/)
    expect(modalEl.getAttribute('role')).toBe('dialog')
    const name = modalEl.getAttribute('aria-labelledby') ?? ''
    expect(modalEl.querySelector(`#${name}`)?.textContent).toBe('Thought record')
    press(await dialog(), 'Escape')
    await ended
  })

  it('goes on by Enter in a line, and in several lines by Ctrl with it', async () => {
    const ended = start('feedback')
    await isAsked('said')
    type(await dialog(), 'The second figure has no unit.')
    pressAt('Enter')
    expect((await asked()).id).toBe('said')
    pressAt('Enter', { ctrlKey: true })
    await isAsked('feedback_from')
    type(await dialog(), 'Mo')
    pressAt('Enter', { isComposing: true })
    expect((await asked()).id).toBe('feedback_from')
    pressAt('Enter')
    await isAsked('asked')
    clickButton(await dialog(), 'end')
    await ended
    expect(made()).toContain('feedback_from: Mo\n')
  })

  it('chooses by a click, and shows what was chosen', async () => {
    const ended = start('peer')
    await isAsked('model_kind')
    const rows = (): HTMLInputElement[] => [
      ...document.querySelectorAll<HTMLInputElement>('.efficacy-run-option input'),
    ]
    const labels = rows().map((row) => row.parentElement?.querySelector('div > div')?.textContent)
    expect(labels).toEqual(['Someone like me', 'An expert', 'Myself, earlier', 'Leave out'])
    expect(document.activeElement).toBe(rows()[0])
    // Numbers stand beside each other, words one below the other.
    const short = () => rows().map((row) => row.closest('.efficacy-run-short') !== null)
    expect(short()).toEqual([false, false, false, false])
    rows()[1]?.click()
    clickButton(await dialog(), 'on')
    await isAsked('similarity')
    expect(short()).toEqual([...Array<boolean>(5).fill(true), false])
    await answerNext(goes('back', 'similarity', '4'))
    expect((await asked()).id).toBe('model_kind')
    expect(rows().map(({ checked }) => checked)).toEqual([false, true, false, false])
    expect(document.activeElement).toBe(rows()[1])
    await answerNext(['model_kind', ''])
    expect((await asked()).before).toEqual(['4'])
    await answerNext(goes('end', 'similarity', '4'))
    await ended
    expect(made()).toMatch(/model_kind:\nsimilarity: 4\n/)
  })

  it('keeps what was chosen in it while another one is above it, as a link opens it', async () => {
    const options = ['a', 'b'].map((value) => ({ value, label: value }))
    const choose = () =>
      running.plugin.host.dialog((ask) =>
        ask({
          ...{ id: 'goal', topic: 'Plan', title: 'Which goal?', options },
          ...{ number: 1, of: 2, sight: [], before: [], end: 'Enough' },
        }),
      )
    const ended = [choose(), choose()]
    const rows = (at: number): HTMLInputElement[] => [
      ...(dialogs[at]?.modalEl.querySelectorAll<HTMLInputElement>('.efficacy-run-option input') ?? []),
    ]
    for (const at of [0, 1]) rows(at)[at]?.click()
    expect([0, 1].map((at) => rows(at).map(({ checked }) => checked))).toEqual([
      [true, false],
      [false, true],
    ])
    for (const shown of dialogs.toReversed()) shown.close()
    await Promise.all(ended)
  })

  describe.each([{ many: false }, { many: true }])(
    'a list that is too long to be drawn, several: $many',
    ({ many }) => {
      const options = Array.from({ length: 5000 }, (_, n) => ({ value: `${n}`, label: `Goal ${5000 - n}` }))
      const rows = (): HTMLInputElement[] => [
        ...document.querySelectorAll<HTMLInputElement>('.efficacy-run-option input'),
      ]
      const line = (): HTMLInputElement | null => document.querySelector('.modal input[type=text]')
      const enter = { key: 'Enter', bubbles: true, cancelable: true }
      const narrowTo = async (text: string): Promise<void> => {
        type(await dialog(), text)
        line()?.dispatchEvent(new KeyboardEvent('keydown', enter))
      }
      const choose = (before: readonly string[]) =>
        running.plugin.host.dialog((ask) =>
          ask({
            ...{ id: 'goal', topic: 'Plan', title: 'Which goal?', options, many, optional: true },
            ...{ number: 1, of: 2, sight: [], before, end: 'Enough' },
          }),
        )

      it('is narrowed by typing, and keeps what was chosen', async () => {
        const answer = choose([])
        await dialog()
        expect(document.activeElement).toBe(line())
        expect(rows()).toHaveLength(many ? 200 : 201)
        const status = (): string | undefined => document.querySelector('.modal [role=status]')?.textContent
        expect(status()).toBe('The first 200 of 5000 are shown. Type to narrow the list.')
        await narrowTo('nothing of that')
        expect(status()).toBe('Nothing in the list matches.')
        expect(rows().filter(({ checked }) => checked)).toEqual([])
        await narrowTo('goal 77')
        expect([status(), document.activeElement === rows()[0]]).toEqual(['', true])
        await narrowTo('goal 4')
        expect(rows().filter(({ checked }) => checked)).toHaveLength(many ? 2 : 1)
        rows()[0]?.dispatchEvent(new KeyboardEvent('keydown', enter))
        expect(await answer).toEqual({ go: 'on', values: many ? ['4923', '4996'] : ['4996'] })
      })

      it('is chosen from by the keys alone: letters over its rows narrow it, and Enter unticks nothing', async () => {
        const answer = choose([])
        await dialog()
        await narrowTo('goal 77')
        const letter = new KeyboardEvent('keydown', { key: 'g', bubbles: true, cancelable: true })
        rows()[0]?.dispatchEvent(letter)
        expect(document.activeElement).toBe(line())
        await narrowTo('goal 77')
        expect(rows().filter(({ checked }) => checked)).toEqual([rows()[0]])
        type(await dialog(), '')
        line()?.dispatchEvent(new KeyboardEvent('keydown', enter))
        expect(await answer).toEqual({ go: 'on', values: ['4923'] })
      })

      it('shows what was chosen before, wherever it stands', async () => {
        const answer = choose(['4321'])
        await dialog()
        expect(rows().filter(({ checked }) => checked)).toEqual([document.activeElement])
        clickButton(await dialog(), 'on')
        expect(await answer).toEqual({ go: 'on', values: ['4321'] })
      })
    },
  )

  it('has no line that narrows over a list that is drawn whole', async () => {
    const options = Array.from({ length: 200 }, (_, n) => ({ value: `${n}`, label: `Goal ${n}` }))
    const answer = running.plugin.host.dialog((ask) =>
      ask({
        ...{ id: 'goal', topic: 'Plan', title: 'Which goal?', options, optional: true },
        ...{ number: 1, of: 1, sight: [], before: [], end: 'Enough' },
      }),
    )
    const { modalEl } = await dialog()
    expect(modalEl.querySelectorAll('.efficacy-run-option')).toHaveLength(201)
    expect(modalEl.querySelector('input[type=text], [role=status]')).toBeNull()
    clickButton(await dialog(), 'on')
    expect(await answer).toEqual({ go: 'on', values: [] })
  })

  it('takes words of the person beside a list where those are welcome, and shows them again', async () => {
    const ended = start('stress')
    await isAsked('situation')
    await answerNext(['situation', ''])
    await answerNext(['signals', 'butterflies', 'cold hands', 'dry mouth'])
    await answerNext(goes('back', 'arousal_before', ''))
    const { before } = await asked()
    expect(before).toEqual(['butterflies', 'cold hands', 'dry mouth'])
    const own = (await dialog()).modalEl.querySelector<HTMLInputElement>('input[type="text"]')
    expect(own?.value).toBe('cold hands, dry mouth')
    clickButton(await dialog(), 'end')
    await ended
    expect(made()).toContain('signals:\n  - butterflies\n  - cold hands\n  - dry mouth\n')
  })

  it('takes of one choice what was done last: a row, or words of the person', async () => {
    const answer = running.plugin.host.dialog((ask) =>
      ask({
        ...{
          id: 'task',
          topic: 'Plan',
          title: 'What will you try?',
          options: [{ value: 'jog', label: 'Jog' }],
        },
        ...{ free: true, number: 1, of: 1, sight: [], before: [], end: 'Enough' },
      }),
    )
    const { modalEl } = await dialog()
    const [own, row] = ['text', 'radio'].map((each) =>
      modalEl.querySelector<HTMLInputElement>(`[type=${each}]`)!,
    )
    type(await dialog(), 'Swim')
    row!.click()
    expect(own!.value).toBe('')
    type(await dialog(), 'Row')
    expect(row!.checked).toBe(false)
    clickButton(await dialog(), 'on')
    expect(await answer).toEqual({ go: 'on', values: ['Row'] })
  })

  it('goes to the line for words of the person as soon as they type, and never for a key that does more', async () => {
    const ended = start('stress')
    await answerNext(['situation', ''])
    await isAsked('signals')
    const [row] = document.querySelectorAll<HTMLInputElement>('.efficacy-run-option input')
    for (const [key, more] of [
      [' ', {}],
      ['ArrowDown', {}],
      ['c', { ctrlKey: true }],
      ['c', { metaKey: true }],
      ['c', { altKey: true }],
    ] as const) {
      pressAt(key, more)
      expect(document.activeElement).toBe(row)
    }
    pressAt('c')
    expect(document.activeElement).toBe(document.querySelector('input.efficacy-run-input'))
    clickButton(await dialog(), 'end')
    await ended
  })

  it('says of a list that it is typed a line each, and whether it may stay empty', async () => {
    const ended = start('problem')
    await answerNext(['define', ''])
    await isAsked('ideas')
    const hint = (): string | undefined =>
      document.querySelector<HTMLTextAreaElement>('textarea')?.placeholder
    expect(hint()).toBe('One per line; may be left empty.')
    clickButton(await dialog(), 'end')
    await ended
    const answer = running.plugin.host.ask({ id: 'names', title: 'Who?', many: true })
    await eventually(() => expect(hint()).toBe('One per line.'))
    press(await dialog(), 'Escape')
    await answer
  })

  it.each(['101', '-1', 'ten', '2.5'])('refuses %s for a percentage, with a sentence', async (typed) => {
    const ended = start('reflection', ['worked', ''], ['proves', ''], ['carry', ''])
    await isAsked('confidence_now')
    type(await dialog(), typed)
    clickButton(await dialog(), 'on')
    expect(await error()).toContain('It should be ')
    clickButton(await dialog(), 'end')
    expect((await asked()).id).toBe('confidence_now')
    type(await dialog(), '65')
    clickButton(await dialog(), 'end')
    await ended
    expect(made()).toContain('confidence_now: 65\n')
  })

  it('P4.5: has the automatic thought in sight of the later questions, as text', async () => {
    const words = '<img src=x onerror=alert(1)>\n[[They]] noticed.'
    const ended = start('thought', ['situation', ''], ['automatic_thought', words], ['belief_before', ''])
    await isAsked('intensity_before')
    const { modalEl } = await dialog()
    expect(modalEl.textContent).not.toContain('A journal is not care.')
    expect(modalEl.querySelector('.efficacy-run-sight .efficacy-question-detail')?.textContent).toBe(
      'Automatic thought',
    )
    expect(modalEl.querySelector('.efficacy-run-words')?.textContent).toBe(words)
    expect(modalEl.querySelector('img')).toBeNull()
    clickButton(await dialog(), 'end')
    await ended
  })
})

describe('what to read of help', () => {
  it('stands above the first question', async () => {
    const ended = start('stress')
    await isAsked('situation')
    const shown = await dialog()
    expect(shown.contentEl.textContent).toMatch(/^Step 1 of \d+Chest pain or trouble breathing.*\.Situation/)
    press(shown, 'Escape')
    await ended
  })
})

describe('leaving the modal', () => {
  it('offers a draft with what was typed last, and says that it is one', async () => {
    await start('reflection', ['worked', 'I started.'], goes('out', 'proves', 'I can'), ['leave', 'keep'])
    expect(made()).toMatch(/draft: true\n[^]*I started\.[^]*I can\n/)
    expect(notices).toEqual(['Saved as a draft. It counts once "draft" in it is no longer true.'])
  })

  it('keeps the draft where that choice is closed as well', async () => {
    await start('reflection', goes('out', 'worked', 'I started.'), goes('out', 'leave'))
    expect(made()).toContain('draft: true\n')
  })

  it('leaves no trace of what is discarded, nor a word where nothing was typed', async () => {
    await start('reflection', goes('out', 'worked', 'I started.'), ['leave', 'discard'])
    await start('reflection', goes('out', 'worked', ''))
    expect(files()).toEqual(VAULT)
    expect([dialogs, notices]).toEqual([[], []])
  })

  it('goes on where it was', async () => {
    await start(
      'reflection',
      goes('out', 'worked', 'I started.'),
      ['leave', 'on'],
      goes('end', 'worked', 'I started again.'),
    )
    expect(made()).toContain('I started again.\n')
    expect(made()).not.toContain('draft: true')
  })

  it('for the template is remembered from the first question', async () => {
    await start('reflection', goes('end', 'worked', ''))
    await start('setback')
    expect(Object.keys(files())).toHaveLength(4)
  })
})

function buttons(shown: { modalEl: HTMLElement }): (string | null)[] {
  return [...shown.modalEl.querySelectorAll('.efficacy-buttons button')].map(({ textContent }) => textContent)
}

/** Presses a key where the focus is. */
function pressAt(key: string, more: KeyboardEventInit = {}): void {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }))
}
