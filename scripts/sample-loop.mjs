/** What the loop leaves in a sample year: goals, attempts, reflections and thought records. */

import { LAST, one } from './sample-year.mjs'
import { DAILY, GOALS, THOUGHTS } from './sample-text.mjs'

export function goalNote(year, goal) {
  const isOver = goal.to !== undefined
  const date = year.on(goal.from)
  const stepsDone = isOver ? (goal.end === 'done' ? 1 : 0.5) : 0.65
  const fields = {
    ...one(goal.fields),
    ...one(goal.numbers),
    goal_state: [goal.end ?? 'active'],
    confidence_baseline: [String(goal.confidence)],
    confidence_baseline_date: [date],
    ...(goal.fields.goal_kind === 'process' ? {} : { deadline: [year.on((goal.to ?? LAST) + 40)] }),
    ...(goal.end === 'done' ? { done_date: [year.on(goal.to)] } : {}),
    ...(goal.raisedFrom ? { raised_from: [year.link(goal.raisedFrom)] } : {}),
  }
  const sections = {
    success_looks_like: goal.success,
    smallest_version: goal.smallest,
    ladder: checkboxes(goal.ladder, 'difficulty', stepsDone),
    ...(goal.micro.length > 0 ? { micro_actions: checkboxes(goal.micro, 'minutes', 1) } : {}),
    skill: goal.skill,
    why: goal.why,
  }
  year.paths.set(
    goal.title,
    year.note('goal', { date, time: year.time(8, 20), fields, sections }, goal.title),
  )
}

/** What happens on one day of the past: often nothing, at most two entries and a daily note. */
export function oneDay(year, number) {
  const { draw } = year
  const active = GOALS.filter((goal) => goal.from <= number && number <= (goal.to ?? LAST))
  if (active.length === 0 || !isPractised(year, number)) return
  const kind = draw.weighted({ action: 48, reflection: 20, thought: 18, block: 14 })
  if (kind === 'thought') thoughtNote(year, number)
  else if (kind === 'reflection') reflectionNote(year, number, draw.one(active))
  else if (kind === 'block') dailyNote(year, number, draw.one(active))
  else attemptNote(year, number, draw.one(active))
  if (draw.chance(0.22)) reflectionNote(year, number, draw.one(active))
}

/** A rhythm with quiet Sundays, two weeks away in summer and a slow month before them. */
function isPractised(year, number) {
  if (number >= 225 && number <= 238) return false
  if (number > LAST - 8) return year.draw.chance(0.8)
  const rest = year.core.weekdayOf(year.on(number)) === 'sunday' ? 0.4 : 1
  return year.draw.chance((number >= 190 && number < 225 ? 0.4 : 0.68) * rest)
}

function attemptNote(year, number, goal) {
  const { draw } = year
  const skill = 0.6 + 0.25 * ((number - goal.from) / (LAST - goal.from + 1))
  const odds = share(skill + draw.between(-0.4, 0.25))
  const surplus = number < 180 ? 0.1 : 0
  const predicted = Math.round(share(odds + surplus + draw.between(-0.2, 0.2)) * 9.4) * 10
  const outcome = draw.chance(0.05) ? 'not-attempted' : outcomeOf(year, odds)
  const task = draw.one(goal.tasks)
  const step = draw.chance(0.3) ? draw.one(goal.ladder)[0] : undefined
  const fields = {
    goal: [year.link(goal.title)],
    task: [task],
    ...(step ? { step: [step] } : {}),
    ...(draw.chance(0.15) ? { micro: ['true'], minutes: [String(draw.whole(3, 9))] } : {}),
    ...(draw.chance(0.9) ? { confidence_before: [String(predicted)] } : {}),
    outcome: [outcome],
    difficulty_expected: [String(draw.whole(2, 6))],
    ...(outcome === 'not-attempted' ? {} : aftermath(year, predicted, outcome)),
    done_date: [year.on(number)],
  }
  const sections = outcome === 'not-attempted' ? {} : accountOf(year, goal, outcome)
  year.note('action', { date: year.on(number), time: year.time(6, 21), fields, sections }, task)
}

function outcomeOf(year, odds) {
  return year.draw.chance(odds) ? 'done' : year.draw.chance(0.45) ? 'partly' : 'not-done'
}

