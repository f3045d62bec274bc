import type { Alignment, NamedValue, ValuesMeasure } from '@core/dashboard/report'
import {
  alignmentSentence,
  ALIGNMENTS,
  empty,
  forOthersSentence,
  labelledText,
  shortDate,
  valuesCount,
} from '@core/dashboard/phrases'
import { Open, Run } from '../controls'
import { CountRows } from '../counts'
import { Glyph } from '../marks'
import { Names, Paragraph } from '../paragraph'
import { goalName, type Screen } from '../screen'
import { Empty, Note, Section } from '../section'
import { MarkedItem } from './marked-item'
import { translated } from '@core/texts'

/** Rows that stand also where nothing is counted in them. */
const ANSWERS: readonly Alignment[] = ['aligned', 'mixed', 'conflicts', 'unset']
const RARE: readonly Alignment[] = ['unsure', 'other']

interface ValuesProps {
  readonly screen: Screen
}

/** The person's values with the goals that serve them, and what each active goal says of its fit. */
export function Values({ screen }: ValuesProps) {
  const { view, report } = screen
  const measure = report.measures.values
  const isEmpty = measure.n === 0 && measure.note === null
  return (
    <Section screen={screen} id="values" count={!isEmpty && valuesCount(measure)}>
      {measure.note === null && <Empty screen={screen} says={empty('values')} start="values" />}
      {measure.note !== null && measure.values.length === 0 && (
        <Note>{translated('No values are named in a note.')}</Note>
      )}
      <ValueList screen={screen} values={measure.values} />
      {measure.note && (
        <p class="ej-meta">
          <Open screen={screen} at={measure.note}>
            {translated('Values as named on {date}', { date: shortDate(measure.note.date, report.today) })}
          </Open>
        </p>
      )}
      {!isEmpty && view.numbers && <Fit screen={screen} measure={measure} />}
      {!view.numbers && measure.n > 0 && (
        <>
          <h3>{fitTitle()}</h3>
          <Names screen={screen} where="fit" names={answersOf(measure)} />
        </>
      )}
      <GoalsToCompare screen={screen} paths={measure.alignment.unset.paths} />
    </Section>
  )
}

interface ValueListProps extends ValuesProps {
  readonly values: readonly NamedValue[]
}

/** A value is the person's word: where words are hidden its place in the list stands for it. */
function ValueList({ screen, values }: ValueListProps) {
  return values.length === 0 ? null : (
    <ul class="ej-list">
      {values.map(({ name, paths }, index) => (
        <li key={name}>
          <Glyph kind={paths.length > 0 ? 'done' : 'open'} />
          <div class="ej-value">
            <span class={screen.view.text ? 'ej-own' : undefined}>
              {screen.view.text ? name : translated('Value {n}', { n: index + 1 })}
            </span>
            <p class="ej-meta">
              {paths.length === 0 && <span>{translated('no goal yet')}</span>}
              {paths.map((path) => (
                <GoalLink key={path} screen={screen} path={path} />
              ))}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

interface GoalLinkProps extends ValuesProps {
  readonly path: string
}

function GoalLink({ screen, path }: GoalLinkProps) {
  const goal = screen.report.goals.find((each) => each.path === path)
  const name = goalName(screen, path)
  return goal ? (
    <Open screen={screen} at={goal}>
      {name}
    </Open>
  ) : (
    <span>{name}</span>
  )
}

interface GoalsToCompareProps extends ValuesProps {
  /** Active goals that do not say how they fit. */
  readonly paths: readonly string[]
}

function GoalsToCompare({ screen, paths }: GoalsToCompareProps) {
  const goals = screen.report.goals.filter(({ path }) => paths.includes(path))
  return goals.length === 0 ? null : (
    <ul class="ej-list">
      {goals.map((goal) => (
        <MarkedItem key={goal.path} mark="open">
          <GoalLink screen={screen} path={goal.path} />
          <p class="ej-meta">
            <span>{translated('does not say how it fits')}</span>
            <Run
              screen={screen}
              command="audit-goal"
              at={goal}
              look="link"
              label={labelledText(translated('Compare with my values'), goalName(screen, goal.path))}
            >
              {translated('Compare with my values')}
            </Run>
          </p>
        </MarkedItem>
      ))}
    </ul>
  )
}

function fitTitle(): string {
  return translated('What active goals say about their fit')
}

interface FitProps extends ValuesProps {
  readonly measure: ValuesMeasure
}

function Fit({ screen, measure }: FitProps) {
  const { n } = measure
  return (
    <>
      {n > 0 && (
        <CountRows
          screen={screen}
          where="fit"
          title={fitTitle()}
          caption={translated('Active goals by their fit with the values')}
          head={[translated('Fit'), translated('Goals')]}
          rows={answersOf(measure)}
        />
      )}
      <Paragraph
        screen={screen}
        where="values"
        sentences={[n === 0 ? alignmentSentence(measure) : null, forOthersSentence(measure)]}
      />
    </>
  )
}

function answersOf({ alignment }: ValuesMeasure) {
  const answers = [...ANSWERS, ...RARE.filter((answer) => alignment[answer].n > 0)]
  return answers.map((answer) => ({
    name: translated(ALIGNMENTS[answer]),
    n: alignment[answer].n,
    of: `fit:${answer}` as const,
  }))
}
