import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { cardNamed } from '@core/dashboard/card'
import { CARDS } from '@core/dashboard/phrases'
import { GROUPS } from '@dashboard/cards'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string): string => readFileSync(root + file, 'utf8')

/** As the report calls them; the type of the report holds the code to this list, and the schema is held to the report. */
const schema = JSON.parse(read('docs/report.schema.json')) as {
  properties: { measures: { required: readonly string[] } }
}
const measures = schema.properties.measures.required

/** Where the oracle's second reckonings are compared with the report. */
const compared = read('tests/core/measures.oracle.test.ts')

/** The names of cards in the sentence that lists them. */
function listed(): readonly string[] {
  const [, sentence = ''] =
    /^`card` is one of ([^]*?), or what a measure is called/m.exec(read('README.md')) ?? []
  return [...sentence.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
}

describe('every measure', () => {
  it('is looked at', () => {
    expect(measures.length).toBeGreaterThan(10)
  })

  it.each(measures)('has its section in docs/measures.md: %s', (measure) => {
    const heads = [...read('docs/measures.md').matchAll(/^## .*\((.+), M\d/gm)].map(([, names = '']) => names)
    expect(heads.filter((names) => names.includes(`\`${measure}\``))).toHaveLength(1)
  })

  it.each(measures)('has its card in the list of the README: %s', (measure) => {
    expect(listed()).toContain(cardNamed(measure))
  })

  it.each(measures)('is reckoned a second time by the oracle: %s', (measure) => {
    expect(compared).toMatch(new RegExp(String.raw`measures\.${measure}\b|\b${measure} \} = buildReport`))
  })
})

it('the page has a place for every card, in their order', () => {
  expect(GROUPS.flat()).toEqual(Object.keys(CARDS))
})

it('the README lists the cards, all of them and in their order', () => {
  expect(listed()).toEqual(Object.keys(CARDS))
})
