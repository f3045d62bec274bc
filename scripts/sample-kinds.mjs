/** The other kinds of notes in a sample year, each on days of its own. */

import {
  ACTIVITIES,
  AFFIRMATIONS,
  CHECKINS,
  FEEDBACK,
  MONTHS,
  PEERS,
  PLANS,
  PROBLEMS,
  SETBACKS,
  STRESS,
  SUPPORT,
  VALUES,
  WEEKS,
} from './sample-practices.mjs'
import { LAST, one, table } from './sample-year.mjs'
import { GOALS } from './sample-text.mjs'

/** The other kinds, on days of their own. */
export function addPractices(year) {
  for (let number = 20; number <= LAST; number++) rhythms(year, number)
  valuesNote(year, 3)
  supportNote(year, 22)
  weekPlan(year, 9)
  planOfThisWeek(year, LAST - 4)
  monthPlan(year, LAST - 14)
  upkeepPlan(year, 45)
  spread(PEERS, 30, 110, (peer, number) => peerNote(year, number, peer))
  spread(SETBACKS, 55, 95, (setback, number) => setbackNote(year, number, setback))
  spread(STRESS, 48, 72, (stress, number) => stressNote(year, number, stress))
  spread(AFFIRMATIONS, 90, 115, (affirmation, number) => affirmationNote(year, number, affirmation))
  spread(FEEDBACK, 70, 66, (feedback, number) => feedbackNote(year, number, feedback))
  spread(PROBLEMS, 140, 214, (problem, number) => problemNote(year, number, problem))
}

/** What comes back by the week or the month. */
function rhythms(year, number) {
  const { draw } = year
  const isAway = number >= 225 && number <= 238
  const isSunday = year.core.weekdayOf(year.on(number)) === 'sunday'
  if (!isAway && draw.chance(0.3)) activityNote(year, number)
  if (number >= 60 && number % 12 === 0 && !isAway) checkinNote(year, number)
  if (number >= 150 && isSunday && !isAway) weekReview(year, number)
  if (number >= 150 && year.on(number).endsWith('-01')) monthReview(year, number)
  if ((LAST - 12 - number) % 30 === 0) assessmentNote(year, number)
}

function activityNote(year, number) {
  const { draw } = year
  const { name, numbers, noticed, shows } =
    ACTIVITIES[
      Number(draw.weighted(Object.fromEntries(ACTIVITIES.map(({ weight }, index) => [index, weight]))))
    ]
  const measured = Object.entries(numbers).map(([key, [from, to]]) => {
    const value = (from + ((to - from) * number) / LAST) * draw.between(0.85, 1.15)
    return [key, [String(key === 'distance_km' ? Math.round(value * 10) / 10 : Math.round(value))]]
  })
  const fields = {
    activity: [name],
    ...Object.fromEntries(measured),
    ...(draw.chance(0.6) ? { intensity: [String(draw.whole(3, 7))] } : {}),
    activity_level: ['moderate'],
  }
  const sections = {
    ...(draw.chance(0.7) ? { noticed: draw.one(noticed) } : {}),
    ...(draw.chance(0.35) ? { shows: draw.one(shows) } : {}),
  }
  year.note('activity', { date: year.on(number), time: year.time(6, 19), fields, sections }, name)
}

function checkinNote(year, number) {
  const { draw } = year
  const [accomplishment, challenge, commitment, ask] = draw.one(CHECKINS)
  const fields = {
    minutes: [String(draw.whole(2, 5) * 5)],
    with: ['L.'],
    commitment_kept: [number === 60 ? 'n-a' : draw.weighted({ yes: 5, partly: 3, no: 2 })],
    support_asked: [draw.weighted({ encouragement: 2, advice: 1, listening: 2 })],
  }
  const sections = { accomplishment, challenge, commitment, ask }
  year.note('checkin', { date: year.on(number), time: year.time(17, 20), fields, sections })
}

function weekReview(year, number) {
  const { draw } = year
  const [wins, challenges, selfTalk, next] = draw.one(WEEKS)
  const fields = {
    minutes: ['15'],
    period: ['weekly'],
    period_from: [year.on(number - 6)],
    period_to: [year.on(number)],
    ...(draw.chance(0.5)
      ? { obstacle: [draw.weighted({ habit: 3, nerves: 2, 'self-talk': 2, stuck: 1 })] }
      : {}),
    ...(draw.chance(0.6)
      ? { next_practice: [draw.weighted({ activity: 2, thought: 2, reflection: 1 })] }
      : {}),
  }
  const sections = { wins, challenges, ...(selfTalk ? { self_talk: selfTalk } : {}), next }
  year.note('review', { date: year.on(number), time: '18:30', fields, sections })
}

