import type { TargetedKeyboardEvent } from 'preact'
import {
  type Figure,
  joinedSentences,
  isNamed,
  kindWord,
  labelledText,
  type Phrase,
} from '@core/dashboard/phrases'
import type { NoteBehind, NumberId } from '@core/dashboard/behind'
import { Button } from './controls'
import { NoteDate } from './note-date'
import { HiddenName, useId } from './hidden-name'
import { isOpened, keyOf, type Screen, toggle } from './screen'
import { translated } from '@core/texts'

interface NumberProps {
  readonly screen: Screen
  /** Tells two places that show the same number apart: the list opens where its number was pressed. */
  readonly where: string
  readonly figure: Named
  /**
   * Punctuation behind it, kept inside the button: a line may break after a button, and must not begin with a comma.
   */
  readonly end?: string | undefined
}

interface Named extends Figure {
  /** What the number counts; what it says where absent. */
  readonly name?: string | undefined
}

function keyOfNumber(where: string, of: NumberId): string {
  return `${where}@${of}`
}

/** Escape closes the lists of these numbers; where none is open, the key is left to others. */
export function shutting(screen: Screen, where: string, numbers: readonly Pick<Figure, 'of'>[]) {
  return (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const open = numbers.map(({ of }) => keyOfNumber(where, of)).filter((key) => isOpened(screen, key))
    if (event.key !== 'Escape' || open.length === 0) return
    event.stopPropagation()
    for (const key of open) toggle(screen, key)
  }
}

/** A number as a button that opens the notes it counts. Zero has none; where no click reaches a host, it is text. */
export function NumberButton({ screen, where, figure: { name, of, text }, end }: NumberProps) {
  if (screen.link || /^0(?!\d|\.)/.test(text))
    return (
      <>
        {text}
        {end}
      </>
    )
  const key = keyOfNumber(where, of)
  return (
    <button
      type="button"
      class="ej-number"
      aria-expanded={isOpened(screen, key)}
      aria-label={translated('{number}, the notes counted', {
        number: name === undefined ? text : labelledText(name, text),
      })}
      onClick={() => toggle(screen, key)}
      onKeyDown={shutting(screen, where, [{ of }])}
    >
      <span class={isBare(text) ? 'is-bare' : undefined}>{text}</span>
      {end}
    </button>
  )
}

/** Whether it says nothing beside the number. */
function isBare(text: string): boolean {
  return /^\d+$/.test(text)
}

interface ParagraphProps {
  readonly screen: Screen
  readonly where: string
  /** One after the other, as one paragraph; `null` says nothing. */
  readonly sentences: readonly (string | Phrase | null)[]
  readonly look?: 'ej-note' | 'ej-lead' | 'ej-meta' | 'ej-plain'
}

/** A paragraph whose numbers open the notes that they count, below it. */
export function Paragraph({ screen, where, sentences, look = 'ej-note' }: ParagraphProps) {
  const said = sentences.filter((sentence) => sentence !== null)
  if (said.length === 0) return null
  return (
    <>
      <p class={look}>
        <Sentence screen={screen} where={where} sentence={joinedSentences(said)} />
      </p>
      <Notes screen={screen} where={where} figures={said.flatMap(figuresIn)} />
    </>
  )
}

interface SentenceProps extends Omit<NumberProps, 'figure' | 'end'> {
  readonly sentence: string | Phrase
}

/** A sentence inside another element; its lists stand where {@link Notes} is put. */
export function Sentence({ screen, where, sentence }: SentenceProps) {
  if (typeof sentence === 'string') return <>{sentence}</>
  const { parts } = sentence
  return (
    <>
      {parts.map((part, index) =>
        typeof part === 'object' ? (
          <NumberButton screen={screen} where={where} figure={part} end={endOf(parts[index + 1])} />
        ) : (
          part.slice(typeof parts[index - 1] === 'object' ? endOf(part)?.length : 0)
        ),
      )}
    </>
  )
}

