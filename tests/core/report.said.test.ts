import { afterEach, describe, expect, it } from 'vitest'
import {
  figure,
  joinedSentences,
  joined,
  listed,
  phrase,
  plain,
  labelled,
  sentence,
} from '@core/dashboard/phrases'
import { decimal, plainNumber, signed } from '@core/dashboard/phrases/numbers'
import { fullDate, longDate, monthAndYear, monthName, shortDate } from '@core/dashboard/phrases/dates'
import { speak } from '@core/texts'
import { speakWords } from '../support/speak'

afterEach(() => speak('en'))

describe('a sentence in parts', () => {
  const attempts = figure('7 attempts', 'prediction')
  const done = figure(6, 'prediction:done')

  it('keeps each number with what it counts', () => {
    expect(phrase('{done} of {attempts} finished.', { done, attempts }).parts).toEqual([
      { text: '6', of: 'prediction:done', isZero: false },
      ' of ',
      { text: '7 attempts', of: 'prediction', isZero: false },
      ' finished.',
    ])
  })

  it('is the same as text', () => {
    expect(plain(phrase('{n} of {attempts}{rest}.', { n: 2, attempts, rest: '' }))).toBe('2 of 7 attempts.')
    expect(plain('as it is')).toBe('as it is')
    expect(plain(phrase('', {}))).toBe('')
    expect(plain(phrase('What of {this}?', {}))).toBe('What of {this}?')
  })

  it('takes sentences in, and a text between them', () => {
    const both = joined([phrase('in {attempts}', { attempts }), 'once', attempts], '; ')
    const counted = phrase('Counted {both}.', { both })
    expect(plain(counted)).toBe('Counted in 7 attempts; once; 7 attempts.')
    expect(counted.parts.filter((part) => typeof part !== 'string')).toHaveLength(2)
    expect(plain(joined([], ', '))).toBe('')
    expect(plain(sentence(labelled('Run', both)))).toBe('Run: in 7 attempts; once; 7 attempts.')
  })

  it('follows another after a space, where the language has one there', () => {
    const sentences = ['One.', sentence({ parts: [attempts] }), 'Three.']
    expect(plain(joinedSentences(sentences))).toBe('One. 7 attempts. Three.')
    expect(joinedSentences(sentences).parts).toContain(attempts)
    expect([plain(joinedSentences([])), plain(joinedSentences(['One.']))]).toEqual(['', 'One.'])
    speakWords('ja', { '{one} {other}': '{one}{other}', '{fragment}.': '{fragment}。' })
    expect(plain(joinedSentences([sentence('一'), sentence('二')]))).toBe('一。二。')
  })

  it('has its parts where the language puts them, and the form for the number', () => {
    speakWords('ru', {
      '{done} of {n} left|{done} of {n} left them': 'из {n} {done}|{n}: {done}|{n}, {done}',
    })
    const text = '{done} of {n} left|{done} of {n} left them'
    const parts = (n: number) => phrase(text, { done, n }, n).parts
    expect(parts(1)).toEqual(['из ', '1', ' ', done])
    expect(parts(3)).toEqual(['3', ': ', done])
    expect(parts(5)).toEqual(['5', ', ', done])
  })

  it('takes what it is given for no name of its own', () => {
    expect(plain(phrase('{name}: {says}', { name: '{says} $&', says: 'x' }))).toBe('{says} $&: x')
  })

  it('lists as the language does, without what is empty', () => {
    expect(listed(['a', '', 'b'])).toBe('a, b')
    speakWords('ja', { ', ': '、' })
    expect(listed(['a', 'b'])).toBe('a、b')
  })
})

describe('numbers and days', () => {
  const [day, today] = ['2025-12-31', '2026-10-14'] as const

  it('are as English writes them by hand', () => {
    expect([decimal(2.5, 2), plainNumber(3.2), plainNumber(1234.5), signed(-0.75, 1)]).toEqual([
      '2.50',
      '3.2',
      '1234.5',
      '−0.8',
    ])
  })

  it('are as another language has them', () => {
    speak('de')
    expect([decimal(2.5, 2), plainNumber(3.2), plainNumber(1234.5), signed(-0.75, 1), signed(0, 1)]).toEqual([
      '2,50',
      '3,2',
      '1234,5',
      '−0,8',
      '±0,0',
    ])
    expect([shortDate(today, today), shortDate(day, today), fullDate(today)]).toEqual([
      '14. Okt.',
      '31. Dez. 2025',
      '14. Okt. 2026',
    ])
    expect([longDate(today), monthName(day), monthAndYear(day)]).toEqual([
      'Mittwoch, 14. Okt. 2026',
      'Dez',
      'Dez. 2025',
    ])
    speak('ja')
    expect([shortDate(today, today), longDate(today)]).toEqual(['10月14日', '2026年10月14日水曜日'])
    speak('fr')
    expect(
      (['2026-10-01', '2026-10-11', '2025-01-01'] as const).map((each) => shortDate(each, today)),
    ).toEqual(['1er oct.', '11 oct.', '1er janv. 2025'])
    speak('pt')
    expect([shortDate('2026-10-01', today), longDate('2026-10-01')]).toEqual([
      '1º de out.',
      'quinta-feira, 1º de out. de 2026',
    ])
  })
})
