import type { Day } from '../../day'
import type { KindId } from '../../kinds'
import type { Suggestion } from '../report'
import { ITEM_WORDS } from '../../plans/words'
import { kindWord } from './counts'
import { nearDate, shortDate } from './dates'
import { OBSTACLE_NAMES } from './field-names'
import { PLAN_NAMES } from './plans'
import { SOURCE_NAMES } from './sources'
import { capital, translated } from '../../texts'

/** What is suggested: `Thought record`, or what a plan asks for. */
export function suggestionName({ args, kind, reason }: Suggestion): string {
  return capital(reason === 'plan-item' ? translated(wordsOf(ITEM_WORDS, args['item'])) : kindWord(kind))
}

/**
 * Why: the rule that it follows from, in one sentence; without its numbers where they are hidden. The words of the one
 * above are not repeated.
 */
export function suggestionReason(
  suggestion: Suggestion,
  today: Day,
  numbers = true,
  above?: Suggestion,
): string {
  const reason = ruleOf(suggestion, today, numbers)
  return above && ruleOf(above, today, numbers) === reason ? translated('For the same reason.') : reason
}

function ruleOf({ args, reason }: Suggestion, today: Day, numbers: boolean): string {
  const date = String(args['date']) as Day
  switch (reason) {
    case 'attempt-due':
      return translated('Planned for {day}; the outcome is still to be logged.', {
        day: nearDate(date, today),
      })
    case 'problem-step':
      return translated('A step of a problem was set for {day}.', { day: nearDate(date, today) })
    case 'plan-item': {
      const plan = translated(wordsOf(PLAN_NAMES, args['plan']))
      return numbers
        ? translated('The plan "{plan}" asks for it on day {day}.', { plan, day: Number(args['day']) })
        : translated('The plan "{plan}" asks for it today.', { plan })
    }
    case 'obstacle':
      return translated('You named this as being in the way: "{obstacle}".', {
        obstacle: obstacleName(args['obstacle']),
      })
    case 'round':
      return roundAgain(args['round'], shortDate(date, today))
    case 'source': {
      const source = translated(wordsOf(SOURCE_NAMES, args['source']))
      return numbers
        ? translated('No entry of the last {days} days drew on "{source}".', {
            days: Number(args['days']),
            source,
          })
        : translated('Nothing lately drew on "{source}".', { source })
    }
    case 'any-day':
      return translated('Five to ten minutes, and it fits any day.')
  }
}

/** `New reflection`. */
export function newNote(kind: KindId): string {
  return translated('New {kind}', { kind: kindWord(kind) })
}

/** What its button says. */
export function suggestionStart({ command, kind }: Suggestion): string {
  switch (command) {
    case 'new-entry':
      return newNote(kind)
    case 'log-outcome':
      return translated('Log outcome')
    case 'plan-attempt':
      return translated('Plan an attempt')
    case 'log-micro-action':
      return translated('Log micro-action')
    case 'start-seven-day':
      return translated('Start the 7-day protocol')
    case 'set-up-maintenance':
      return translated('Set up maintenance')
    case null:
      return translated('Open the note')
  }
}

function roundAgain(round: unknown, date: string): string {
  if (round === 'weekly') return translated('The weekly review comes round again, from {date} on.', { date })
  return round === 'monthly'
    ? translated('The monthly review comes round again, from {date} on.', { date })
    : translated('The self-assessment comes round again, from {date} on.', { date })
}

function obstacleName(slug: unknown): string {
  const found = Object.entries(OBSTACLE_NAMES).find(([id]) => id === slug)
  return found ? translated(found[1]) : String(slug)
}

function wordsOf(words: Readonly<Record<string, string>>, key: unknown): string {
  return words[String(key)] ?? String(key)
}
