/** What two spellings of one name have in common: without white space around it, in lower case, in one Unicode form. */
export function sameName(name: string): string {
  return name.trim().normalize().toLowerCase()
}