function monthReview(year, number) {
  const { draw } = year
  const [wins, challenges] = draw.one(MONTHS)
  const active = GOALS.filter((goal) => goal.from <= number && number <= (goal.to ?? LAST))
  const fields = {
    minutes: ['25'],
    period: ['monthly'],
    period_from: [`${year.on(number - 1).slice(0, 7)}-01`],
    period_to: [year.on(number - 1)],
    most_useful: draw.some(['reflection', 'activity', 'thought', 'action'], 2),
  }
  const sections = {
    wins,
    challenges,
    goals: table(
      ['Goal', 'Keep, raise, lower or close'],
      active.map(({ title }) => [title, draw.weighted({ keep: 4, raise: 1, lower: 1 })]),
    ),
    next: 'The same two practices, on the same days.',
  }
  year.note('review', { date: year.on(number), time: '19:15', fields, sections })
}

function assessmentNote(year, number) {
  const { draw } = year
  const rated = (from) => [
    String(Math.min(10, Math.round(from + (2.2 * number) / LAST + draw.between(-0.8, 0.8)))),
  ]
  const fields = {
    minutes: ['5'],
    handle_unexpected: rated(5),
    difficult_tasks: rated(4.5),
    stick_to_goals: rated(4),
    overcome_obstacles: rated(5),
    ...(number < 50 ? { baseline: ['true'] } : {}),
  }
  const sure = (from) => String(Math.min(100, Math.round(from / 10 + (3 * number) / LAST) * 10))
  const tasks = table(
    ['Task', 'Confidence'],
    [
      ['Run two kilometres without a break', sure(60)],
      ['Ask a question in the meeting', sure(50)],
      ['Play the first page for someone', sure(20)],
    ],
  )
  year.note('assessment', { date: year.on(number), time: '20:15', fields, sections: { tasks } })
}

function valuesNote(year, number) {
  const { names, sections, audit } = VALUES
  const goals = table(['Goal', 'Fits', 'Conflicts', 'Keep, reframe or drop', 'Note'], audit)
  const fields = { minutes: ['40'], values: names }
  year.note('values', { date: year.on(number), time: '16:00', fields, sections: { ...sections, goals } })
}

function supportNote(year, number) {
  const { fields, who } = SUPPORT
  year.note('support', { date: year.on(number), time: '18:00', fields, sections: { who } })
}

function weekPlan(year, number) {
  const [run] = GOALS
  const { days, evidence } = PLANS.week
  const fields = {
    goal: [year.link(run.title)],
    plan_kind: ['7-day'],
    plan_start: [year.on(number)],
    plan_state: ['done'],
    confidence_start: ['30'],
    confidence_final: ['45'],
    step1_start: ['6'],
    step1_now: ['4'],
  }
  const sections = {
    days: days.map((day, index) => `- [x] ${day} (id:: d${index + 1})`).join('\n'),
    evidence,
  }
  year.note('plan', { date: year.on(number), time: '08:00', fields, sections })
}

/** A 7-day plan on its fifth day. */
function planOfThisWeek(year, number) {
  const fields = {
    goal: [year.link('Play the prelude from memory')],
    plan_kind: ['7-day'],
    plan_start: [year.on(number)],
    confidence_start: ['40'],
    step1_start: ['5'],
  }
  const sections = {
    days: PLANS.week.days.map((day, index) => `- [ ] ${day} (id:: d${index + 1})`).join('\n'),
  }
  year.note('plan', { date: year.on(number), time: '07:30', fields, sections })
  const tried = {
    goal: fields.goal,
    task: ['Name the notes of bar 9 aloud'],
    micro: ['true'],
    outcome: ['done'],
    done_date: [year.on(number + 3)],
    confidence_after: ['45'],
  }
  const told = {
    accomplished: 'Named them twice, without the piano.',
    proves: 'I can see bar 9 without the page.',
  }
  year.note('action', { date: year.on(number + 3), time: '07:40', fields: tried, sections: told })
}

