import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { readsAsPlainText } from '@core/note/frontmatter'
import { runs } from '../support/runs'

const reads = (text: string, version: '1.1' | '1.2'): unknown =>
  parseDocument(`key: ${text}`, { version, logLevel: 'error' }).get('key')

describe('text that needs no quotes', () => {
  const words = fc.constantFrom(
    ...[
      'y',
      'N',
      'yes',
      'No',
      'ON',
      'off',
      'null',
      '~',
      'true',
      'TRUE',
      '.inf',
      '-.INF',
      '.NaN',
      '=',
      '<<',
      '.',
    ],
    ...[
      '1_000',
      '0b101',
      '0o17',
      '017',
      '0x1F',
      '190:20:30',
      '1e3',
      '1_0.5',
      '+1',
      '-7',
      '12:30',
      '.5',
      '1.',
    ],
    ...[
      '2026-10-05',
      '2026-1-5 7:00:00',
      '2026-10-05T07:00:00Z',
      '2001-12-14t21:59:43.10-05:00',
      '5 km',
      'a',
    ],
  )
  const near = fc.string({
    unit: fc.constantFrom(...Array.from('0123456789-+.:_eExXbotTzZnN aAfF')),
    maxLength: 12,
  })

  it('is text to readers of YAML 1.1 and 1.2 alike', () => {
    fc.assert(
      fc.property(fc.oneof(words, near), (text) => {
        if (!readsAsPlainText(text)) return
        for (const version of ['1.1', '1.2'] as const)
          expect([text, reads(text, version)]).toEqual([text, text])
      }),
      { numRuns: runs(1_700) },
    )
  })

  it.each(['Jog one minute', '30 minutes', '5 km', 'żółw', 'x:y', 'a#b', 'yes, sir'])(
    '%s is such text',
    (text) => {
      expect(readsAsPlainText(text)).toBe(true)
    },
  )
})
