import { ROW_Y, scale } from './chart'
import { Axis, Link, Mark } from './marks'

interface ChangeProps {
  readonly low: number
  readonly high: number
  readonly start: number | null
  readonly now: number | null
  readonly target?: number | null
}

/** Two moments of one value on its axis, and what is aimed at. */
export function Change({ low, high, start, now, target = null }: ChangeProps) {
  const at = scale(low, high)
  return (
    <>
      <Axis y={ROW_Y} />
      {start !== null && now !== null && <Link y={ROW_Y} from={at(start)} to={at(now)} />}
      {target !== null && <Mark kind="line" x={at(target)} y={ROW_Y} size={6} />}
      {start !== null && <Mark kind="open" x={at(start)} y={ROW_Y} />}
      {now !== null && <Mark kind="done" x={at(now)} y={ROW_Y} />}
    </>
  )
}
