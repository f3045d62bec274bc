/**
 * Loaded before a program: what it asks of the file system is counted from the moment that it is armed, and at call
 * number `FAIL_AT` the process is killed, as by `kill -9`; with `FAIL_HALF` in the middle of what that call writes.
 * With `FAIL_AFTER` counting begins behind the first call on a path that ends so. `FAIL_CODE` has every call that
 * `FAIL_CALL` names fail with this code instead, a write after half of its bytes. With `SHOTS` nothing is killed: what
 * a kill would leave of the folder `SHOT_OF` is put below that folder at each call, and in the middle of each write.
 */
import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const { FAIL_AT = '', FAIL_AFTER, FAIL_HALF, FAIL_CODE = '', FAIL_CALL = '', FAIL_ARMED } = process.env
const { SHOTS, SHOT_OF } = process.env
const at = FAIL_AT === '' ? Infinity : Number(FAIL_AT)
let calls = 0
let armed = FAIL_ARMED !== undefined
let begun = FAIL_AFTER === undefined
process.once('message', () => (armed = true))

const SYNC = [
  'openSync',
  'closeSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'statSync',
  'lstatSync',
  'readFileSync',
]
const PROMISED = ['open', 'link', 'mkdir', 'rm', 'realpath', 'stat', 'readFile', 'readdir']
const HANDLE = ['writeFile', 'sync', 'close', 'chmod', 'chown', 'stat', 'readFile']

const handle = await promises.open(new URL(import.meta.url))
const prototype = Object.getPrototypeOf(handle)
await handle.close()

for (const [object, names] of [
  [fs, SYNC],
  [promises, PROMISED],
  [prototype, HANDLE],
]) {
  for (const name of names) {
    const real = object[name]
    object[name] = function (...args) {
      if (!armed) return real.apply(this, args)
      if (FAIL_CALL === name) return failing(name, real, this, args)
      if (!begun) {
        begun = String(args[0]).endsWith(FAIL_AFTER)
        return real.apply(this, args)
      }
      if (SHOTS !== undefined) {
        shoot()
        return name === 'writeFile' ? inTwo(real, this, args) : real.apply(this, args)
      }
      if (calls++ !== at) return real.apply(this, args)
      if (FAIL_HALF === undefined || name !== 'writeFile') return die()
      return half(real, this, args).then(die)
    }
  }
}
syncBuiltinESMExports()

function half(real, handle, [text]) {
  return real.call(handle, text.slice(0, text.length / 2))
}

async function inTwo(real, handle, [text, ...how]) {
  await half(real, handle, [text])
  shoot()
  await real.call(handle, text.slice(text.length / 2), ...how)
}

function shoot() {
  armed = false
  fs.cpSync(SHOT_OF, `${SHOTS}/${calls++}`, { recursive: true, verbatimSymlinks: true })
  armed = true
}

function failing(name, real, handle, args) {
  const error = Object.assign(new Error(FAIL_CODE), { code: FAIL_CODE })
  return name === 'writeFile'
    ? half(real, handle, args).then(() => Promise.reject(error))
    : Promise.reject(error)
}

function die() {
  process.kill(process.pid, 'SIGKILL')
  for (;;);
}
