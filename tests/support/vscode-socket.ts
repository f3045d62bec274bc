import type { BrowserContext } from 'playwright-core'

/**
 * Hands what VS Code's sockets receive over as bytes. It asks for a blob each time and reads that, which takes every
 * message once more through the browser's own process: a quarter of all the work of a window.
 */
export async function receiveBytes(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    globalThis.WebSocket = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols)
        this.binaryType = 'arraybuffer'
      }
    }
    const { readAsArrayBuffer } = FileReader.prototype
    FileReader.prototype.readAsArrayBuffer = function (data: Blob | ArrayBuffer) {
      if (data instanceof Blob) return readAsArrayBuffer.call(this, data)
      Object.defineProperty(this, 'result', { value: data, configurable: true })
      queueMicrotask(() => this.dispatchEvent(new ProgressEvent('load')))
    }
  })
}