/** The punctuation that a part begins with; it belongs to what stands before it. French puts a space before some. */
function endOf(part: string | Figure | undefined): string | undefined {
  return typeof part === 'string' ? /^\xa0?\p{P}+/u.exec(part)?.[0] : undefined
}

export function figuresIn(sentence: string | Phrase): readonly Figure[] {
  if (typeof sentence === 'string') return []
  return sentence.parts.filter((part) => typeof part !== 'string')
}

interface NotesProps extends Omit<NumberProps, 'figure' | 'end'> {
  readonly figures: readonly Named[]
}

/** The notes behind those of the numbers that stand open here. */
export function Notes({ screen, where, figures }: NotesProps) {
  const each = new Map(figures.map((figure) => [figure.of, figure]))
  return (
    <>
      {[...each.values()]
        .filter(({ of }) => isOpened(screen, keyOfNumber(where, of)))
        .map((figure) => (
          <NoteList key={figure.of} screen={screen} where={where} figure={figure} />
        ))}
    </>
  )
}

interface NamesProps extends Omit<NumberProps, 'figure' | 'end'> {
  readonly names: readonly { readonly name: string; readonly of: NumberId; readonly n: number }[]
}

/** Where numbers are hidden: what they count, by name, with the notes a click away. */
export function Names({ screen, where, names }: NamesProps) {
  const there = names.filter(({ n }) => n > 0).map(({ name, of }) => ({ text: name, of }))
  if (screen.link || there.length === 0) return null
  return (
    <>
      <p class="ej-names">
        {there.map((figure) => (
          <NumberButton key={figure.of} screen={screen} where={where} figure={figure} />
        ))}
      </p>
      <Notes screen={screen} where={where} figures={there} />
    </>
  )
}

/** Notes in view before all of them are asked for. */
const FIRST = 50

function NoteList({ screen, where, figure: { name, of, text } }: NumberProps) {
  const id = useId(screen)
  const list = screen.lists[of]
  if (!list) return null
  const whole = `all@${of}`
  const isWhole = isOpened(screen, whole)
  const { numbers } = screen.view
  const isNumber = numbers && name === undefined && isBare(text)
  // Beside a bare number, how many notes there are, since a day or a week may hold several.
  const counted = isNumber ? String(list.n) : named({ name, text }, numbers)
  const label = translated('The notes counted: {counted}', { counted })
  return (
    <section class="ej-behind" aria-labelledby={id} onKeyDown={shutting(screen, where, [{ of }])}>
      <HiddenName id={id}>{label}</HiddenName>
      <p class="ej-meta">{isNumber ? label : counted}</p>
      {list.items.length === 0 && (
        <p class="ej-note">{translated('This number no longer counts any notes.')}</p>
      )}
      <ul>
        {list.items.slice(0, isWhole ? list.n : FIRST).map((note) => (
          <NoteRow key={keyOf(note)} screen={screen} note={note} />
        ))}
      </ul>
      {list.n > FIRST && (
        <Button look="link" onClick={() => toggle(screen, whole)}>
          {isWhole
            ? translated('Show the newest only')
            : numbers
              ? translated('Show all {n}', { n: list.n })
              : translated('Show all')}
        </Button>
      )}
    </section>
  )
}

function named({ name, text }: Pick<Named, 'name' | 'text'>, numbers: boolean): string {
  if (name === undefined) return text
  return numbers ? labelledText(name, text) : name
}

interface NoteRowProps {
  readonly screen: Screen
  readonly note: NoteBehind
}

/** A note by its day, its kind and, where it has one, its name. */
function NoteRow({ screen, note }: NoteRowProps) {
  const hasName = screen.view.text && isNamed(note.kind, note.title)
  return (
    <li>
      <NoteDate screen={screen} at={note} kind={note.kind} />
      <span>
        {hasName && `${note.title} `}
        <span class="ej-muted">{kindWord(note.kind)}</span>
      </span>
    </li>
  )
}
