import * as vscode from 'vscode'
import type { Surface } from '@dashboard/screen'

/** What the script of a page is told: the page of a folder's dashboard, or the help page. */
type About = { readonly place: Surface; readonly folder: string } | { readonly place: 'help' }

/** The page around ours. It may load our own script and style, and nothing else from anywhere. */
export function html(webview: vscode.Webview, dist: vscode.Uri, about: About): string {
  const uri = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString()
  const nonce = makeNonce()
  const folder = 'folder' in about ? ` data-folder="${attribute(about.folder)}"` : ''
  const csp = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${attribute(uri('dashboard.css'))}">
<link rel="stylesheet" href="${attribute(uri('webview.css'))}">
<title>Efficacy Journal</title>
</head>
<body>
<div id="root" data-place="${about.place}"${folder}></div>
<script nonce="${nonce}" src="${attribute(uri('webview.js'))}"></script>
</body>
</html>`
}

function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}
