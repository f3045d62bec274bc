/**
 * How many random cases a property is tried on: `count` in `npm test`, and `EFFICACY_TIMES` as many where a night or a
 * release has the time.
 */
export function runs(count: number): number {
  return Math.ceil(count * Number(process.env['EFFICACY_TIMES'] ?? 1))
}
