import { Modal } from 'obsidian'
import { refusedInRun } from '@core/commands/refused-answer'
import type { RunAnswer, RunQuestion } from '@core/ports'
import { drawDetail } from './detail'
import { drawFoot, type Foot } from './foot'
import { type RunField, runField } from './run-field'
import { asDialog, type Words } from './named-by'
import { translated } from '@core/texts'

/** One dialog for a run of questions. Esc, a click beside it and the phone's back key answer `out`. */
export class RunDialog extends Modal {
  /** The one that is asked now; none between two of them. */
  question: RunQuestion | undefined
  private field: RunField | undefined
  private foot: Foot | undefined
  private answered: ((answer: RunAnswer) => void) | undefined
  private state: 'new' | 'open' | 'closed' = 'new'

  ask(question: RunQuestion): Promise<RunAnswer> {
    if (this.state === 'closed') return Promise.resolve({ go: 'out', values: question.before })
    return new Promise((answered) => {
      this.question = question
      this.answered = answered
      // Only now is it sure that there is something to ask.
      if (this.state === 'new') this.open()
      this.draw(question)
    })
  }

  /** Closes it where the person has not. */
  end(): void {
    if (this.state === 'open') this.close()
  }

  override onOpen(): void {
    this.state = 'open'
    this.modalEl.addClass('efficacy-run')
    asDialog(this)
  }

  override onClose(): void {
    this.state = 'closed'
    this.settle('out')
    this.contentEl.empty()
  }

  /** The focus goes straight from the last field to the next: a phone puts its keyboard away in between. */
  private draw(question: RunQuestion): void {
    const last = [...this.contentEl.children]
    const content = this.contentEl.createDiv()
    this.setTitle(question.topic)
    this.field = runField(content, question, drawWords(content, question))
    this.drawButtons(content, question)
    this.field.focus()
    for (const element of last) element.remove()
  }

  private drawButtons(content: HTMLElement, { number, of, end }: RunQuestion): void {
    const { add } = (this.foot = drawFoot(content, () => this.take('on')))
    if (number > 1) add(translated('Back'), () => this.settle('back'))
    add(end, () => this.take('end'))
    add(number < of ? translated('Next') : translated('OK'), () => this.take('on')).setCta()
  }

  private take(go: 'on' | 'end'): void {
    const { question } = this
    if (!question) return
    const refused = refusedInRun(question, this.current(), go)
    this.foot?.refuse(refused)
    if (refused === undefined) this.settle(go)
  }

  private current(): readonly string[] {
    return (this.field?.current() ?? []).filter((value) => value !== '')
  }

  private settle(go: RunAnswer['go']): void {
    const { answered } = this
    this.question = undefined
    this.answered = undefined
    answered?.({ go, values: this.current() })
  }
}

/** What is read before the question is answered; returns its own words among them. */
function drawWords(content: HTMLElement, question: RunQuestion): Words {
  const { number, of, title, detail, text, sight } = question
  const step = drawDetail(content, translated('Step {number} of {of}', { number, of }))
  const paragraphs = (text ?? []).map((paragraph) => content.createEl('p', { text: paragraph }))
  for (const seen of sight) {
    const words = content.createDiv({ cls: 'efficacy-run-sight' })
    drawDetail(words, seen.label)
    words.createDiv({ cls: 'efficacy-run-words', text: seen.text })
  }
  const asking = content.createDiv({ cls: 'efficacy-question-title', text: title })
  return [asking, step, ...paragraphs, drawDetail(content, detail)]
}
