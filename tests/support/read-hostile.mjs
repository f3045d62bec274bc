// Reads deep notes twenty times each, in a process of its own: what this is about is an abort that nothing catches.
import { loadCore } from '../../scripts/core.mjs'

const { parseNote, setField, DEFAULTS } = await loadCore(
  `export { parseNote } from '@core/note/parse'`,
  `export { setField } from '@core/note/edit'`,
  `export { DEFAULTS } from '@core/settings'`,
)
const deep = [
  '- '.repeat(1000),
  '['.repeat(1500),
  '{a: '.repeat(700),
  '? '.repeat(1000),
  '"]",['.repeat(500),
  'a:\n '.repeat(500),
]
const bodies = ['>'.repeat(8000), '- '.repeat(4000), '1. '.repeat(2000), '*a_ '.repeat(8000)]
for (let time = 0; time < 20; time++) {
  for (const yaml of deep) {
    const text = `---\nefficacy: action\na: ${yaml}\n---\n`
    parseNote('x.md', text, DEFAULTS)
    parseNote('x.md', `---\nefficacy: action\na:\n  ${yaml}\n---\n`, DEFAULTS)
    try {
      setField(text, 'minutes', '5', { type: 'number', label: 'Minutes', min: 0, max: 9 })
    } catch (error) {
      if (error.name !== 'EditRefused') throw error
    }
  }
  for (const body of bodies) parseNote('x.md', `---\nefficacy: action\n---\n${body}`, DEFAULTS)
}
console.log('read')
