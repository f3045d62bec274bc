import type { ComponentClass } from 'preact'
import type { CardId } from '@core/dashboard/phrases'
import { memoizedComponent } from './memo'
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
export const CARD_COMPONENTS: Readonly<Record<CardId, ComponentClass<{ readonly screen: Screen }>>> = {
  today: memoizedComponent(Today),
  consistency: memoizedComponent(Consistency),
  plans: memoizedComponent(Plans),
  goals: memoizedComponent(Goals),
  prediction: memoizedComponent(Prediction),
  assessment: memoizedComponent(Assessment),
  thoughts: memoizedComponent(Thoughts),
  setbacks: memoizedComponent(Setbacks),
  activity: memoizedComponent(Activity),
  people: memoizedComponent(People),
  values: memoizedComponent(Values),
  sources: memoizedComponent(Sources),
  counts: memoizedComponent(Counts),
  words: memoizedComponent(Words),
  check: memoizedComponent(Check),
}
