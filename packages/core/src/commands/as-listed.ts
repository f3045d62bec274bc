import { linkTo } from '../note/name'
import { normalizedName } from '../note/normalized-name'
import type { Question } from '../ports'

/** Whether two names are one to a person: as a link and as a file, in any case, with accents put together either way. */
export function isSameName(one: string, other: string): boolean {
  return bare(one) === bare(other)
}

/** The answer with the value of each option that it gives by another name, such as a goal by its title. */
export function asListed({ options, free }: Question, answer: readonly string[]): readonly string[] {
  if (!options || free) return answer
  const only = (key: 'value' | 'label', name: string): string | undefined => {
    const [found, ...more] = options.filter((option) => isSameName(option[key], name))
    return more.length > 0 ? undefined : found?.value
  }
  return answer.map((given) => only('value', given) ?? only('label', given) ?? given)
}

function bare(name: string): string {
  return normalizedName(linkTo(name.replace(/^\[\[|\]\]$/g, '')))
}
