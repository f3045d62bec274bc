import { ButtonComponent, Setting } from 'obsidian'

/** What stands below the questions of a dialog, in reach however long it is. */
export interface Foot {
  /** Puts a button behind those that are there. */
  readonly add: (text: string, press: () => void) => ButtonComponent
  /**
   * Says why an answer is not taken, to a screen reader too; `undefined` takes that back. While somebody types, nothing is
   * said twice.
   */
  readonly refuse: (sentence: string | undefined, isTyping?: boolean) => void
}

/** @param take what Enter does in what stands above the foot, where it does something */
export function drawFoot(parent: HTMLElement, take?: () => void): Foot {
  const foot = parent.createDiv({ cls: 'efficacy-foot' })
  const reason = foot.createDiv()
  const row = new Setting(foot).setClass('efficacy-buttons')
  // A tap on a button would take the focus from the field, and the keyboard with it.
  row.controlEl.addEventListener('mousedown', (event) => event.preventDefault())
  if (take)
    parent.addEventListener('keydown', (event) => {
      if (!takes(event)) return
      event.preventDefault()
      take()
    })
  return {
    add: (text, press) => new ButtonComponent(row.controlEl).setButtonText(text).onClick(press),
    refuse: (sentence = '', isTyping = false) => {
      if (isTyping && sentence === reason.textContent) return
      reason.empty()
      if (sentence === '') return
      // An alert is read out as it comes: one that is there and says the same again is not.
      reason.createDiv({ cls: 'efficacy-refused', text: sentence, attr: { role: 'alert' } })
      // It has come between the field and what could be seen of it.
      parent.ownerDocument.activeElement?.scrollIntoView({ block: 'nearest' })
    },
  }
}

/** Whether the key takes the answer: Enter, and with Ctrl or Cmd where Enter begins a line. */
export function takes(event: KeyboardEvent): boolean {
  // While an input method composes, Enter ends the composition and not the answer.
  if (event.key !== 'Enter' || event.isComposing) return false
  // By its name: in a window of its own, a dialog is made of that window's classes.
  const { nodeName } = event.target as Node
  return nodeName !== 'BUTTON' && (nodeName !== 'TEXTAREA' || event.ctrlKey || event.metaKey)
}
