import { fieldNamed, type KeyedField, type Kind } from '../kind'
import { applyChanges, type Change, compose, type EditStep } from './changes'
import { addField, addFrontmatter } from './edit'
import { type Keys, readFrontmatter } from './frontmatter'
import { askedKeys, KIND_FIELD } from './template'
import { isUnread, readValue } from './read-value'

/**
 * Adds the keys to a note that make it an entry of the kind, each on a line of its own below those that it has:
 * `efficacy`, those of `given`, and, empty, what a person is asked for. What is there already stays as it is.
 * @param given By key, as typed. @throws EditRefused
 */
export function addEntryKeys(
  text: string,
  kind: Kind,
  given: Readonly<Record<string, readonly string[]>>,
): readonly Change[] {
  const present = keysIn(applyChanges(text, addFrontmatter(text)))
  const has = new Set([...present.keys()].map((name) => fieldNamed(kind, name)?.key))
  const asked = Object.fromEntries(askedKeys(kind).map((key): [string, readonly string[]] => [key, []]))
  // Keys given come first, with their values; what is asked for and not given stands behind them, empty.
  const steps = Object.entries({ ...given, ...asked, ...given }).flatMap(
    ([key, value]): readonly EditStep[] => {
      const field = kind.fields[key]
      return field && !has.has(key) ? [(now) => addField(now, key, value, field)] : []
    },
  )
  return compose(text, addFrontmatter, (now) => addField(now, 'efficacy', [kind.id], KIND_FIELD), ...steps)
}

/**
 * The keys of the note that the kind uses as well and that hold something else: no value of the field, or a word
 * that its list lacks. An `efficacy` of any value is one of them.
 */
export function keysTaken(
  text: string,
  kind: Kind,
  extra: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  return [...keysIn(text)].flatMap(([name, { value }]) => {
    const named = fieldNamed(kind, name)
    const taken = name === 'efficacy' || (named && holdsOther(named, value, extra[named.key]))
    return taken ? [name] : []
  })
}

function holdsOther({ key, field }: KeyedField, value: unknown, extra: readonly string[] = []): boolean {
  const reading = readValue(key, field, value, extra)
  if (isUnread(reading)) return true
  return reading.state === 'value' && reading.remarks.some(({ code }) => code === 'unknown-slug')
}

/** Empty where the frontmatter cannot be read; adding to it is refused then. */
function keysIn(text: string): Keys {
  const read = readFrontmatter(text, '')
  return read.state === 'read' ? read.keys : new Map()
}
