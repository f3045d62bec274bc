import { type App, SuggestModal } from 'obsidian'
import { refusedAnswer } from '@core/commands/refused-answer'
import type { Option, Question } from '@core/ports'
import { translated } from '@core/texts'
import { drawDetail } from './detail'
import { nameBy } from './named-by'
import { DRAWN, leftOut, matching, narrowed } from './narrow'

/** One choice from a list that narrows while typing; where the question allows it, what was typed is a choice too. */
export class Pick extends SuggestModal<Option> {
  private readonly options: readonly Option[]
  private readonly leftOut: readonly Option[]
  /** Says that not all that is found is drawn. */
  private readonly more: HTMLElement

  constructor(
    app: App,
    private readonly question: Question,
    private readonly answered: (answer: readonly string[] | undefined) => void,
  ) {
    super(app)
    const { options = [], optional } = question
    this.options = options
    this.leftOut = leftOut(optional)
    this.limit = DRAWN + 2
    this.setPlaceholder(
      question.placeholder ??
        (question.free ? translated('Choose, or type an answer') : translated('Type to narrow the list')),
    )
    this.modalEl.addClass('efficacy-pick')
    const heading = this.modalEl.createDiv({ cls: 'efficacy-question', prepend: true })
    const { title, detail } = question
    const words = heading.createDiv({ cls: 'efficacy-question-title', text: title })
    nameBy(this.inputEl, words, drawDetail(heading, detail))
    this.more = this.modalEl.createDiv({ cls: 'efficacy-pick-more', attr: { role: 'status' } })
  }

  override getSuggestions(query: string): Option[] {
    const typed = query.trim()
    const drawn = this.drawn(typed)
    // Enter takes the first: where nothing is said, nothing is to be written.
    if (typed === '') return [...this.leftOut, ...drawn]
    const listed = [...drawn, ...matching(this.leftOut, typed)]
    const own = this.typedOption(typed)
    // Words narrow the list; a number is meant as it stands, also where another begins with it.
    return this.question.field?.type === 'number' ? [...own, ...listed] : [...listed, ...own]
  }

  override renderSuggestion({ label, description, detail }: Option, el: HTMLElement): void {
    const line = el.createDiv({ cls: 'efficacy-option-line' })
    line.createSpan({ text: label })
    if (description !== undefined) line.createSpan({ cls: 'efficacy-option-description', text: description })
    if (detail !== undefined) el.createDiv({ cls: 'efficacy-option-detail', text: detail })
  }

  override onChooseSuggestion(option: Option): void {
    this.answered([option.value])
  }

  override onClose(): void {
    // The app closes the modal before it reports the choice, so backing out is known only a turn later.
    window.setTimeout(() => this.answered(undefined))
  }

  private drawn(typed: string): readonly Option[] {
    const { drawn, more } = narrowed(this.options, typed)
    this.more.setText(more)
    return drawn
  }

  private typedOption(typed: string): readonly Option[] {
    const isListed = this.options.some(({ value, label }) => value === typed || label === typed)
    if (!this.question.free || isListed) return []
    const refused = refusedAnswer(this.question, [typed])
    this.emptyStateText = refused ?? ''
    return refused === undefined ? [{ value: typed, label: typed }] : []
  }
}
