import type { NoteBehind } from '@core/dashboard/behind'
import { isNamed, kindWord } from '@core/dashboard/phrases'
import { Button } from './controls'
import { HiddenName, useId } from './hidden-name'
import { NoteDate } from './note-date'
import { isBare, keyOfNumber, type Named, named, type NumberProps, shutting } from './number'
import { isOpened, keyOf, type Screen, showAll, toggle } from './screen'
import { translated } from '@core/texts'

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
          {isWhole ? translated('Show the newest only') : showAll(screen, list.n)}
        </Button>
      )}
    </section>
  )
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
