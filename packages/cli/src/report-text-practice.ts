import {
  activityDays,
  consistencySentence,
  DAY_STATES,
  draftNote,
  empty,
  filterSentence,
  isNamed,
  kindWord,
  listed,
  metricWord,
  noteTitle,
  plain,
  openNote,
  runSentence,
  sentence,
  seriesNote,
  weeksCount,
} from '@core/dashboard/phrases'
import type { ConsistencyDay, Report } from '@core/dashboard/report'
import { type Here, placeNamed } from './command-line'
import { firstOf, ITEMS, named, paragraph, room, toType } from './report-text-lines'
import { dim, type Screen } from './terminal'
import { flow } from './wrap'
import { translated } from '@core/texts'

const MARKS: Readonly<Record<ConsistencyDay['state'], string>> = {
  practice: '■',
  none: '·',
  off: '–',
  pending: '□',
}

export function open({ open, drafts, today }: Report, screen: Screen, here: Here): readonly string[] {
  const rows = [
    ...open.map((item) => ({ item, says: openNote(item, today) })),
    ...drafts.map((item) => ({ item, says: draftNote(item, today) })),
  ].map(({ item, says }) => [
    ...named(
      noteTitle(item),
      listed([isNamed(item.kind, item.title) ? kindWord(item.kind) : '', says]),
      screen,
    ),
    ...toType(placeNamed(item, here), screen),
  ])
  return rows.length === 0 ? paragraph(screen, empty('open')) : firstOf(rows, ITEMS)
}

export function consistency(report: Report, screen: Screen): readonly string[] {
  const { measures, settings, today } = report
  const measure = measures.consistency
  const isPart = filterSentence(report) !== null
  const counted = paragraph(screen, consistencySentence(measure, today, isPart))
  if (measure.of === 0) return counted
  const states = new Set(measure.days.map((day) => day.state))
  const legend = Object.entries(MARKS)
    .filter(([state]) => states.has(state as ConsistencyDay['state']))
    .map(([state, mark]) => `${mark} ${translated(DAY_STATES[state as ConsistencyDay['state']])}`)
    .map((piece) => ({ piece, gap: '  ' }))
  return [
    ...counted,
    measure.days.map((day) => MARKS[day.state]).join(''),
    ...flow(legend, room(screen)).map((line) => dim(line, screen)),
    ...paragraph(screen, runSentence(measure, settings.grace)),
    ...paragraph(screen, sentence(weeksCount(measure.weeks))),
  ]
}

export function activity({ measures, settings, today }: Report, screen: Screen): readonly string[] {
  const { activity } = measures
  const series = activity.series.map((one) => {
    const name = listed([one.activity, metricWord(one.metric)])
    return named(name, plain(seriesNote(one, today, settings)), screen)
  })
  return [
    ...paragraph(screen, activity.n === 0 ? null : sentence(activityDays(activity))),
    ...(series.length === 0 ? paragraph(screen, empty('activity')) : firstOf(series, ITEMS)),
  ]
}
