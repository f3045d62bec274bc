import { type Profiler, Session } from 'node:inspector'

// From here on, so that what is compiled later counts each of its blocks, and not only that it was called.
const session = new Session()
session.connect()
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/**
 * How many blocks of code ran while each work was done. It says how much there was to do, the same on a fast machine
 * and on a busy one, and leaves out only what regular expressions do within themselves.
 */
export function blocksRun(works: readonly (() => void)[]): readonly number[] {
  sinceLast()
  const counted = works.map((work) => {
    work()
    return sinceLast()
  })
  // Only now, or adding up would be counted with the next.
  return counted.map((scripts) =>
    scripts
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((total, { count }) => total + count, 0),
  )
}

/** What ran since it was last looked at. */
function sinceLast(): Profiler.TakePreciseCoverageReturnType['result'] {
  let scripts: Profiler.TakePreciseCoverageReturnType['result'] = []
  // On its own thread a session answers at once.
  session.post(
    'Profiler.takePreciseCoverage',
    (_error: Error | null, answer: Profiler.TakePreciseCoverageReturnType) => {
      scripts = answer.result
    },
  )
  return scripts
}