function monthPlan(year, number) {
  const { items, done } = PLANS.month
  const fields = {
    goal: [year.link('Run 10 km in the park')],
    plan_kind: ['30-day'],
    plan_start: [year.on(number)],
    pauses: [`${year.on(number + 4)}..${year.on(number + 5)}`],
    confidence_start: ['50'],
  }
  const lines = Object.entries(items).map(
    ([id, text]) => `- [${done.includes(id) ? 'x' : ' '}] ${text} (id:: ${id})`,
  )
  const sections = { days: lines.join('\n') }
  year.note('plan', { date: year.on(number), time: '08:00', fields, sections })
}

/** What stayed after the first weeks. */
function upkeepPlan(year, number) {
  const { measure } = PLANS.upkeep
  const fields = {
    plan_kind: ['maintenance'],
    plan_start: [year.on(number)],
    routine: ['reflection', 'physical-activity'],
  }
  year.note('plan', { date: year.on(number), time: '19:30', fields, sections: { measure } })
}

function peerNote(year, number, { goal, fields, ...sections }) {
  const filled = { goal: [year.link(goal)], minutes: ['20'], ...one(fields) }
  year.note('peer', { date: year.on(number), time: year.time(18, 21), fields: filled, sections })
}

function setbackNote(year, number, { goal, readings: [first, after], retried, ask, ...sections }) {
  const fields = {
    goal: [year.link(goal)],
    minutes: ['8'],
    reading: [first],
    reading_after: [after],
    next_try_date: [year.on(number + 4)],
    ...(retried ? { retried: ['true'] } : {}),
  }
  const told = { ...sections, ...(ask ? { ask } : {}) }
  year.note('setback', { date: year.on(number), time: year.time(19, 21), fields, sections: told })
}

function stressNote(year, number, { signals, coping, ...told }) {
  const { draw } = year
  const before = draw.whole(6, 9) * 10
  const fields = {
    minutes: ['4'],
    signals,
    arousal_before: [String(before)],
    arousal_after: [String(before - draw.whole(0, 3) * 10)],
    reading_before: ['threat'],
    reading_after: [draw.weighted({ ready: 3, mixed: 2 })],
    outcome: [draw.weighted({ done: 4, partly: 1 })],
    coping,
  }
  const { lines } = year.core.KINDS.stress.sections.exercise
  const exercise = lines.map((line) => line.replace('[ ]', '[x]')).join('\n')
  year.note('stress', {
    date: year.on(number),
    time: year.time(8, 18),
    fields,
    sections: { ...told, exercise },
  })
}

function affirmationNote(year, number, { challenge, values }) {
  const fields = { minutes: ['15'], values_used: values.map(([name]) => name), unrelated: ['true'] }
  const told = Object.fromEntries(values.map(([, text], index) => [`value_${index + 1}`, text]))
  const sections = { challenge, ...told }
  year.note('affirmation', { date: year.on(number), time: '07:15', fields, sections })
}

function feedbackNote(year, number, [said, taskVersion, workOn, focus]) {
  const { draw } = year
  const fields = {
    focus: [focus],
    feedback_from: [draw.one(['J.', 'T.', 'M.'])],
    asked: [String(draw.chance(0.6))],
  }
  const sections = { said, task_version: taskVersion, work_on: workOn }
  year.note('feedback', { date: year.on(number), time: year.time(10, 17), fields, sections })
}

function problemNote(year, number, { fields, define, ideas, weighed, steps, assess, shows }) {
  const isDone = assess !== undefined
  const step = (text, index) => `- [${isDone ? 'x' : ' '}] ${text} (due:: ${year.on(number + 3 + index * 4)})`
  const sections = {
    define,
    ideas: ideas.map((idea, index) => `${index + 1}. ${idea}`).join('\n'),
    evaluate: table(['Idea', 'For', 'Against', 'Resources', 'Time', 'Likely to work'], weighed),
    steps: steps.map(step).join('\n'),
    ...(isDone ? { assess, shows } : {}),
  }
  year.note('problem', {
    date: year.on(number),
    time: '10:30',
    fields: { minutes: ['35'], ...one(fields) },
    sections,
  })
}

/** Hands each item a day: the first on `from`, the others `apart` days after one another. */
function spread(items, from, apart, place) {
  items.forEach((item, index) => place(item, from + index * apart))
}
