import type { FunctionComponent } from 'preact'
import type { CardId } from '@core/dashboard/phrases'
import type { Screen } from './screen'
import { Activity } from './sections/activity'
import { Assessment } from './sections/assessment'
import { Check } from './sections/check'
import { Consistency } from './sections/consistency'
import { Counts } from './sections/counts'
import { Goals } from './sections/goals'
import { People } from './sections/people'
import { Plans } from './sections/plans'
import { Prediction } from './sections/prediction'
import { Setbacks } from './sections/setbacks'
import { Sources } from './sections/sources'
import { Thoughts } from './sections/thoughts'
import { Today } from './sections/today'
import { Values } from './sections/values'
import { Words } from './sections/words'

/** What draws each card. */
export const DRAWN: Readonly<Record<CardId, FunctionComponent<{ readonly screen: Screen }>>> = {
  today: Today,
  consistency: Consistency,
  plans: Plans,
  goals: Goals,
  prediction: Prediction,
  assessment: Assessment,
  thoughts: Thoughts,
  setbacks: Setbacks,
  activity: Activity,
  people: People,
  values: Values,
  sources: Sources,
  counts: Counts,
  words: Words,
  check: Check,
}
