import type { Place, Plan, PlanItemState } from '@core/dashboard/report'
import { figure, itemDays, itemName, itemNote, listed, ofAll } from '@core/dashboard/phrases'
import { NoteDate } from '../note-date'
import { Chart, ChartWithTable, Key, Row, ROW_Y, scale } from '../chart'
import { Axis, Band, Glyph, Label, Mark, type MarkKind } from '../marks'
import { Notes } from '../notes-behind'
import { NumberButton } from '../number'
import type { Screen } from '../screen'
import { NameWithState } from './rail'
import { translated } from '@core/texts'

interface TimelineProps {
  readonly screen: Screen
  readonly plan: Plan
  readonly length: number
}

/** Each item on the days of the plan: a band where it is suggested, a dot for each note that counts towards it. */
export function Timeline({ screen, plan, length }: TimelineProps) {
  const at = scale(0, length)
  const today = plan.day === null ? null : at(Math.min(plan.day, length) - 0.5)
  return (
    <ChartWithTable
      screen={screen}
      where="timeline"
      table={{
        caption: translated('Items by day of the plan, 1 to {length}', { length }),
        head: [
          translated('Item'),
          translated('Suggested'),
          translated('State'),
          translated('Days with a note'),
        ],
        rows: plan.items.map((item) => [
          itemName(item.id),
          itemDays(item),
          item.of > 1 ? countOf(plan, item) : itemNote(item),
          listed(item.by.map(({ plan_day }) => String(plan_day ?? '–'))),
        ]),
      }}
      keys={
        <>
          <Key mark="band">{translated('suggested days')}</Key>
          <Key mark="done">{translated('a note that counts')}</Key>
          <Key mark="line">{translated('today')}</Key>
        </>
      }
    >
      <div class="ej-timeline">
        <Scale length={length} today={today} />
        {plan.items.map((item) => (
          <Item key={item.id} screen={screen} plan={plan} item={item} length={length} today={today} />
        ))}
      </div>
      <Notes screen={screen} where="timeline" figures={plan.items.map((item) => countOf(plan, item))} />
    </ChartWithTable>
  )
}

interface ScaleProps {
  readonly length: number
  /** Percent of the width, or `null` where no day of the plan is today's. */
  readonly today: number | null
}

/** The first day, today and the last, above the rows. */
function Scale({ length, today }: ScaleProps) {
  return (
    <div class="ej-row ej-row-head" aria-hidden="true">
      <div class="ej-row-name" />
      <div class="ej-row-draw">
        <Chart height={14}>
          {(today === null || today > 12) && (
            <Label x={0} y={11} anchor="start">
              1
            </Label>
          )}
          {today !== null && (
            <Label x={today} y={11}>
              {translated('today')}
            </Label>
          )}
          {(today === null || today < 80) && (
            <Label x={100} y={11} anchor="end">
              {length}
            </Label>
          )}
        </Chart>
      </div>
      <div class="ej-row-value" />
    </div>
  )
}

interface ItemProps extends TimelineProps {
  readonly item: PlanItemState
  readonly today: number | null
}

function Item({ screen, plan, item, length, today }: ItemProps) {
  const at = scale(0, length)
  const days = item.by.flatMap(({ plan_day }) => (plan_day === null ? [] : [Math.min(plan_day, length)]))
  return (
    <Row
      name={
        <>
          <Glyph kind={markOf(item)} />
          <NameWithState
            screen={screen}
            at={itemPlace(plan, item)}
            name={itemName(item.id)}
            state={itemNote(item)}
          />
        </>
      }
      value={<ItemValue screen={screen} plan={plan} item={item} />}
    >
      <Axis y={ROW_Y} />
      <Band from={at(item.from - 1)} to={at(item.to)} y={ROW_Y - 4} height={8} />
      {today !== null && <Mark kind="line" x={today} y={ROW_Y} size={9} />}
      {days.map((day) => (
        <Mark key={day} kind="done" x={at(day - 0.5)} y={ROW_Y} size={3.2} />
      ))}
    </Row>
  )
}

/** Where an item stands, or its plan where the item has no line. */
export function itemPlace({ path, line }: Plan, item: PlanItemState): Place {
  return { path, line: item.line ?? line }
}

export function markOf({ current, state }: PlanItemState): MarkKind {
  if (state === 'open') return current ? 'now' : 'open'
  return state
}

/** How many notes count of how many it takes, or the day of the one; else the days that are suggested. */
function ItemValue({ screen, plan, item }: Pick<ItemProps, 'screen' | 'plan' | 'item'>) {
  const [note] = item.by
  if (!note) return <span class="ej-muted">{item.ticked ? itemNote(item) : itemDays(item)}</span>
  if (item.of > 1) return <NumberButton screen={screen} where="timeline" figure={countOf(plan, item)} />
  return <NoteDate screen={screen} at={note} kind={note.kind} look="number" />
}

function countOf(plan: Plan, item: PlanItemState) {
  return {
    ...figure(ofAll(item.n, item.of), `item:${item.id} ${plan.path}`, item.n),
    name: itemName(item.id),
  }
}
