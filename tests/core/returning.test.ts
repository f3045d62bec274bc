import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import { returningSentence } from '@core/dashboard/phrases'
import type { Report } from '@core/dashboard/report'
import { addDays } from '@core/day'
import type { Entry } from '@core/note/entry'
import { entry, snapshot, TODAY } from '../support/entries'

/** A thought record so many days ago, ticked or not. */
const thought = (daysAgo: number, kept_coming_back?: boolean): Entry =>
  entry('thought', {
    date: addDays(TODAY, -daysAgo),
    path: `${daysAgo}.md`,
    fields: kept_coming_back === undefined ? {} : { kept_coming_back },
  })
const report = (...entries: readonly Entry[]): Report => buildReport(snapshot(entries), TODAY)
const three = report(thought(0, true), thought(9, true), thought(27, true), thought(3))

describe('the line on thoughts that come back', () => {
  it('counts ticks of 28 days, out of the records of these days', () => {
    expect(three.measures.tallies.returning).toEqual({ n: 3, of: 4 })
    expect(report(thought(28, true), thought(1, false)).measures.tallies.returning).toEqual({ n: 0, of: 1 })
  })

  it('is there from three ticks on, says of how many, and names no state of the person', () => {
    expect(returningSentence(three, undefined)).toMatch(/^3 of 4 thought records of the last 28 days /)
    expect(returningSentence(three, undefined)).not.toMatch(/you (are|have|seem|may)/i)
    expect(
      returningSentence(report(thought(0, true), thought(9, true), thought(28, true)), undefined),
    ).toBeNull()
  })

  it('shows no number where numbers are hidden', () => {
    expect(returningSentence(three, undefined, false)).not.toMatch(/\d/)
  })

  it('stays away for 28 days once it is dismissed', () => {
    const dismissed = (daysAgo: number) => returningSentence(three, addDays(TODAY, -daysAgo))
    expect([dismissed(0), dismissed(27)]).toEqual([null, null])
    expect(dismissed(28)).not.toBeNull()
  })

  it('comes from the tick alone, whatever is written', () => {
    const dark = ['I cannot go on', 'hopeless', 'death'].map((text, index) => {
      const note = thought(index)
      const sections = { automatic_thought: { heading: 'Automatic thought', text, line: 9, filled: true } }
      return { ...note, sections } as unknown as Entry
    })
    expect(returningSentence(report(...dark), undefined)).toBeNull()
  })
})
