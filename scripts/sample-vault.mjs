/**
 * Makes a vault to look at: one year of one fictional person's practice, up to a day, some notes broken on purpose.
 * The same seed and day give the same bytes.
 *
 *   node scripts/sample-vault.mjs [--out sample-vault] [--today 2026-08-02] [--seed 1] [--three]
 *
 * With --three it holds a goal, an attempt at it and a thought record: the first days of a journal.
 */

import { readFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadCore } from './core.mjs'
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
import { mulberry } from './random.mjs'
import { DAILY, FOREIGN, GOALS, THOUGHTS } from './sample-text.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const SAMPLE = join(ROOT, 'sample-vault')
const EXAMPLES = join(ROOT, 'tests/fixtures/kinds')
const LAST = 364

const SETTINGS = {
  daily_format: 'YYYY-MM-DD',
  day_start_hour: 3,
  extra_slugs: { distortions: ['should-statements'] },
}

/** Writes the vault; rejects with one sentence where the folder holds anything already. Resolves to the number of files. */
export async function makeSample({ out = SAMPLE, today, seed = 1, three = false } = {}) {
  if ((await readdir(out).catch(() => [])).length > 0)
    throw new Error(`${out} is not empty; nothing was written.`)
  const core = await loadCore(
    `export { addDays, isDay, localDay, weekdayOf } from '@core/day'`,
    `export { KINDS } from '@core/kinds'`,
    `export { notePath } from '@core/note/name'`,
    `export { newBlock, newNote } from '@core/note/template'`,
    `export { DEFAULTS } from '@core/settings'`,
  )
  const day = today ?? core.localDay(new Date(), SETTINGS.day_start_hour)
  if (!core.isDay(day)) throw new Error(`"${day}" is not a day such as 2026-08-02.`)
  const year = new Year(core, day, seed).files()
  const files = three ? threeOf(year) : year
  const work = `${out}.making-${process.pid}`
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(work, path)), { recursive: true })
      await writeFile(join(work, path), text)
    }
    await rm(out, { recursive: true, force: true })
    await rename(work, out)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return files.size
}

/** The newest attempt that was done, its goal, and the newest thought record. */
function threeOf(files) {
  const newest = (kind, holds) =>
    [...files]
      .filter(([path, text]) => path.includes(` ${kind}`) && text.includes(holds))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .at(-1)
  const attempt = newest('action', '\noutcome: done')
  const goal = `${/\[\[(.+?)\]\]/.exec(attempt[1])[1]}.md`
  return new Map([[goal, files.get(goal)], attempt, newest('thought', '\nbelief_after')])
}

/** The year that ends with `today`, day by day. */
class Year {
  #files = new Map()
  #paths = new Map()
  #draw

  constructor(core, today, seed) {
    this.core = core
    this.today = today
    this.#draw = new Draw(seed)
    this.settings = { ...core.DEFAULTS, ...SETTINGS }
  }

  files() {
    this.#files.set('efficacy.json', `${JSON.stringify(SETTINGS, null, 2)}\n`)
    for (const [path, text] of FOREIGN) this.#files.set(path, text)
    for (const goal of GOALS) this.#goal(goal)
    for (let number = 0; number < LAST; number++) this.#day(number)
    this.#present()
    this.#broken()
    this.#practices()
    this.#examples()
    return this.#files
  }

  /** A kind that the year has no note of is there by the example of its page, so that a new one is seen at once. */
  #examples() {
    const texts = [...this.#files.values()]
    for (const kind of Object.keys(this.core.KINDS)) {
      if (texts.some((text) => text.includes(`\nefficacy: ${kind}\n`))) continue
      const example = readFileSync(join(EXAMPLES, `${kind}.md`), 'utf8')
      const text = example.replace(/^date: .*$/m, `date: ${this.today}`)
      this.#files.set(`Efficacy/${this.today.slice(0, 4)}/${this.today} ${kind}.md`, text)
    }
  }

