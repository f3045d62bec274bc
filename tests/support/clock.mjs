/**
 * A clock that stands.
 * @param {readonly number[]} at The local moment: year, month (from 1), day, hour, minute.
 * @returns {DateConstructor}
 */
export function clockAt([year = 0, month = 1, ...rest]) {
  const Real = Date
  const moment = new Real(year, month - 1, ...rest).getTime()

  return class extends Real {
    constructor(...args) {
      super(...(args.length === 0 ? [moment] : args))
    }

    static now() {
      return moment
    }
  }
}
