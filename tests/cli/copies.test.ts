import { expect, it } from 'vitest'
import { efficacy, filesIn, vaultWith } from '../support/cli'

const GOAL = '---\nefficacy: goal\ndate: 2026-03-01\n---\n## What done looks like\nFive kilometres.\n'
const [ORIGINAL, COPY] = ['Goals/Run 5K.md', 'Goals/Run 5K (conflicted copy).md']

it('a copy of a note is listed with its original, and both paths are given to compare', async () => {
  const root = await vaultWith({ [ORIGINAL]: GOAL, [COPY]: GOAL.replace('Five', 'Ten') })
  const before = await filesIn(root)
  const { stdout } = await efficacy(['check', root])
  expect(stdout).toContain(`${COPY}:2`)
  expect(stdout).toContain(`another version of ${ORIGINAL},`)
  const compared = await efficacy(['run', 'compare-copies'], { cwd: root })
  expect([compared.code, compared.stdout]).toEqual([0, `${ORIGINAL}\n${COPY}\n`])
  expect(await filesIn(root)).toEqual(before)
})
