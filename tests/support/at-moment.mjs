// Loaded before a program under test: its clock stands at a local moment.
const [year, month, ...rest] = process.env.TEST_MOMENT.split(',').map(Number)
const Real = Date
const moment = new Real(year, month - 1, ...rest).getTime()

globalThis.Date = class extends Real {
  constructor(...args) {
    super(...(args.length === 0 ? [moment] : args))
  }

  static now() {
    return moment
  }
}
