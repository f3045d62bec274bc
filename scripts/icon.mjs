/** Draws the extension's icon: `node scripts/icon.mjs`, where a Chromium is at hand. The PNG is committed. */
import { writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'

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
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } })
await page.setContent(`<style>body{margin:0}svg{display:block}</style>${SVG}`)
const png = await page.screenshot({ omitBackground: true })
await writeFile(new URL('../packages/vscode/media/icon.png', import.meta.url), png)
await browser.close()
