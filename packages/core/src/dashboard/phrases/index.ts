/**
 * What a report's numbers say in words. The terminal, both editors and the dashboard all take their sentences from
 * here, so that no two of them can word the same number differently. Each function is pure: parts of a report in,
 * text out. A sentence ends in a full stop; a label or a fragment does not.
 *
 * The wording describes the work and never the person: no praise, no urgency, no verdict beyond what the numbers bear.
 */

export * from './activity'
export * from './assessment'
export * from './attempts'
export * from './cards'
export * from './caveats'
export * from './challenge'
export * from './consistency'
export * from './counts'
export * from './dates'
export * from './empty'
export * from './evidence'
export * from './filter'
export * from './goals'
export * from './hints'
export * from './items'
export * from './next'
export * from './numbers'
export * from './people'
export * from './plans'
export * from './prediction'
export * from './problems'
export * from './product'
export * from './protocol'
export * from './reading'
export * from './returning'
export * from './said'
export * from './setbacks'
export * from './sources'
export * from './tallies'
export * from './thoughts'
export * from './values'
export { titleOf } from '../../note/name'
