import { type Figure, joinedSentences, type Phrase } from '@core/dashboard/phrases'
import type { NumberId } from '@core/dashboard/behind'
import { Notes } from './notes-behind'
import { NumberButton, type NumberProps } from './number'
import type { Screen } from './screen'

interface ParagraphProps {
  readonly screen: Screen
  readonly where: string
  /** One after the other, as one paragraph; `null` says nothing. */
  readonly sentences: readonly (string | Phrase | null)[]
  readonly look?: 'ej-note' | 'ej-lead' | 'ej-meta' | 'ej-plain'
}

/** A paragraph whose numbers open the notes that they count, below it. */
export function Paragraph({ screen, where, sentences, look = 'ej-note' }: ParagraphProps) {
  const said = sentences.filter((sentence) => sentence !== null)
  if (said.length === 0) return null
  return (
    <>
      <p class={look}>
        <Sentence screen={screen} where={where} sentence={joinedSentences(said)} />
      </p>
      <Notes screen={screen} where={where} figures={said.flatMap(figuresIn)} />
    </>
  )
}

interface SentenceProps extends Omit<NumberProps, 'figure' | 'end'> {
  readonly sentence: string | Phrase
}

/** A sentence inside another element; its lists stand where {@link Notes} is put. */
export function Sentence({ screen, where, sentence }: SentenceProps) {
  if (typeof sentence === 'string') return <>{sentence}</>
  const { parts } = sentence
  return (
    <>
      {parts.map((part, index) =>
        typeof part === 'object' ? (
          <NumberButton screen={screen} where={where} figure={part} end={endOf(parts[index + 1])} />
        ) : (
          part.slice(typeof parts[index - 1] === 'object' ? endOf(part)?.length : 0)
        ),
      )}
    </>
  )
}

/** The punctuation that a part begins with; it belongs to what stands before it. French puts a space before some. */
function endOf(part: string | Figure | undefined): string | undefined {
  return typeof part === 'string' ? /^\xa0?\p{P}+/u.exec(part)?.[0] : undefined
}

export function figuresIn(sentence: string | Phrase): readonly Figure[] {
  if (typeof sentence === 'string') return []
  return sentence.parts.filter((part) => typeof part !== 'string')
}

interface NamesProps extends Omit<NumberProps, 'figure' | 'end'> {
  readonly names: readonly { readonly name: string; readonly of: NumberId; readonly n: number }[]
}

/** Where numbers are hidden: what they count, by name, with the notes a click away. */
export function Names({ screen, where, names }: NamesProps) {
  const there = names.filter(({ n }) => n > 0).map(({ name, of }) => ({ text: name, of }))
  if (screen.link || there.length === 0) return null
  return (
    <>
      <p class="ej-names">
        {there.map((figure) => (
          <NumberButton key={figure.of} screen={screen} where={where} figure={figure} />
        ))}
      </p>
      <Notes screen={screen} where={where} figures={there} />
    </>
  )
}
