import { linkTo } from '../note/name'
import { normalizedName } from '../note/normalized-name'
import type { Option, Question } from '../ports'

/** The answer with the value of each option that it gives by another name, such as a goal by its title. */
export function asListed({ options, free }: Question, answer: readonly string[]): readonly string[] {
  if (!options || free) return answer
  return answer.map((given) => {
    const [found, ...more] = optionsNamed(options, given)
    return found && more.length === 0 ? found.value : given
  })
}

/**
 * The options that a person may mean: by the value as it is, else by the value, else by the label, the latter two as a
 * link and as a file, in any case, with accents put together either way.
 */
export function optionsNamed(options: readonly Option[], given: string): readonly Option[] {
  const names = namesIn(given).map(folded)
  const ways = [
    ({ value }: Option): boolean => value === given,
    ({ value }: Option): boolean => names.includes(folded(value)),
    ({ label }: Option): boolean => names.includes(folded(label)),
  ]
  return ways.map((isMeant) => options.filter(isMeant)).find((found) => found.length > 0) ?? []
}

/** What a link names, with and without a heading and an alias: such a mark may belong to the name. */
function namesIn(given: string): readonly string[] {
  const [, link] = /^\[\[(.*)\]\]$/.exec(given) ?? []
  return link === undefined ? [given] : [link, link.replace(/[|#].*$/, '')]
}

function folded(name: string): string {
  return normalizedName(linkTo(name))
}
