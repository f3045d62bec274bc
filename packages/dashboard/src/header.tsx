import { joined, kindWord, figure, longDate, notesCount, PRODUCT } from '@core/dashboard/phrases'
import type { KindId } from '@core/kinds'
import { CardChoice } from './card-choice'
import { Button, Toggle } from './controls'
import { Filters } from './filters'
import { useId } from './hidden-name'
import { Paragraph } from './paragraph'
import { BETWEEN, filterWords, type Screen } from './screen'
import { Folded } from './section'
import { translated } from '@core/texts'

interface HeaderProps {
  readonly screen: Screen
}

export function Header({ screen }: HeaderProps) {
  return (
    <header class="ej-top">
      <h1>{PRODUCT}</h1>
      <p class="ej-date">{longDate(screen.report.today)}</p>
      {screen.view.numbers && <NoteCounts screen={screen} />}
      {screen.place === 'sidebar' ? (
        <Folded screen={screen} id="tools" title={translated('Filter and show')}>
          <Tools screen={screen} />
        </Folded>
      ) : (
        <Tools screen={screen} />
      )}
      <Limits screen={screen} />
    </header>
  )
}

const SHOWN = ['text', 'numbers', 'tables'] as const

function shownName(part: (typeof SHOWN)[number]): string {
  if (part === 'text') return translated('Text')
  return part === 'numbers' ? translated('Numbers') : translated('Tables')
}

function Tools({ screen }: HeaderProps) {
  const { choose, place, view } = screen
  const name = useId(screen)
  return (
    <div class="ej-tools">
      {place !== 'page' && <Filters screen={screen} />}
      <div class="ej-shown">
        <div class="ej-toggles" role="group" aria-labelledby={name}>
          <span class="ej-muted" id={name} aria-hidden="true">
            {translated('Show')}
          </span>
          {SHOWN.map((part) => (
            <Toggle key={part} on={view[part]} onClick={() => choose({ [part]: !view[part] })}>
              {shownName(part)}
            </Toggle>
          ))}
        </div>
        <CardChoice screen={screen} />
      </div>
    </div>
  )
}

function NoteCounts({ screen }: HeaderProps) {
  const { notes } = screen.report
  const kinds = (Object.keys(notes) as KindId[]).filter((kind) => notes[kind] > 0)
  if (kinds.length === 0) return null
  const counts = kinds.map((kind) => figure(`${kindWord(kind)} ${notes[kind]}`, `entries:${kind}`))
  return (
    <Folded screen={screen} id="entries" title={notesCount(notes)}>
      <Paragraph screen={screen} where="entries" sentences={[joined(counts, BETWEEN)]} look="ej-meta" />
    </Folded>
  )
}

/** What the numbers are limited to, and the way back to all. */
function Limits({ screen }: HeaderProps) {
  const { choose, place } = screen
  const sentence = filterWords(screen)
  if (sentence === null) return null
  return (
    <p class="ej-limits ej-meta">
      <span>{sentence}</span>
      {place !== 'page' && (
        <Button look="link" onClick={() => choose({ goal: '', domain: '', period: 0 })}>
          {translated('Count everything')}
        </Button>
      )}
    </p>
  )
}
