/** `+0.7`, `−2`, `±0`. */
export function signed(value: number, digits: number): string {
  const size = Math.abs(value).toFixed(digits)
  if (Number(size) === 0) return `±${size}`
  return value > 0 ? `+${size}` : `−${size}`
}
