/** The normalized form of a name, for comparing: trimmed, in Unicode NFC, in lower case. */
export function normalizedName(name: string): string {
  return name.trim().normalize().toLowerCase()
}
