import { expect, it } from 'vitest'
import { problem } from '@core/problem'
import { cardOf } from '../support/dashboard-parts'
import { fullReport } from '../support/sample-report'
import { draw } from './screen'

const COPY = 'Goals/Run 5K (conflicted copy).md'
const ORIGINAL = 'Goals/Run 5K.md'

it('a copy of a note stands among the notes to check with both paths, and can be compared from there', () => {
  const found = problem('conflict-copy', { path: COPY, line: 2, column: 1 }, { original: ORIGINAL })
  const page = draw({ ...fullReport(), problems: [found] }, { only: 'Today' })
  const said = page.find(cardOf('Notes to check')).textContent
  for (const path of [COPY, ORIGINAL]) expect(said).toContain(path)
  page.button('Compare').click()
  expect(page.sent).toEqual([{ run: 'compare-copies', at: COPY, line: 2 }])
})
