// Loaded before a program under test: its clock stands at a local moment.
import { clockAt } from './clock.mjs'

globalThis.Date = clockAt(process.env.TEST_MOMENT.split(',').map(Number))
