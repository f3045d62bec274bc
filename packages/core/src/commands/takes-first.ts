import type { Question } from '../ports'

/** Whether Enter alone may take what stands first in a list. A number that is needed is chosen: its place says nothing. */
export function takesFirst({ field, optional }: Question): boolean {
  return optional === true || field?.type !== 'number'
}