function aftermath(year, predicted, outcome) {
  const { draw } = year
  const moved = outcome === 'done' ? draw.whole(0, 2) : draw.whole(-2, 0)
  return {
    confidence_after: [String(Math.min(100, Math.max(0, predicted + moved * 10)))],
    difficulty_felt: [String(outcome === 'done' ? draw.whole(2, 5) : draw.whole(4, 8))],
    challenge_fit: [outcome === 'not-done' ? 'too-hard' : draw.weighted({ right: 8, 'too-easy': 2 })],
    ...(draw.chance(0.5)
      ? { source_used: [draw.weighted({ mastery: 6, vicarious: 2, persuasion: 2, state: 2 })] }
      : {}),
  }
}

function accountOf(year, goal, outcome) {
  const { draw } = year
  return {
    accomplished: outcome === 'not-done' ? 'Began, and stopped before the end.' : draw.one(goal.accomplished),
    ...(outcome !== 'not-done' && draw.chance(0.75) ? { proves: draw.one(goal.proves) } : {}),
    ...(draw.chance(0.6) ? { next: draw.one(goal.next) } : {}),
  }
}

function reflectionNote(year, number, goal) {
  year.note('reflection', {
    date: year.on(number),
    time: year.time(17, 22),
    ...lookBack(year, goal),
  })
}

function lookBack(year, goal) {
  const { draw } = year
  return {
    fields: {
      goal: [year.link(goal.title)],
      minutes: [String(draw.whole(4, 11))],
      ...(draw.chance(0.6) ? { confidence_now: [String(draw.whole(4, 9) * 10)] } : {}),
    },
    sections: {
      worked: draw.one(goal.worked),
      proves: draw.chance(0.3) ? `- ${draw.some(goal.proves, 2).join('\n- ')}` : draw.one(goal.proves),
      ...(draw.chance(0.8) ? { carry: draw.one(goal.carry) } : {}),
    },
  }
}

function thoughtNote(year, number) {
  const { draw } = year
  const told = draw.one(THOUGHTS)
  const after = Math.max(0, told.belief - draw.whole(1, 5) * 10)
  const fields = {
    distortions: told.distortions,
    belief_before: [String(told.belief)],
    belief_after: [String(after)],
    ...(draw.chance(0.7)
      ? {
          intensity_before: [String(draw.whole(5, 9) * 10)],
          intensity_after: [String(draw.whole(1, 5) * 10)],
        }
      : {}),
    ...(draw.chance(0.08) ? { kept_coming_back: ['true'] } : {}),
  }
  const sections = {
    situation: told.situation,
    automatic_thought: told.thought,
    evidence_for: told.for,
    evidence_against: told.against,
    balanced_thought: told.balanced,
    ...(draw.chance(0.7) ? { resulting_action: told.action } : {}),
  }
  year.note('thought', { date: year.on(number), time: year.time(7, 22), fields, sections })
}

/** A daily note of the person's own with a block of ours in it. */
function dailyNote(year, number, goal) {
  const { draw } = year
  const date = year.on(number)
  const filling = { date, time: year.time(7, 20), ...lookBack(year, goal) }
  const { text } = year.core.newBlock(year.core.KINDS.reflection, filling, 2)
  const [before, after] = draw.some(DAILY, 2)
  year.files.set(`Daily/${date}.md`, `# ${date}\n\n${before}\n\n${text}\n## Later\n\n${after}\n`)
}

/** What is open today: an attempt for today, one for tomorrow, one that waits, a draft, an empty note. */
export function openToday(year) {
  const [, meeting, talk, prelude, park] = GOALS
  const planned = {
    outcome: ['planned'],
    done_date: [],
    confidence_after: [],
    difficulty_felt: [],
    challenge_fit: [],
  }
  const plan = (goal, number, task, predicted) =>
    year.note(
      'action',
      {
        date: year.on(number),
        time: '07:30',
        fields: {
          ...planned,
          goal: [year.link(goal.title)],
          task: [task],
          confidence_before: [String(predicted)],
        },
        sections: {},
      },
      task,
    )
  plan(park, LAST, 'Easy run of forty minutes', 70)
  plan(meeting, LAST + 1, 'Say that the deadline for the survey is too tight', 50)
  plan(prelude, LAST - 23, 'Play the page for my brother on the phone', 40)
  year.note('reflection', { date: year.on(LAST), time: '21:10', fields: {}, sections: {} })
  const draft = { goal: [year.link(talk.title)], draft: ['true'] }
  const sections = { worked: 'I described the thing instead of looking for its name.' }
  year.note('reflection', { date: year.on(LAST - 1), time: '20:40', fields: draft, sections })
}

function share(value) {
  return Math.min(1, Math.max(0, value))
}

function checkboxes(lines, field, share) {
  const done = Math.round(lines.length * share)
  return lines
    .map(([text, value], index) => `- [${index < done ? 'x' : ' '}] ${text} (${field}:: ${value})`)
    .join('\n')
}