  /** A day of the year, 0 to 364; the last is today. */
  #on(number) {
    return this.core.addDays(this.today, number - LAST)
  }

  #goal(goal) {
    const isOver = goal.to !== undefined
    const date = this.#on(goal.from)
    const stepsDone = isOver ? (goal.end === 'done' ? 1 : 0.5) : 0.65
    const fields = {
      ...one(goal.fields),
      ...one(goal.numbers),
      goal_state: [goal.end ?? 'active'],
      confidence_baseline: [String(goal.confidence)],
      confidence_baseline_date: [date],
      ...(goal.fields.goal_kind === 'process' ? {} : { deadline: [this.#on((goal.to ?? LAST) + 40)] }),
      ...(goal.end === 'done' ? { done_date: [this.#on(goal.to)] } : {}),
      ...(goal.raisedFrom ? { raised_from: [this.#link(goal.raisedFrom)] } : {}),
    }
    const sections = {
      success_looks_like: goal.success,
      smallest_version: goal.smallest,
      ladder: checkboxes(goal.ladder, 'difficulty', stepsDone),
      ...(goal.micro.length > 0 ? { micro_actions: checkboxes(goal.micro, 'minutes', 1) } : {}),
      skill: goal.skill,
      why: goal.why,
    }
    this.#paths.set(
      goal.title,
      this.#note('goal', { date, time: this.#time(8, 20), fields, sections }, goal.title),
    )
  }

  /** What happens on one day of the past: often nothing, at most two entries and a daily note. */
  #day(number) {
    const draw = this.#draw
    const active = GOALS.filter((goal) => goal.from <= number && number <= (goal.to ?? LAST))
    if (active.length === 0 || !this.#isPractised(number)) return
    const kind = draw.weighted({ action: 48, reflection: 20, thought: 18, block: 14 })
    if (kind === 'thought') this.#thought(number)
    else if (kind === 'reflection') this.#reflection(number, draw.one(active))
    else if (kind === 'block') this.#daily(number, draw.one(active))
    else this.#attempt(number, draw.one(active))
    if (draw.chance(0.22)) this.#reflection(number, draw.one(active))
  }

  /** A rhythm with quiet Sundays, two weeks away in summer and a slow month before them. */
  #isPractised(number) {
    if (number >= 225 && number <= 238) return false
    if (number > LAST - 8) return this.#draw.chance(0.8)
    const rest = this.core.weekdayOf(this.#on(number)) === 'sunday' ? 0.4 : 1
    return this.#draw.chance((number >= 190 && number < 225 ? 0.4 : 0.68) * rest)
  }

  #attempt(number, goal, more = {}) {
    const draw = this.#draw
    const skill = 0.6 + 0.25 * ((number - goal.from) / (LAST - goal.from + 1))
    const odds = share(skill + draw.between(-0.4, 0.25))
    const surplus = number < 180 ? 0.1 : 0
    const predicted = Math.round(share(odds + surplus + draw.between(-0.2, 0.2)) * 9.4) * 10
    const outcome = draw.chance(0.05) ? 'not-attempted' : this.#outcome(odds)
    const task = draw.one(goal.tasks)
    const step = draw.chance(0.3) ? draw.one(goal.ladder)[0] : undefined
    const fields = {
      goal: [this.#link(goal.title)],
      task: [task],
      ...(step ? { step: [step] } : {}),
      ...(draw.chance(0.15) ? { micro: ['true'], minutes: [String(draw.whole(3, 9))] } : {}),
      ...(draw.chance(0.9) ? { confidence_before: [String(predicted)] } : {}),
      outcome: [outcome],
      difficulty_expected: [String(draw.whole(2, 6))],
      ...(outcome === 'not-attempted' ? {} : this.#aftermath(predicted, outcome)),
      done_date: [this.#on(number)],
    }
    const sections = outcome === 'not-attempted' ? {} : this.#told(goal, outcome)
    this.#note(
      'action',
      { date: this.#on(number), time: this.#time(6, 21), fields: { ...fields, ...more }, sections },
      task,
    )
  }

  #outcome(odds) {
    return this.#draw.chance(odds) ? 'done' : this.#draw.chance(0.45) ? 'partly' : 'not-done'
  }

  #aftermath(predicted, outcome) {
    const draw = this.#draw
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

  #told(goal, outcome) {
    const draw = this.#draw
    return {
      accomplished:
        outcome === 'not-done' ? 'Began, and stopped before the end.' : draw.one(goal.accomplished),
      ...(outcome !== 'not-done' && draw.chance(0.75) ? { proves: draw.one(goal.proves) } : {}),
      ...(draw.chance(0.6) ? { next: draw.one(goal.next) } : {}),
    }
  }

  #reflection(number, goal) {
    this.#note('reflection', {
      date: this.#on(number),
      time: this.#time(17, 22),
      ...this.#lookBack(goal),
    })
  }

  #lookBack(goal) {
    const draw = this.#draw
    return {
      fields: {
        goal: [this.#link(goal.title)],
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

  #thought(number) {
    const draw = this.#draw
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
    this.#note('thought', { date: this.#on(number), time: this.#time(7, 22), fields, sections })
  }

  /** A daily note of the person's own with a block of ours in it. */
  #daily(number, goal) {
    const draw = this.#draw
    const date = this.#on(number)
    const filling = { date, time: this.#time(7, 20), ...this.#lookBack(goal) }
    const { text } = this.core.newBlock(this.core.KINDS.reflection, filling, 2)
    const [before, after] = draw.some(DAILY, 2)
    this.#files.set(`Daily/${date}.md`, `# ${date}\n\n${before}\n\n${text}\n## Later\n\n${after}\n`)
  }

  /** What is open today: an attempt for today, one for tomorrow, one that waits, a draft, an empty note. */
  #present() {
    const [, meeting, talk, prelude, park] = GOALS
    const planned = {
      outcome: ['planned'],
      done_date: [],
      confidence_after: [],
      difficulty_felt: [],
      challenge_fit: [],
    }
    const plan = (goal, number, task, predicted) =>
      this.#note(
        'action',
        {
          date: this.#on(number),
          time: '07:30',
          fields: {
            ...planned,
            goal: [this.#link(goal.title)],
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
    this.#note('reflection', { date: this.#on(LAST), time: '21:10', fields: {}, sections: {} })
    const draft = { goal: [this.#link(talk.title)], draft: ['true'] }
    const sections = { worked: 'I described the thing instead of looking for its name.' }
    this.#note('reflection', { date: this.#on(LAST - 1), time: '20:40', fields: draft, sections })
  }

  /** One note for each thing that goes wrong in real vaults; the report names each with its line. */
  #broken() {
    const at = (number, name) => `Efficacy/${this.#on(number).slice(0, 4)}/${this.#on(number)} ${name}.md`
    const ours = (kind, number, lines, body = '') =>
      `---\nefficacy: ${kind}\ndate: ${this.#on(number)}\n${lines.join('\n')}\n---\n${body}`
    const worked = '\n## What I did that worked\n\nI held back for the first three kilometres.\n'
    this.#files.set(
      at(40, '0910 action call-the-office'),
      ours('action', 40, ['task: Call: the office', 'outcome: done']),
    )
    this.#files.set(
      at(77, '0815 reflection'),
      `---\nefficacy: reflection\ndate: ${this.#on(77)}\nminutes: 6\n\nNo closing line.\n`,
    )
    this.#files.set(
      at(131, '1840 action read-aloud'),
      ours(
        'action',
        131,
        ['task: Read a dialogue aloud', 'confidence_before: 150', 'outcome: done'],
        '\n## What I got done\n\nTwo pages.\n',
      ),
    )
    this.#files.set(
      at(152, '1210 action first-page'),
      ours(
        'action',
        152,
        ['task: First page', 'confidence_before: 6/10', 'outcome: done'],
        '\n## What I got done\n\nTo bar 14.\n',
      ),
    )
    this.#files.set(
      at(201, '2130 thought'),
      ours(
        'thought',
        201,
        ['distortions: [labelling]'],
        '\n## Automatic thought\n\nI am not a person who finishes things.\n',
      ),
    )
    this.#files.set(
      at(288, '0700 action canal'),
      ours(
        'action',
        288,
        ['goal: "[[Ideas]]"', 'task: The softer path along the canal', 'outcome: done'],
        '\n## What I got done\n\nForty minutes.\n',
      ),
    )
    this.#files.set(at(LAST + 30, '0800 reflection'), ours('reflection', LAST + 30, ['minutes: 5'], worked))
    this.#files.set(
      'Notes/Undated.md',
      `# Found in a pocket\n\n## Reflection #efficacy/reflection\n\n### What I did that worked\n\nI asked.\n`,
    )
    this.#files.set(
      at(310, '2015 reflection'),
      ours('reflection', 310, ['minutes: 7'], worked).replaceAll('\n', '\r\n'),
    )
    this.#files.set(at(322, '2105 reflection'), `\uFEFF${ours('reflection', 322, ['minutes: 9'], worked)}`)
  }

  /** The other kinds, on days of their own. */
  #practices() {
    for (let number = 20; number <= LAST; number++) this.#rhythms(number)
    this.#values(3)
    this.#support(22)
    this.#weekPlan(9)
    this.#thisWeek(LAST - 4)
    this.#monthPlan(LAST - 14)
    this.#upkeep(45)
    spread(PEERS, 30, 110, (peer, number) => this.#peer(number, peer))
    spread(SETBACKS, 55, 95, (setback, number) => this.#setback(number, setback))
    spread(STRESS, 48, 72, (stress, number) => this.#stress(number, stress))
    spread(AFFIRMATIONS, 90, 115, (affirmation, number) => this.#affirmation(number, affirmation))
    spread(FEEDBACK, 70, 66, (feedback, number) => this.#feedback(number, feedback))
    spread(PROBLEMS, 140, 214, (problem, number) => this.#problem(number, problem))
  }

  /** What comes back by the week or the month. */
  #rhythms(number) {
    const draw = this.#draw
    const isAway = number >= 225 && number <= 238
    const isSunday = this.core.weekdayOf(this.#on(number)) === 'sunday'
    if (!isAway && draw.chance(0.3)) this.#activity(number)
    if (number >= 60 && number % 12 === 0 && !isAway) this.#checkin(number)
    if (number >= 150 && isSunday && !isAway) this.#weekReview(number)
    if (number >= 150 && this.#on(number).endsWith('-01')) this.#monthReview(number)
    if ((LAST - 12 - number) % 30 === 0) this.#assessment(number)
  }

  #activity(number) {
    const draw = this.#draw
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
    this.#note('activity', { date: this.#on(number), time: this.#time(6, 19), fields, sections }, name)
  }

  #checkin(number) {
    const draw = this.#draw
    const [accomplishment, challenge, commitment, ask] = draw.one(CHECKINS)
    const fields = {
      minutes: [String(draw.whole(2, 5) * 5)],
      with: ['L.'],
      commitment_kept: [number === 60 ? 'n-a' : draw.weighted({ yes: 5, partly: 3, no: 2 })],
      support_asked: [draw.weighted({ encouragement: 2, advice: 1, listening: 2 })],
    }
    const sections = { accomplishment, challenge, commitment, ask }
    this.#note('checkin', { date: this.#on(number), time: this.#time(17, 20), fields, sections })
  }

  #weekReview(number) {
    const draw = this.#draw
    const [wins, challenges, selfTalk, next] = draw.one(WEEKS)
    const fields = {
      minutes: ['15'],
      period: ['weekly'],
      period_from: [this.#on(number - 6)],
      period_to: [this.#on(number)],
      ...(draw.chance(0.5)
        ? { obstacle: [draw.weighted({ habit: 3, nerves: 2, 'self-talk': 2, stuck: 1 })] }
        : {}),
      ...(draw.chance(0.6)
        ? { next_practice: [draw.weighted({ activity: 2, thought: 2, reflection: 1 })] }
        : {}),
    }
    const sections = { wins, challenges, ...(selfTalk ? { self_talk: selfTalk } : {}), next }
    this.#note('review', { date: this.#on(number), time: '18:30', fields, sections })
  }

  #monthReview(number) {
    const draw = this.#draw
    const [wins, challenges] = draw.one(MONTHS)
    const active = GOALS.filter((goal) => goal.from <= number && number <= (goal.to ?? LAST))
    const fields = {
      minutes: ['25'],
      period: ['monthly'],
      period_from: [`${this.#on(number - 1).slice(0, 7)}-01`],
      period_to: [this.#on(number - 1)],
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
    this.#note('review', { date: this.#on(number), time: '19:15', fields, sections })
  }

  #assessment(number) {
    const draw = this.#draw
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
    this.#note('assessment', { date: this.#on(number), time: '20:15', fields, sections: { tasks } })
  }

  #values(number) {
    const { names, sections, audit } = VALUES
    const goals = table(['Goal', 'Fits', 'Conflicts', 'Keep, reframe or drop', 'Note'], audit)
    const fields = { minutes: ['40'], values: names }
    this.#note('values', { date: this.#on(number), time: '16:00', fields, sections: { ...sections, goals } })
  }

  #support(number) {
    const { fields, who } = SUPPORT
    this.#note('support', { date: this.#on(number), time: '18:00', fields, sections: { who } })
  }

  #weekPlan(number) {
    const [run] = GOALS
    const { days, evidence } = PLANS.week
    const fields = {
      goal: [this.#link(run.title)],
      plan_kind: ['7-day'],
      plan_start: [this.#on(number)],
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
    this.#note('plan', { date: this.#on(number), time: '08:00', fields, sections })
  }

  /** A 7-day plan on its fifth day. */
  #thisWeek(number) {
    const fields = {
      goal: [this.#link('Play the prelude from memory')],
      plan_kind: ['7-day'],
      plan_start: [this.#on(number)],
      confidence_start: ['40'],
      step1_start: ['5'],
    }
    const sections = {
      days: PLANS.week.days.map((day, index) => `- [ ] ${day} (id:: d${index + 1})`).join('\n'),
    }
    this.#note('plan', { date: this.#on(number), time: '07:30', fields, sections })
    const tried = {
      goal: fields.goal,
      task: ['Name the notes of bar 9 aloud'],
      micro: ['true'],
      outcome: ['done'],
      done_date: [this.#on(number + 3)],
      confidence_after: ['45'],
    }
    const told = {
      accomplished: 'Named them twice, without the piano.',
      proves: 'I can see bar 9 without the page.',
    }
    this.#note('action', { date: this.#on(number + 3), time: '07:40', fields: tried, sections: told })
  }

  #monthPlan(number) {
    const { items, done } = PLANS.month
    const fields = {
      goal: [this.#link('Run 10 km in the park')],
      plan_kind: ['30-day'],
      plan_start: [this.#on(number)],
      pauses: [`${this.#on(number + 4)}..${this.#on(number + 5)}`],
      confidence_start: ['50'],
    }
    const lines = Object.entries(items).map(
      ([id, text]) => `- [${done.includes(id) ? 'x' : ' '}] ${text} (id:: ${id})`,
    )
    const sections = { days: lines.join('\n') }
    this.#note('plan', { date: this.#on(number), time: '08:00', fields, sections })
  }

  /** What stayed after the first weeks. */
  #upkeep(number) {
    const { measure } = PLANS.upkeep
    const fields = {
      plan_kind: ['maintenance'],
      plan_start: [this.#on(number)],
      routine: ['reflection', 'physical-activity'],
    }
    this.#note('plan', { date: this.#on(number), time: '19:30', fields, sections: { measure } })
  }

  #peer(number, { goal, fields, ...sections }) {
    const filled = { goal: [this.#link(goal)], minutes: ['20'], ...one(fields) }
    this.#note('peer', { date: this.#on(number), time: this.#time(18, 21), fields: filled, sections })
  }

  #setback(number, { goal, readings: [first, after], retried, ask, ...sections }) {
    const fields = {
      goal: [this.#link(goal)],
      minutes: ['8'],
      reading: [first],
      reading_after: [after],
      next_try_date: [this.#on(number + 4)],
      ...(retried ? { retried: ['true'] } : {}),
    }
    const told = { ...sections, ...(ask ? { ask } : {}) }
    this.#note('setback', { date: this.#on(number), time: this.#time(19, 21), fields, sections: told })
  }

  #stress(number, { signals, coping, ...told }) {
    const draw = this.#draw
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
    const { lines } = this.core.KINDS.stress.sections.exercise
    const exercise = lines.map((line) => line.replace('[ ]', '[x]')).join('\n')
    this.#note('stress', {
      date: this.#on(number),
      time: this.#time(8, 18),
      fields,
      sections: { ...told, exercise },
    })
  }

  #affirmation(number, { challenge, values }) {
    const fields = { minutes: ['15'], values_used: values.map(([name]) => name), unrelated: ['true'] }
    const told = Object.fromEntries(values.map(([, text], index) => [`value_${index + 1}`, text]))
    const sections = { challenge, ...told }
    this.#note('affirmation', { date: this.#on(number), time: '07:15', fields, sections })
  }

  #feedback(number, [said, taskVersion, workOn, focus]) {
    const draw = this.#draw
    const fields = {
      focus: [focus],
      feedback_from: [draw.one(['J.', 'T.', 'M.'])],
      asked: [String(draw.chance(0.6))],
    }
    const sections = { said, task_version: taskVersion, work_on: workOn }
    this.#note('feedback', { date: this.#on(number), time: this.#time(10, 17), fields, sections })
  }

  #problem(number, { fields, define, ideas, weighed, steps, assess, shows }) {
    const isDone = assess !== undefined
    const step = (text, index) =>
      `- [${isDone ? 'x' : ' '}] ${text} (due:: ${this.#on(number + 3 + index * 4)})`
    const sections = {
      define,
      ideas: ideas.map((idea, index) => `${index + 1}. ${idea}`).join('\n'),
      evaluate: table(['Idea', 'For', 'Against', 'Resources', 'Time', 'Likely to work'], weighed),
      steps: steps.map(step).join('\n'),
      ...(isDone ? { assess, shows } : {}),
    }
    this.#note('problem', {
      date: this.#on(number),
      time: '10:30',
      fields: { minutes: ['35'], ...one(fields) },
      sections,
    })
  }

  #note(kind, filling, title) {
    const declared = this.core.KINDS[kind]
    const fields = Object.fromEntries(Object.entries(filling.fields).filter(([, value]) => value.length > 0))
    const { date, time } = filling
    const path = this.core.notePath(
      declared,
      this.settings,
      { date, time, ...(title ? { title } : {}) },
      (taken) => this.#files.has(taken),
    )
    this.#files.set(path, this.core.newNote(declared, { ...filling, fields }).text)
    return path
  }

  #link(title) {
    return this.#paths.get(title).replace(/\.md$/, '')
  }

  #time(from, to) {
    const draw = this.#draw
    return `${String(draw.whole(from, to)).padStart(2, '0')}:${String(draw.whole(0, 11) * 5).padStart(2, '0')}`
  }
}

