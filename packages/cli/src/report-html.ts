import { createHash } from 'node:crypto'
import { readFile, readlink, realpath, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { PRODUCT } from '@core/dashboard/phrases'
import { helpPage } from '@core/help'
import { languageSpoken } from '@core/texts'
import { builtFile } from './built-file'
import { couldNot, Stop, wrongUse } from './exit'
import { errorCode, reasonOf } from './io-error'
import type { PageData } from './page-data'
import { isReadOnly, type FileMetadata, replaceAtomically } from './write'

const MARK = '<meta name="generator" content="Efficacy Journal">'

/**
 * Writes the dashboard as one page that needs nothing else and may load nothing. A file that stands at the place is
 * replaced only where it is such a page.
 */
export async function writePage(file: string, data: PageData): Promise<void> {
  if (!/\.html?$/i.test(file)) throw wrongUse(`--html takes a file that ends in .html; "${file}" does not.`)
  const [path, metadata] = await placeFor(file)
  const [script, styles] = await Promise.all([builtFile('page.js'), builtFile('page.css')])
  try {
    await replaceAtomically(path, page(data, script, styles), metadata)
  } catch (error) {
    const reason = errorCode(error) === 'ENOENT' ? 'its folder is not there' : reasonOf(error)
    throw couldNot(`${file} could not be written: ${reason}.`)
  }
}

/** The page's text. Script and styles are allowed by their hashes, so nothing else on the page can run. */
function page(data: PageData, script: string, styles: string): string {
  const [code, css] = [
    script.replace(/<\/(script)/gi, '<\\/$1').trim(),
    styles.replace(/<\/(style)/gi, '<\\/$1').trim(),
  ]
  const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')
  const policy = `default-src 'none'; script-src '${hash(code)}'; style-src '${hash(css)}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="${languageSpoken()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${MARK}
<title>${PRODUCT}, ${data.report.today}</title>
<style>${css}</style>
</head>
<body>
<div id="dashboard"></div>
<div id="help" lang="en"></div>
<p id="said" role="status"></p>
<script type="application/json" id="page-data">${json(data)}</script>
<script type="application/json" id="help-page">${json(helpPage())}</script>
<script>${code}</script>
</body>
</html>
`
}

/** Where the page goes, and the page of ours that stands there: who may read that one may read the next one. */
async function placeFor(file: string): Promise<[path: string, metadata?: FileMetadata]> {
  try {
    const path = await realpath(file)
    const stats = await stat(path)
    if (!stats.isFile()) throw couldNot(`${file} is not a file; name another.`)
    const text = await readFile(path, 'utf8')
    if (!text.slice(0, 4096).includes(MARK))
      throw couldNot(`${file} holds something else; name another file.`)
    if (isReadOnly(stats)) throw couldNot(`${file} could not be written: it is read-only.`)
    return [path, stats]
  } catch (error) {
    if (error instanceof Stop) throw error
    if (errorCode(error) !== 'ENOENT') throw couldNot(`${file} could not be read: ${reasonOf(error)}.`)
    return placeAhead(file)
  }
}

/** Where nothing stands yet: the path itself, or what it leads to. */
async function placeAhead(file: string): Promise<[path: string]> {
  const target = await readlink(file).catch(() => undefined)
  return target === undefined ? [resolve(file)] : placeAhead(resolve(await realpath(dirname(file)), target))
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
