import {
  activityCount,
  assessmentCount,
  filterSentence,
  findingsCount,
  FOOTER,
  goalsCount,
  longDate,
  notesCount,
  plansCount,
  PRODUCT,
  PROFESSIONAL_HELP,
} from '@core/dashboard/phrases'
import type { Report } from '@core/dashboard/report'
import { findings, people, sources, tallies } from './report-text-counts'
import { challenge, goals, values } from './report-text-goals'
import { section } from './report-text-lines'
import { next, plans } from './report-text-plans'
import { activity, consistency, open } from './report-text-practice'
import { assessment, prediction, thoughts } from './report-text-ratings'
import { setbacks, words, wordsCount } from './report-text-words'
import { bold, dim, type Screen, wrap } from './terminal'

/** The dashboard as text for a screen: the same sentences, every number with what it counts. */
export function reportText(report: Report, screen: Screen): string {
  const { measures } = report
  const rated = measures.assessment.n > 0 ? assessmentCount(measures.assessment) : ''
  const moved = measures.activity.n > 0 ? activityCount(measures.activity) : ''
  const sections = [
    title(report, screen),
    section('Next', next(report, screen), screen),
    section('Open', open(report, screen), screen),
    section('Consistency', consistency(report, screen), screen),
    section('Goals', goals(report, screen), screen, report.goals.length > 0 ? goalsCount(report.goals) : ''),
    section('Plans', plans(report, screen), screen, report.plans.length > 0 ? plansCount(report.plans) : ''),
    section('How attempts felt', challenge(report, screen), screen),
    section('Prediction against outcome', prediction(report, screen), screen),
    section('In your own words', words(report, screen), screen, wordsCount(report)),
    section('Self-assessment', assessment(report, screen), screen, rated),
    section('Thought records', thoughts(report, screen), screen),
    section('Setbacks', setbacks(report, screen), screen),
    section('Activity', activity(report, screen), screen, moved),
    section('People', people(report, screen), screen),
    section('Values', values(report, screen), screen),
    section('Sources', sources(report, screen), screen),
    section('More counts', tallies(report, screen), screen),
    section('Notes to check', findings(report, screen), screen, findingsCount(report)),
    [FOOTER, `${PROFESSIONAL_HELP}: "efficacy run professional-help".`].flatMap((text) =>
      wrap(text, screen.width).map((line) => dim(line, screen)),
    ),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function title(report: Report, screen: Screen): readonly string[] {
  const { today, notes } = report
  const isNew = Object.values(notes).every((n) => n === 0)
  const count = isNew ? `${notesCount(notes)}. "efficacy run set-up" starts the journal.` : notesCount(notes)
  const limits = filterSentence(report)
  return [
    bold(`${PRODUCT} · ${longDate(today)}`, screen),
    count,
    ...(limits === null ? [] : wrap(limits, screen.width)),
  ]
}
