/** Draws the extension's icon: `node scripts/icon.mjs`. The PNG is committed. */
import { writeFile } from 'node:fs/promises'
import { crc32, deflateSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { findBrowser } from './browser.mjs'

const SIZE = 256
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 256 256" fill="none">
  <rect width="256" height="256" rx="56" fill="#1f2933"/>
  <path d="M40 208h44v-42h44v-42h44v-42h44" stroke="#e8edf2" stroke-width="14" stroke-linecap="round" stroke-linejoin="round"/>
  <circle cx="194" cy="50" r="17" fill="#5aa9ff"/>
  <circle cx="62" cy="182" r="8" fill="#5aa9ff"/>
  <circle cx="106" cy="140" r="8" fill="#5aa9ff"/>
  <circle cx="150" cy="98" r="8" fill="#5aa9ff"/>
</svg>`

const browser = await chromium.launch({
  executablePath: await findBrowser(console.log),
  args: ['--no-sandbox'],
})
const page = await browser.newPage()
const pixels = await page.evaluate(
  async ([source, size]) => {
    const { Image, OffscreenCanvas } = globalThis
    const image = new Image()
    image.src = `data:image/svg+xml,${encodeURIComponent(source)}`
    await image.decode()
    const drawn = new OffscreenCanvas(size, size).getContext('2d')
    drawn.drawImage(image, 0, 0)
    return [...drawn.getImageData(0, 0, size, size).data]
  },
  [SVG, SIZE],
)
await writeFile(new URL('../packages/vscode/media/icon.png', import.meta.url), png(pixels))
await browser.close()

/** The pixels as they are, which deflates a flat drawing best: a browser's own PNG is a third larger. */
function png(rgba) {
  const rows = Array.from({ length: SIZE }, (_, y) => [0, ...rgba.slice(y * SIZE * 4, (y + 1) * SIZE * 4)])
  const head = Buffer.alloc(13)
  head.writeUInt32BE(SIZE, 0)
  head.writeUInt32BE(SIZE, 4)
  // Eight bits each of red, green, blue and alpha.
  head.set([8, 6], 8)
  const data = deflateSync(Buffer.from(rows.flat()), { level: 9, memLevel: 9 })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
