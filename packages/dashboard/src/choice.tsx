interface ChoiceProps {
  readonly label: string
  readonly names: readonly string[]
  /** The place of the one that is chosen. A name may be the person's own word, so it is no value of an element. */
  readonly index: number
  readonly onChange: (index: number) => void
}

/** One of a list. */
export function Choice({ label, names, index, onChange }: ChoiceProps) {
  return (
    <label class="ej-pick">
      {label}
      <select value={index} onChange={(event) => onChange(event.currentTarget.selectedIndex)}>
        {names.map((name, at) => (
          <option key={at} value={at}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
