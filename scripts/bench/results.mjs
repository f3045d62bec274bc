/** What was measured, by size of the vault and by way. */
export class Results {
  /** By size and way, what each round gave. */
  #rounds = new Map()

  /** @param rounds by way, what each round gave */
  add(size, rounds) {
    this.#rounds.set(size, rounds)
  }

  /** Smallest first. */
  get sizes() {
    return [...this.#rounds.keys()]
  }

  /** The median of the rounds; `NaN` where the way was not tried. */
  of(size, way, what = 'taken') {
    return median((this.#rounds.get(size)?.[way] ?? []).map((round) => round[what]))
  }
}

/** The middle one of the numbers; `NaN` for none. */
export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN
}

/** The number with its digits; nothing where it is not known. */
export function rounded(number, digits) {
  return Number.isNaN(number) ? '' : number.toFixed(digits)
}

/** A row of the table of targets. */
export function atMost(name, value, most, unit) {
  return {
    name,
    wanted: `≤ ${rounded(most, Number.isInteger(most) ? 0 : 1)}${unit}`,
    measured: Number.isNaN(value) ? '' : `${rounded(value, 2)}${unit}`,
    met: Number.isNaN(value) ? undefined : value <= most,
  }
}
