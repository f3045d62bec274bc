/** The normalized form of a name, for comparing: trimmed, in Unicode NFC, in lower case. */
export function sameName(name: string): string {
  return name.trim().normalize().toLowerCase()
}
