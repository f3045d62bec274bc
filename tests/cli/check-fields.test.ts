import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Kind } from '@core/kind'
import { allKinds } from '@core/kinds'
import { badValues, LINKED, lineOf, oddValues, withLine } from '../support/bad-values'
import { efficacy, vaultWith } from '../support/cli'

const FIXTURES = new URL('../fixtures/kinds/', import.meta.url)

/** A note for each field of each kind with one value that is none, and one for each that is only odd. */
function notes(): readonly { path: string; text: string; severity: string; code: string }[] {
  return allKinds().flatMap((kind: Kind) => {
    const note = readFileSync(new URL(`${kind.id}.md`, FIXTURES), 'utf8')
    return Object.entries(kind.fields).flatMap(([key, field]) => {
      const bad = badValues(field).map((each) => ({ ...each, severity: 'problem' }))
      const odd = oddValues(field).map((each) => ({ ...each, severity: 'hint' }))
      return [...bad, ...odd].flatMap(({ yaml, severity, code }, index) =>
        code === undefined
          ? []
          : [
              {
                path: `Efficacy/${kind.id} ${key} ${index}.md`,
                text: withLine(note, key, `${key}: ${yaml}`),
                severity,
                code,
              },
            ],
      )
    })
  })
}

it('"efficacy check" has the line of every bad value of every field, and ends with 1', async () => {
  const all = notes()
  expect(all.length).toBeGreaterThan(900)
  const files = Object.fromEntries(all.map(({ path, text }) => [path, text]))
  const root = await vaultWith({
    ...LINKED,
    'Goals/Run 5K.md': '---\nefficacy: goal\ndate: 2026-01-01\n---\n',
    ...files,
  })
  const { code, stdout } = await efficacy(['check', root])
  expect(code).toBe(1)
  const said = new Set(stdout.split('\n').map((line) => line.replace(/:\d+: (\S+ [^:]+): .*$/, ': $1')))
  const silent = all.filter(
    ({ path, text, severity, code }) => !said.has(`${path}:${lineOf(text)}: ${severity} ${code}`),
  )
  expect(silent.map(({ path }) => path)).toEqual([])
})
