import type { OpenItem, Suggestion } from '@core/dashboard/report'
import {
  joinedSentences,
  labelledText,
  plain,
  suggestionName,
  suggestionReason,
  suggestionStart,
} from '@core/dashboard/phrases'
import { Open, Run, Start } from './controls'
import { itemName, keyOf, type Screen } from './screen'
import { translated } from '@core/texts'

interface NextProps {
  readonly screen: Screen
  /** The attempt that is planned for today, which stands above already. */
  readonly due: OpenItem | undefined
  /** Whether something else stands above: it is said in a line then. */
  readonly isSecond: boolean
}

/** The next practice with the rule that it follows from, and one other: two things to choose from at the most. */
export function Next({ screen, due, isSecond }: NextProps) {
  const { primary, alternative } = screen.report.measures.next
  const shown = [primary, alternative].filter((one) => one !== null && !isAbout(one, due))
  const [first, second] = shown
  if (!first) return due ? null : <p>{translated('No attempt is planned for today.')}</p>
  return (
    <>
      {due || isSecond ? (
        <Line screen={screen} suggestion={first} />
      ) : (
        <Main screen={screen} suggestion={first} />
      )}
      {second && !due && <Line screen={screen} suggestion={second} above={first} />}
    </>
  )
}

function isAbout({ place }: Suggestion, due: OpenItem | undefined): boolean {
  return place !== null && due !== undefined && keyOf(place) === keyOf(due)
}

interface SuggestionProps {
  readonly screen: Screen
  readonly suggestion: Suggestion
}

function Main({ screen, suggestion }: SuggestionProps) {
  return (
    <>
      <p class="ej-next-title">{nameOf(screen, suggestion)}</p>
      <p class="ej-meta">{reasonOf(screen, suggestion)}</p>
      <p class="ej-actions">
        <Begin screen={screen} suggestion={suggestion} look="main" />
      </p>
    </>
  )
}

interface LineProps extends SuggestionProps {
  readonly above?: Suggestion
}

/** One that stands below another. */
function Line({ screen, suggestion, above }: LineProps) {
  return (
    <p class="ej-meta">
      {plain(
        joinedSentences([
          translated('Or: {name}.', { name: nameOf(screen, suggestion) }),
          reasonOf(screen, suggestion, above),
        ]),
      )}{' '}
      <Begin screen={screen} suggestion={suggestion} look="link" />
    </p>
  )
}

/** An attempt goes by its task, anything else by what it is. */
function nameOf(screen: Screen, suggestion: Suggestion): string {
  const { place } = suggestion
  const item = place && screen.report.open.find((open) => keyOf(open) === keyOf(place))
  return item ? itemName(screen, item) : suggestionName(suggestion)
}

function reasonOf({ report, view }: Screen, suggestion: Suggestion, above?: Suggestion): string {
  const reason = suggestionReason(suggestion, report.today, view.numbers, above)
  // What fits any day says so itself.
  if (!view.numbers || suggestion.reason === 'any-day') return reason
  return plain(joinedSentences([reason, translated('About {n}\xa0min.', { n: suggestion.minutes })]))
}

interface BeginProps extends SuggestionProps {
  readonly look: 'main' | 'link'
}

function Begin({ screen, suggestion, look }: BeginProps) {
  const { command, kind, place } = suggestion
  const says = suggestionStart(suggestion)
  if (command === null)
    return (
      place && (
        <Open screen={screen} at={place} look={look} label={labelledText(says, nameOf(screen, suggestion))}>
          {says}
        </Open>
      )
    )
  if (command === 'new-entry') {
    return (
      <Start screen={screen} kind={kind} look={look}>
        {says}
      </Start>
    )
  }
  return (
    <Run screen={screen} command={command} at={place ?? undefined} look={look}>
      {says}
    </Run>
  )
}