/** Chance from a seed, so that a year can be made again. */
class Draw {
  constructor(seed) {
    /** From 0 to 1, without 1. */
    this.next = mulberry(seed)
  }

  chance(share) {
    return this.next() < share
  }

  between(from, to) {
    return from + this.next() * (to - from)
  }

  /** A whole number, both ends included. */
  whole(from, to) {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  one(items) {
    return items[this.whole(0, items.length - 1)]
  }

  /** Different items, in the order of the list. */
  some(items, n) {
    const left = items.map((_, index) => index)
    while (left.length > n) left.splice(this.whole(0, left.length - 1), 1)
    return left.map((index) => items[index])
  }

  weighted(weights) {
    const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
    let point = this.next() * total
    return Object.keys(weights).find((key) => (point -= weights[key]) < 0)
  }
}

function share(value) {
  return Math.min(1, Math.max(0, value))
}

function one(values) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, [value]]))
}

function checkboxes(lines, field, share) {
  const done = Math.round(lines.length * share)
  return lines
    .map(([text, value], index) => `- [${index < done ? 'x' : ' '}] ${text} (${field}:: ${value})`)
    .join('\n')
}

/** Hands each item a day: the first on `from`, the others `apart` days after one another. */
function spread(items, from, apart, place) {
  items.forEach((item, index) => place(item, from + index * apart))
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

async function main() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      today: { type: 'string' },
      seed: { type: 'string', default: '1' },
      three: { type: 'boolean' },
    },
  })
  const out = resolve(values.out ?? SAMPLE)
  const files = await makeSample({ out, today: values.today, seed: Number(values.seed), three: values.three })
  console.log(`${files} files in ${out}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
