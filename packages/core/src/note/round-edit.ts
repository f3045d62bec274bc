import { problem } from '../kinds/problem'
import { inEveryLanguage, translated, withArgs } from '../texts'
import type { Body } from './body'
import { applyChanges, type Change, unproven } from './changes'
import { afterEol, lineEnd } from './lines'
import { openBody } from './open-body'
import { plainWords } from './plain-words'
import { ownPlaces, scopesOf, sectionsOf } from './outline'
import { sameSections } from './same-entry'
import { headingAt, keepsHeadings } from './section-edit'
import { sectionsText } from './template'

const { define, ideas, evaluate, steps, assess } = problem.sections

/** The five parts of a round. What the solution shows is told once, for all rounds. */
const PARTS = [define, ideas, evaluate, steps, assess]

/** The number of the last round that a problem note has, by its headings and by its `rounds`. */
export function lastRound(text: string, declared = 1): number {
  const numbers = roundHeadings(openBody(text)).map(({ number }) => number)
  return Math.max(1, declared, ...numbers)
}

/**
 * Appends a round to a problem note: its heading as high as those of the note's own parts, and below it the five
 * parts, empty. What is written in the rounds before stays, and reads as before.
 * @throws EditRefused
 */
export function addRound(text: string, round: number): readonly Change[] {
  const body = openBody(text)
  const level = Math.min(2, ...ownPlaces(body, problem).map(({ heading }) => heading.depth))
  const parts = sectionsText(PARTS, level + 1).trimEnd()
  const changes = [headingAt(text, text.length, `${'#'.repeat(level)} ${titleOf(round)}`, parts)]
  const after = openBody(applyChanges(text, changes))
  const added = [titleOf(round), ...PARTS.map(({ heading }) => translated(heading))].map(plainWords)
  const kept =
    sameSections(ownSections(after), ownSections(body)) &&
    ownPlaces(after, problem).length === ownPlaces(body, problem).length + PARTS.length &&
    after.boxes.length === body.boxes.length
  if (!kept || !keepsHeadings(body, after, added)) throw unproven()
  return changes
}

/** The line to begin a round on: below the prompt of its first part. */
export function roundStart(text: string, round: number): number {
  const body = openBody(text)
  const heading = roundHeadings(body).findLast(({ number }) => number === round)
  const prompt = body.comments.find(({ from }) => heading !== undefined && from > heading.from)
  return prompt ? afterEol(text, lineEnd(text, prompt.to)) : text.length
}

function titleOf(round: number): string {
  return translated('Round {number}', { number: round })
}

function roundHeadings({ headings }: Body): readonly { number: number; from: number }[] {
  return headings.flatMap(({ title, from }) => {
    const [number] = /\d{1,4}/.exec(title) ?? []
    if (number === undefined || !isRound(plainWords(title), number)) return []
    return [{ number: Number(number), from }]
  })
}

function isRound(plain: string, number: string): boolean {
  return inEveryLanguage('Round {number}').some((each) => plainWords(withArgs(each, { number })) === plain)
}

/** The note's own sections; a block in it has others. */
function ownSections(body: Body): ReturnType<typeof sectionsOf> {
  return sectionsOf(body, scopesOf(body)[0], problem)
}
