import { type Finders, placed } from './about'

/** What stands in a plan's card. */
export const PLANS = {
  /** The notes that count towards an item: its id and the plan's path, `w2.1 Efficacy/plan.md`. */
  item: (about, of) => {
    const [id, path] = halves(of)
    const plan = about.report.plans.find((each) => each.path === path)
    return placed(about, plan?.items.find((each) => each.id === id)?.by ?? [])
  },
  /** Where the two ratings of a 7-day plan stand; by the plan's path. */
  pair: (about, path) => {
    const week = about.report.measures.protocol.weeks.items.find((each) => each.path === path)
    return placed(about, [week?.before ?? null, week?.after ?? null])
  },
} as const satisfies Finders

function halves(of: string): readonly [string, string] {
  const at = of.indexOf(' ')
  return [of.slice(0, at), of.slice(at + 1)]
}
