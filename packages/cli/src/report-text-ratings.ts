import {
  assessmentItemName,
  assessmentSentences,
  averageSentence,
  beliefChange,
  beliefSentences,
  besides,
  binLabel,
  caveat,
  brierSentence,
  changeNote,
  distortionName,
  distortionsSentences,
  driftSentence,
  empty,
  finishedOf,
  isOneDomain,
  namedIn,
  phrase,
  plain,
  predictionSentences,
  shortDate,
  splitName,
  splitsToTell,
  splitNote,
} from '@core/dashboard/phrases'
import type { Report } from '@core/dashboard/report'
import { dated, firstOf, LINES, paragraph, table } from './report-text-lines'
import type { Screen } from './terminal'

export function prediction(report: Report, screen: Screen): readonly string[] {
  const {
    measures: { calibration },
    goals,
  } = report
  const also = besides(calibration)
  const bins = (calibration.bins ?? []).map((bin) => [binLabel(bin), finishedOf(bin.done, bin.n)] as const)
  const titleOf = (path: string): string => goals.find((goal) => goal.path === path)?.title ?? ''
  const splits = splitsToTell(calibration).map(
    (split) => [splitName(split, titleOf(split.part)), plain(splitNote(split))] as const,
  )
  return [
    ...paragraph(screen, ...predictionSentences(calibration)),
    ...paragraph(screen, also && phrase('Also: {counts}.', { counts: also })),
    ...paragraph(screen, averageSentence(calibration, isOneDomain(report))),
    ...paragraph(screen, driftSentence(calibration)),
    ...paragraph(screen, brierSentence(calibration)),
    ...table(bins, screen).flat(),
    ...table(splits, screen).flat(),
    ...paragraph(screen, calibration.expected === null ? null : caveat('prediction')),
  ]
}

export function assessment({ measures: { assessment }, today }: Report, screen: Screen): readonly string[] {
  const changes = assessment.changes?.map(
    (change) => [assessmentItemName(change.item), changeNote(change)] as const,
  )
  return [
    ...paragraph(screen, ...assessmentSentences(assessment, today)),
    ...table(changes ?? [], screen).flat(),
    ...paragraph(screen, changes ? caveat('assessment') : null),
  ]
}

export function thoughts({ measures, today }: Report, screen: Screen): readonly string[] {
  const { belief, distortions } = measures
  if (distortions.n === 0 && belief.n === 0) return paragraph(screen, empty('distortions'))
  const names = distortions.named.map((one) => [distortionName(one.distortion), namedIn(one)] as const)
  const pairs = dated(
    belief.pairs.items.map((pair) => [shortDate(pair.date, today), beliefChange(pair)]),
    screen,
  )
  return [
    ...paragraph(screen, ...distortionsSentences(distortions)),
    ...table(names, screen).flat(),
    ...paragraph(screen, ...beliefSentences(belief)),
    ...firstOf(pairs, LINES, belief.pairs.n),
    ...paragraph(screen, belief.summary === null ? null : caveat('belief')),
  ]
}
