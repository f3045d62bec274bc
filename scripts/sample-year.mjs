/** The year that a sample vault tells of: its notes so far, its days, and chance. */

import { mulberry } from './random.mjs'

/** The last day, counted from 0: today. */
export const LAST = 364

export const SETTINGS = {
  daily_format: 'YYYY-MM-DD',
  day_start_hour: 3,
  extra_slugs: { distortions: ['should-statements'] },
}

/** The year that ends with `today`. */
export class SampleYear {
  /** Texts by path. */
  files = new Map()
  /** Paths of the goals by title. */
  paths = new Map()

  constructor(core, today, seed) {
    this.core = core
    this.today = today
    this.draw = new Draw(seed)
    this.settings = { ...core.DEFAULTS, ...SETTINGS }
  }

  /** A day of the year, 0 to 364; the last is today. */
  on(number) {
    return this.core.addDays(this.today, number - LAST)
  }

  /** Adds a note and gives its path. */
  note(kind, filling, title) {
    const declared = this.core.KINDS[kind]
    const fields = Object.fromEntries(Object.entries(filling.fields).filter(([, value]) => value.length > 0))
    const { date, time } = filling
    const path = this.core.notePath(
      declared,
      this.settings,
      { date, time, ...(title ? { title } : {}) },
      (taken) => this.files.has(taken),
    )
    this.files.set(path, this.core.newNote(declared, { ...filling, fields }).text)
    return path
  }

  /** A link to the goal of that title. */
  link(title) {
    return this.paths.get(title).replace(/\.md$/, '')
  }

  /** A time of day between these two full hours. */
  time(from, to) {
    const [hour, minute] = [this.draw.whole(from, to), this.draw.whole(0, 11) * 5]
    return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')
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

/** Each value as a list of one. */
export function one(values) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, [value]]))
}

export function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
