import { describe, expect, it } from 'vitest'
import { notesBehind } from '@core/dashboard/behind'
import { numberIds } from '@core/dashboard/behind/ids'
import { buildReport } from '@core/dashboard/build'
import { addDays } from '@core/day'
import type { Entry } from '@core/note/entry'
import { attempt, entry, snapshot, TODAY } from '../support/entries'

const TIMES = 8

const bouts = (name: number) =>
  [1, 2].map((km) => entry('activity', { fields: { activity: `run ${name}`, distance_km: km } }))

const goalWithAttempt = (nth: number) => {
  const path = `Goals/${nth}.md`
  return [entry('goal', { path }), attempt(1, { goal: [path], confidence_after: 60 })]
}

const weekWithAttempts = () => [
  entry('plan', { fields: { plan_kind: '7-day', plan_start: addDays(TODAY, -3) } }),
  attempt(1, { confidence_after: 60 }),
]

/** How often an entry is asked for anything while the notes behind every number of a page are found. */
function work(number: number, given: (nth: number) => readonly Entry[]): number {
  let looks = 0
  const watched = (entry: Entry): Entry =>
    new Proxy(entry, {
      get(target, key) {
        looks += 1
        return Reflect.get(target, key) as unknown
      },
    })
  const notes = snapshot(Array.from({ length: number }, (_, nth) => given(nth).map(watched)).flat())
  const report = buildReport(notes, TODAY)
  const ids = numberIds(report)
  notesBehind(notes, report, [])
  looks = 0
  notesBehind(notes, report, ids, ids)
  return looks
}

describe('the notes behind all numbers of a page', () => {
  it.each([
    ['activities', bouts],
    ['goals', goalWithAttempt],
    ['plans', weekWithAttempts],
  ])('take work in proportion to the number of %s', (_, given) => {
    expect(work(TIMES * 50, given) / work(50, given)).toBeLessThan(1.5 * TIMES)
  })
})
