import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mulberry } from '../../scripts/random.mjs'
import { type Event, type News, World } from '../support/index-world'
import { runs } from '../support/runs'

/** Seven hundred sequences a run. */
const SEQUENCES = runs(700)

const goal = (words: string): string =>
  `---\nefficacy: goal\ndate: 2026-03-01\n---\n## Ladder\n- [ ] ${words}\n`
const text = fc.constantFrom(
  goal('Walk'),
  goal('Run'),
  '---\nefficacy: thought\ndate: 2026-03-05\ngoal: "[[Run]]"\n---\n## Situation\nOn the train.\n',
  '---\nefficacy: thought\ndate: 2026-02-30\n---\n',
  '---\nefficacy: action\ndate: 2026-03-05\ngoal: [unclosed\n---\n',
  '# Day\n\n## Walk #efficacy/activity\n- date:: 2026-03-02\n- activity:: walk\n',
  // Its day is that of the file's name, by the settings.
  '# Day\n\n## Walk #efficacy/activity\n- activity:: walk\n',
  'Plain text.\n',
  '',
)
const path = fc.constantFrom(
  'Run.md',
  'a/Run.md',
  'a/b/walk.md',
  'a/walk.md',
  'a/walk (conflicted copy).md',
  'Archive/old.md',
  'Efficacy/1.md',
  '.trash/gone.md',
  'Daily/2026-03-02.md',
)
const settings = fc.constantFrom(
  undefined,
  '{ "exclude": ["Archive/**"] }',
  '{ "exclude": ["Archive"] }',
  '{ "exclude": ["a/b/**"], "journal_folder": "a" }',
  '{ "grace": ',
  '{ "daily_format": "YYYY/MM/DD" }',
)
const pick = fc.nat(9)
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('write'), path, text }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('write-many', 'type'), path, text }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('rename-case', 'rename-folder-case'), pick }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('fail-look', 'look', 'look', 'midnight') }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('delete', 'delete-folder'), pick }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('rename', 'move-folder'), pick, to: path }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('create', 'edit', 'undo'), pick, text }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('settings'), text: settings }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constantFrom('restart', 'restart', 'refresh', 'wait', 'stop', 'fail', 'clear-cache'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('damage'), pick: fc.nat(60) }) },
)
const news: fc.Arbitrary<News> = fc.constantFrom('once', 'once', 'once', 'twice', 'late', 'lost')

it('after any sequence of events, heard or not, the index is that of a fresh scan', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(event, news), { minLength: 2, maxLength: 12 }),
      fc.nat(),
      async (events, seed) => {
        const world = new World(mulberry(seed))
        for (const [each, how] of events) await world.happen(each, how)
        await world.settle()
        expect(world.told()).toBe(await world.fresh())
      },
    ),
    { numRuns: SEQUENCES },
  )
})
