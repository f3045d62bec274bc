import type { ComponentClass } from 'preact'
import type { CardId } from '@core/dashboard/phrases'
import { kept } from './kept'
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

/** What draws each card, and again where something in it changed. */
export const DRAWN: Readonly<Record<CardId, ComponentClass<{ readonly screen: Screen }>>> = {
  today: kept(Today),
  consistency: kept(Consistency),
  plans: kept(Plans),
  goals: kept(Goals),
  prediction: kept(Prediction),
  assessment: kept(Assessment),
  thoughts: kept(Thoughts),
  setbacks: kept(Setbacks),
  activity: kept(Activity),
  people: kept(People),
  values: kept(Values),
  sources: kept(Sources),
  counts: kept(Counts),
  words: kept(Words),
  check: kept(Check),
}
