import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  type Day,
  dayFromNumber,
  dayNumber,
  daysBetween,
  isDay,
  isTime,
  localDay,
  localTime,
  weekdayOf,
  WEEKDAYS,
  weekStart,
} from '@core/day'
import { runs } from '../support/runs'

/** From 0001-01-01 to 9999-12-31. */
const [FIRST, LAST] = [-719162, 2932896]
const number = fc.integer({ min: FIRST, max: LAST })
const day = number.map(dayFromNumber)

/** The same by the platform's own calendar. */
const platform = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10)

describe('days as numbers', () => {
  it('agree with Date.UTC on every day from 1890 to 2110', () => {
    for (let days = Date.UTC(1890, 0, 1) / 86_400_000; days < Date.UTC(2110, 0, 1) / 86_400_000; days += 1) {
      const text = platform(days) as Day
      if (dayFromNumber(days) !== text || dayNumber(text) !== days) throw new Error(`${days} is not ${text}`)
    }
  })

  it('agree with Date.UTC anywhere in the years 1 to 9999', () => {
    fc.assert(
      fc.property(number, (days) => {
        expect(dayFromNumber(days)).toBe(platform(days))
        expect(dayNumber(platform(days) as Day)).toBe(days)
      }),
      { numRuns: runs(7_000), examples: [[FIRST], [LAST], [-1], [0]] },
    )
  })

  it('count what lies between', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (from, days) => {
        fc.pre(dayNumber(from) + days >= FIRST && dayNumber(from) + days <= LAST)
        expect(daysBetween(from, addDays(from, days))).toBe(days)
      }),
    )
  })

  it('end with the last that can be written', () => {
    expect([addDays('9999-12-30', 1), addDays('9999-12-30', 7), addMonths('9999-12-30', 3)]).toEqual(
      Array(3).fill('9999-12-31'),
    )
  })

  it('sort as text as they do as numbers', () => {
    fc.assert(fc.property(day, day, (a, b) => a < b === dayNumber(a) < dayNumber(b)))
  })
})

describe('months', () => {
  it.each([
    ['case 14: from 31 January', '2026-01-31', 1, '2026-02-28'],
    ['case 14: from 31 January in a leap year', '2028-01-31', 1, '2028-02-29'],
    ['case 14: a quarter from 30 November', '2026-11-30', 3, '2027-02-28'],
    ['case 14: a quarter from 30 November before a leap year', '2027-11-30', 3, '2028-02-29'],
    ['from 31 December to a new year', '2026-12-31', 1, '2027-01-31'],
    ['back over a new year', '2026-01-31', -2, '2025-11-30'],
    ['a year from 29 February', '2028-02-29', 12, '2029-02-28'],
    ['1900 was no leap year', '1900-01-31', 1, '1900-02-28'],
    ['2000 was one', '2000-01-31', 1, '2000-02-29'],
    ['nothing', '2026-05-31', 0, '2026-05-31'],
  ] as const)('%s', (_, from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })

  it('land in the right month, on the same date or its last day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 60_000 }).map(dayFromNumber),
        fc.integer({ min: -40, max: 40 }),
        (from, months) => {
          const to = addMonths(from, months)
          const month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) + months
          expect(Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7))).toBe(month)
          expect(isDay(to)).toBe(true)
          const sameDate = to.slice(8) === from.slice(8)
          const lastOfMonth = addDays(to, 1).slice(8) === '01'
          expect(sameDate || (lastOfMonth && to.slice(8) < from.slice(8))).toBe(true)
        },
      ),
    )
  })
})

describe('weeks', () => {
  it('know their weekday', () => {
    fc.assert(
      fc.property(number, (days) => {
        const sunday0 = new Date(days * 86_400_000).getUTCDay()
        expect(weekdayOf(dayFromNumber(days))).toBe(WEEKDAYS[(sunday0 + 6) % 7])
      }),
    )
  })

  it('begin on the weekday asked for, at most six days before', () => {
    fc.assert(
      fc.property(number, fc.constantFrom(...WEEKDAYS), (days, starts) => {
        fc.pre(days > FIRST + 6)
        const first = dayFromNumber(weekStart(days, starts))
        expect(weekdayOf(first)).toBe(starts)
        expect(daysBetween(first, dayFromNumber(days))).toBeGreaterThanOrEqual(0)
        expect(daysBetween(first, dayFromNumber(days))).toBeLessThanOrEqual(6)
      }),
    )
  })
})

describe('what is a day or a time', () => {
  it.each(['2026-08-02', '2028-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true)
  })
  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-2-3',
    '2026-08-02 ',
    '2026-08-02T00:00',
    '20260802',
    '',
    '+2026-08-02',
    '２０２６-08-02',
    '2026-08-02\n',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false)
  })
  it.each(['00:00', '09:14', '23:59'])('%s is a time', (text) => {
    expect(isTime(text)).toBe(true)
  })
  it.each(['24:00', '9:14', '12:60', '12:30:00', '', '12.30', '12:30\n'])('%j is none', (text) => {
    expect(isTime(text)).toBe(false)
  })
})

describe('the local day', () => {
  it('begins at the hour of the settings', () => {
    expect(localDay(new Date(2026, 9, 14, 3, 59), 4)).toBe('2026-10-13')
    expect(localDay(new Date(2026, 9, 14, 4, 0), 4)).toBe('2026-10-14')
    expect(localDay(new Date(2026, 0, 1, 0, 30), 1)).toBe('2025-12-31')
    expect(localDay(new Date(2026, 9, 14, 0, 0), 0)).toBe('2026-10-14')
    expect(localDay(new Date(2026, 9, 14, 23, 59, 59, 999), 0)).toBe('2026-10-14')
  })

  it('has a time of day', () => {
    expect(localTime(new Date(2026, 9, 14, 7, 5))).toBe('07:05')
    expect(localTime(new Date(2026, 9, 14, 23, 59, 59))).toBe('23:59')
  })
})
