import type { AssessmentItem, Domain, Metric, Role } from '../report'

// "npm run generate" writes this file from the kinds.
export const DOMAIN_NAMES: Readonly<Record<Domain, string>> = {
  academic: 'Academic',
  career: 'Career',
  health: 'Health',
  creative: 'Creative',
  social: 'Social',
  other: 'Other',
}
export const METRIC_NAMES: Readonly<Record<Metric, string>> = {
  distance_km: 'Distance',
  weight_kg: 'Weight lifted',
  reps: 'Repetitions',
  duration_min: 'Duration',
  recovery_s: 'Rest between efforts',
  intensity: 'How hard it felt',
}
export const METRIC_UNITS: Readonly<Partial<Record<Metric, string>>> = {
  distance_km: 'km',
  weight_kg: 'kg',
  duration_min: 'min',
  recovery_s: 's',
}
export const ASSESSMENT_NAMES: Readonly<Record<AssessmentItem, string>> = {
  handle_unexpected: 'Handle the unexpected',
  difficult_tasks: 'Do difficult tasks',
  stick_to_goals: 'Stick to my goals',
  overcome_obstacles: 'Get past obstacles',
}
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  cheerleader: 'Cheerleader',
  accountability_partner: 'Accountability partner',
  mentor: 'Mentor',
}
export const DISTORTION_NAMES: Readonly<Record<string, string>> = {
  'all-or-nothing': 'All-or-nothing',
  catastrophizing: 'Catastrophizing',
  'discounting-positives': 'Discounting positives',
  'mind-reading': 'Mind reading',
  'fortune-telling': 'Fortune telling',
  none: 'None of these',
}
export const OBSTACLE_NAMES: Readonly<Record<string, string>> = {
  daunting: 'It looks too big',
  'self-talk': 'What I tell myself',
  directionless: 'I do not know which way to go',
  nerves: 'Nerves beforehand',
  identity: 'It touches who I am',
  stuck: 'I am stuck',
  'new-skill': 'It is new to me',
  habit: 'Keeping at it',
}
