/**
 * What `obsidian-test-mocks` leaves out and the app does: leaves build their views, modals are on the page, lists are
 * drawn, clicks arrive, a create refuses what exists, `process` is atomic, and the index follows renames. Where the
 * app's order of events is what trips plugins up (a picker closes before it reports the choice), the order is kept.
 */
import {
  type AbstractTextComponent,
  type App,
  ButtonComponent,
  DropdownComponent,
  Editor,
  MarkdownView,
  MetadataCache,
  Modal,
  Notice,
  Plugin,
  Setting,
  SuggestModal,
  type TAbstractFile,
  TFile,
  TFolder,
  TextAreaComponent,
  TextComponent,
  ToggleComponent,
  Vault,
  type View,
  Workspace,
  WorkspaceLeaf,
} from 'obsidian-test-mocks/obsidian'
import type { EditorTransaction, EventRef, OpenViewState, View as AppView, ViewState } from 'obsidian'

type ViewMaker = (leaf: WorkspaceLeaf) => View

/** What the app keeps beside the mocks' own objects; a mock may be seen through a proxy, so the target is the key. */
const makers = new WeakMap<object, Map<string, ViewMaker>>()
const sides = new WeakMap<object, 'left' | 'right'>()
const queues = new WeakMap<object, Promise<unknown>>()
const fronts = new WeakMap<object, WorkspaceLeaf>()
const saved = new WeakMap<object, string>()

/** The dialogs on the page, the topmost last. */
export const dialogs: Modal[] = []

/** Every notice shown, oldest first. */
export const notices: string[] = []

/** How long each of them stays, in milliseconds; `undefined` where that is left to the app. */
export const noticeTimes: (number | undefined)[] = []

/** What each of them stands in. */
export const noticeElements: HTMLElement[] = []

/** What the app's documentation leaves open. Tests run both ways. */
export const unknowns = {
  /** Reading a file as text keeps its byte order mark. */
  keepsMark: false,
  /** A folder that moves or goes is reported with each note below it. */
  reportsChildren: true,
}

function target<T extends object>(value: T): T {
  return (Reflect.get(value, Symbol.for('strictProxyTarget')) as T | undefined) ?? value
}

function patch<T extends object>(type: { readonly prototype: T }, methods: Partial<T> & ThisType<T>): void {
  Object.assign(type.prototype, methods)
}

let patched = false

/** Changes the mocks' classes, once. */
export function patchMocks(): void {
  if (patched) return
  patched = true
  patchVault()
  patchIndex()
  patchEditor()
  patchLeaves()
  patchWorkspace()
  patchModals()
  patchControls()
  patchPlugin()
}

// ── vault ──────────────────────────────────────────────────────────────────────────────────────────────────────

interface Disk {
  readonly textFiles: Map<string, string>
  readonly binaryFiles: Map<string, ArrayBuffer>
  writeSync__(path: string, text: string): void
}

const disk = (vault: Vault): Disk => target(vault.adapter) as unknown as Disk

/** Puts bytes at a path beside the app, as another program would, and lets the app notice. */
export function putBytes(vault: Vault, path: string, bytes: Uint8Array): void {
  for (const folder of foldersOf(path)) if (!vault.getFolderByPath(folder)) vault.createFolderSync__(folder)
  const { binaryFiles, textFiles } = disk(vault)
  const text = asText(bytes)
  binaryFiles.delete(path)
  textFiles.delete(path)
  if (text === undefined) binaryFiles.set(path, Uint8Array.from(bytes).buffer)
  else disk(vault).writeSync__(path, text)
  // What begins with a dot is in no list of the app's, and it reports nothing of it.
  if (path.split('/').some((segment) => segment.startsWith('.'))) return
  const known = vault.getFileByPath(path)
  const file = known ?? TFile.create__(vault, path)
  if (!known) vault.setVaultAbstractFile__(path, file)
  file.stat = { ctime: 0, mtime: file.stat.mtime + 1, size: bytes.length }
  vault.trigger(known ? 'modify' : 'create', file)
}

/** The text whose UTF-8 the bytes are, if they are any. */
function asText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The bytes on disk. */
export function bytesAt(vault: Vault, path: string): Uint8Array | undefined {
  const { textFiles, binaryFiles } = disk(vault)
  const binary = binaryFiles.get(path)
  if (binary) return new Uint8Array(binary)
  const text = textFiles.get(path)
  return text === undefined ? undefined : new TextEncoder().encode(text)
}

/** Every file on disk, those that the app does not list included. */
export function pathsOnDisk(vault: Vault): readonly string[] {
  const { textFiles, binaryFiles } = disk(vault)
  return [...new Set([...textFiles.keys(), ...binaryFiles.keys()])]
}

/** Lets the adapter read any file as bytes, as the app's does. */
export function readAsBytes(vault: Vault): void {
  Object.assign(target(vault.adapter), {
    async readBinary(path: string): Promise<ArrayBuffer> {
      await Promise.resolve()
      const bytes = bytesAt(vault, path)
      if (!bytes) throw new Error(`ENOENT: no such file or directory, open '${path}'`)
      return Uint8Array.from(bytes).buffer
    },
  })
}

function foldersOf(path: string): string[] {
  const segments = path.split('/').slice(0, -1)
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'))
}

function textAt(vault: Vault, path: string): string {
  const bytes = bytesAt(vault, path)
  if (!bytes) throw new Error(`ENOENT: no such file or directory, open '${path}'`)
  return new TextDecoder('utf-8', { ignoreBOM: unknowns.keepsMark }).decode(bytes)
}

/** The app handles one write of a vault after the other. */
function queued<T>(vault: Vault, work: () => Promise<T> | T): Promise<T> {
  const key = target(vault)
  const next = (queues.get(key) ?? Promise.resolve()).then(work, work)
  queues.set(key, next)
  return next
}

function store(vault: Vault, file: TFile, text: string): void {
  disk(vault).binaryFiles.delete(file.path)
  disk(vault).writeSync__(file.path, text)
  file.stat = { ...file.stat, mtime: file.stat.mtime + 1, size: new TextEncoder().encode(text).length }
}

function patchVault(): void {
  const rename = Vault.prototype.rename
  patch(Vault, {
    async create(path, data) {
      return queued(this, async () => {
        if (await this.adapter.exists(path)) throw new Error('File already exists.')
        const parent = path.split('/').slice(0, -1).join('/')
        if (parent !== '' && !this.getFolderByPath(parent))
          throw new Error(`ENOENT: no such folder '${parent}'`)
        await this.adapter.write(path, data)
        const file = TFile.create__(this, path)
        this.setVaultAbstractFile__(path, file)
        store(this, file, data)
        this.trigger('create', file)
        return file
      })
    },
    async createFolder(path) {
      if (await this.adapter.exists(path)) throw new Error('Folder already exists.')
      return this.createFolderSync__(path)
    },
    async read(file) {
      await Promise.resolve()
      return textAt(this, file.path)
    },
    async cachedRead(file) {
      return this.read(file)
    },
    async readBinary(file) {
      await Promise.resolve()
      const bytes = bytesAt(this, file.path)
      if (!bytes) throw new Error(`ENOENT: no such file or directory, open '${file.path}'`)
      return Uint8Array.from(bytes).buffer
    },
    async process(file, change) {
      return queued(this, () => {
        const before = textAt(this, file.path)
        const after = change(before)
        if (after !== before) {
          store(this, file, after)
          this.trigger('modify', file)
        }
        return after
      })
    },
    async modify(file, data) {
      return queued(this, () => {
        store(this, file, data)
        this.trigger('modify', file)
      })
    },
    async rename(file, newPath) {
      const inside: [TAbstractFile, string][] = []
      if (file instanceof TFolder) Vault.recurseChildren(file, (child) => inside.push([child, child.path]))
      await rename.call(this, file, newPath)
      if (unknowns.reportsChildren) for (const [child, path] of inside) this.trigger('rename', child, path)
    },
    async trash(file) {
      const inside: TAbstractFile[] = [file]
      if (file instanceof TFolder) Vault.recurseChildren(file, (child) => inside.push(child))
      for (const each of inside.reverse()) {
        if (each instanceof TFile) await this.adapter.remove(each.path)
        else await this.adapter.rmdir(each.path, true)
        this.deleteVaultAbstractFile__(each.path)
        if (each === file || unknowns.reportsChildren) this.trigger('delete', each)
      }
    },
    async delete(file) {
      await this.trash(file, true)
    },
  })
}

// ── index ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** The app indexes a note whose frontmatter it cannot read, and one whose fence is not closed, as without any. */
function patchIndex(): void {
  const parse = Reflect.get(MetadataCache.prototype, 'parseFileMetadata') as (
    this: MetadataCache,
    file: TFile,
  ) => void
  const start = { line: 0, col: 0, offset: 0 }
  const first = (type: string) => ({ type, position: { start, end: { line: 0, col: 3, offset: 3 } } })
  Reflect.set(MetadataCache.prototype, 'parseFileMetadata', function (this: MetadataCache, file: TFile) {
    const index = (cache: object): void => {
      this.cache__.set(file.path, cache)
      this.trigger('changed', file, '', cache)
    }
    try {
      parse.call(this, file)
      const known = this.cache__.get(file.path)
      const opens = /^---[ \t]*\r?\n/.test(textAt(this.app__.vault, file.path))
      if (known && !known.frontmatter && opens) index({ ...known, sections: [first('thematicBreak')] })
    } catch {
      index({ sections: [first('yaml')] })
    }
  })
}

/** Lets the index follow what the mock does not tell it. */
export function followIndex(app: App): void {
  const { cache__: cache } = app.metadataCache
  const on = app.vault.on.bind(app.vault) as (
    name: string,
    then: (file: TAbstractFile, from: string) => void,
  ) => EventRef
  on('delete', (file) => cache.delete(file.path))
  on('rename', (file, from) => {
    const known = cache.get(from)
    cache.delete(from)
    if (known) cache.set(file.path, known)
  })
}

// ── editor ─────────────────────────────────────────────────────────────────────────────────────────────────────

function patchEditor(): void {
  patch(Editor, {
    transaction(transaction: EditorTransaction) {
      const cursor = this.posToOffset(this.getCursor())
      const changes = (transaction.changes ?? []).map(({ from, to, text }) => {
        const start = this.posToOffset(from)
        return { start, end: to ? this.posToOffset(to) : start, text }
      })
      const value = this.getValue()
      let [after, at, moved] = ['', 0, cursor]
      for (const { start, end, text } of changes.sort((a, b) => a.start - b.start)) {
        after += value.slice(at, start) + text
        at = end
        if (end <= cursor) moved += text.length - (end - start)
      }
      // One step, as in the app: one undo takes all of it back, and the cursor stays beside the words it was beside.
      this.replaceRange(after + value.slice(at), this.offsetToPos(0), this.offsetToPos(value.length))
      this.setCursor(this.offsetToPos(moved))
    },
  })
  patch(MarkdownView, {
    async save() {
      const { file } = this
      if (!file) return
      const text = this.editor.getValue()
      if (saved.get(target(this)) === text) return
      saved.set(target(this), text)
      await this.app.vault.modify(file, text)
    },
  })
}

/** The editor holds text with LF and without a byte order mark. */
async function loadInto(view: MarkdownView, file: TFile): Promise<void> {
  view.file = file
  const text = (await view.app.vault.read(file)).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const before = view.editor.getValue()
  if (text !== before) view.setViewData(text, true)
  saved.set(target(view), text)
}

/** Open notes show what something else wrote, unless something is typed in them. */
export function followEditors(app: App): void {
  const on = app.vault.on.bind(app.vault) as (name: string, then: (file: TAbstractFile) => void) => EventRef
  on('modify', (file) => {
    app.workspace.iterateAllLeaves((leaf) => {
      const view = leaf.view as View | null
      if (!(view instanceof MarkdownView) || !(file instanceof TFile) || view.file !== file) return
      if (view.editor.getValue() === saved.get(target(view))) void loadInto(view, file)
    })
  })
}

// ── leaves and workspace ───────────────────────────────────────────────────────────────────────────────────────

async function closeView(leaf: WorkspaceLeaf): Promise<void> {
  const view = leaf.view as View | null
  if (!view) return
  await (view as unknown as { onClose(): Promise<void> }).onClose()
  view.unload()
  view.containerEl.remove()
  Reflect.set(leaf, 'view', null)
}

async function openView(leaf: WorkspaceLeaf, view: View): Promise<void> {
  await closeView(leaf)
  Reflect.set(leaf, 'view', view)
  placeOf(leaf).append(view.containerEl)
  view.load()
  await (view as unknown as { onOpen(): Promise<void> }).onOpen()
}

/** Leaves a tab its state alone, as the app does at its start with one behind others: its view comes when it is seen. */
export function putOff(leaf: WorkspaceLeaf): Promise<void> {
  return closeView(leaf)
}

function placeOf(leaf: WorkspaceLeaf): HTMLElement {
  const { containerEl } = leaf.app__.workspace
  const name = `mod-${sides.get(target(leaf)) ?? 'root'}`
  const found = containerEl.querySelector<HTMLElement>(`:scope > .${name}`)
  return found ?? containerEl.createDiv({ cls: ['workspace-split', name] })
}

function patchLeaves(): void {
  const { getViewState, setViewState } = WorkspaceLeaf.prototype
  patch(WorkspaceLeaf, {
    getViewState() {
      const known = getViewState.call(this)
      const view = this.view as View | null
      const file = view instanceof MarkdownView ? view.file : null
      return file ? { ...known, state: { ...known.state, file: file.path } } : known
    },
    async setViewState(state: ViewState) {
      await setViewState.call(this, state)
      const make = makers.get(target(this.app__))?.get(state.type)
      if (!make) return closeView(this)
      const view = make(this)
      view.containerEl.addClass('workspace-leaf-content')
      view.containerEl.dataset['type'] = state.type
      ;(view as unknown as { contentEl: HTMLElement }).contentEl.addClass('view-content')
      await openView(this, view)
      await view.setState(state.state ?? {}, { history: false })
      if (state.active) this.app__.workspace.setActiveLeaf(this)
    },
    async openFile(file: TFile, open: OpenViewState = {}) {
      const current = this.view as View | null
      const view = current instanceof MarkdownView ? current : MarkdownView.create2__(this)
      await setViewState.call(this, { type: 'markdown', state: { file: file.path } })
      if (view !== current) await openView(this, view)
      Reflect.set(view, 'mode', open.state?.['mode'] ?? Reflect.get(view, 'mode'))
      await loadInto(view, file)
      if (open.active !== false) this.app__.workspace.setActiveLeaf(this)
    },
    getRoot() {
      const { leftSplit, rightSplit, rootSplit } = this.app__.workspace
      const side = sides.get(target(this))
      return (side === 'right' ? rightSplit : side === 'left' ? leftSplit : rootSplit) as never
    },
    detach() {
      void closeView(this)
      this.app__.workspace.removeLeaf__(this)
    },
  })
}

function patchWorkspace(): void {
  const getLeaf = Workspace.prototype.getLeaf
  const setActiveLeaf = Workspace.prototype.setActiveLeaf
  patch(Workspace, {
    getActiveViewOfType<T extends AppView>(type: new (...args: unknown[]) => T): T | null {
      const view = this.activeLeaf?.view as unknown
      return view instanceof type ? view : null
    },
    setActiveLeaf(leaf) {
      setActiveLeaf.call(this, leaf)
      if (!sides.has(target(leaf))) fronts.set(target(this), leaf)
    },
    getMostRecentLeaf() {
      return fronts.get(target(this)) ?? null
    },
    getLeaf(newLeaf) {
      const front = fronts.get(target(this))
      const view = front?.view as View | null | undefined
      if (newLeaf !== undefined && newLeaf !== false) return getLeaf.call(this, newLeaf)
      return front && (!view || view.navigation) ? front : getLeaf.call(this, 'tab')
    },
    async ensureSideLeaf(type, side, options = {}) {
      const known = this.getLeavesOfType(type)[0]
      const leaf = known ?? getLeaf.call(this, 'tab')
      sides.set(target(leaf), side === 'left' ? 'left' : 'right')
      if (!known)
        await leaf.setViewState({ type, ...(options.state ? { state: options.state as never } : {}) })
      if (options.active) this.setActiveLeaf(leaf)
      return leaf
    },
  })
}

// ── modals ─────────────────────────────────────────────────────────────────────────────────────────────────────

function patchModals(): void {
  patch(Modal, {
    open() {
      this.containerEl.addClass('modal-container')
      this.modalEl.addClass('modal')
      this.titleEl.addClass('modal-title')
      this.contentEl.addClass('modal-content')
      this.contentEl.before(this.titleEl)
      document.body.append(this.containerEl)
      dialogs.push(this)
      this.containerEl.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') this.close()
      })
      this.onOpen()
    },
    close() {
      if (!this.containerEl.isConnected) return
      this.containerEl.remove()
      dialogs.splice(
        dialogs.findIndex((dialog) => target(dialog) === target(this)),
        1,
      )
      this.onClose()
    },
  })
  const open = Modal.prototype.open
  patch(SuggestModal as unknown as { prototype: SuggestModal<unknown> }, {
    open() {
      open.call(this)
      this.modalEl.addClass('prompt')
      this.inputEl.addClass('prompt-input')
      this.resultContainerEl.addClass('prompt-results')
      this.inputEl.addEventListener('input', () => draw(this))
      this.inputEl.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter') return
        const first = this.resultContainerEl.querySelector<HTMLElement>('.suggestion-item')
        first?.click()
      })
      this.inputEl.focus()
      draw(this)
    },
    selectSuggestion(value, event) {
      this.close()
      this.onChooseSuggestion(value, event)
    },
  })
  const setMessage = Notice.prototype.constructor__
  patch(Notice, {
    constructor__(message, duration) {
      notices.push(typeof message === 'string' ? message : message.textContent)
      noticeTimes.push(duration)
      noticeElements.push(this.messageEl)
      setMessage.call(this, message, duration)
    },
  })
}

function draw<T>(modal: SuggestModal<T>): void {
  const found = modal.getSuggestions(modal.inputEl.value)
  if (!Array.isArray(found)) throw new Error('this shim draws only what is found at once')
  const items = found as readonly T[]
  modal.resultContainerEl.empty()
  for (const item of items.slice(0, modal.limit)) {
    const el = modal.resultContainerEl.createDiv({ cls: 'suggestion-item' })
    modal.renderSuggestion(item, el)
    el.addEventListener('click', (event) => modal.selectSuggestion(item, event))
  }
  if (items.length === 0) {
    modal.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: modal.emptyStateText })
  }
}

const movers = new WeakMap<Node, Set<(window: Window) => void>>()

/** Called after `setup`, which writes the mocks' own helpers over the DOM's. */
export function patchElements(): void {
  Object.assign(HTMLElement.prototype, {
    onWindowMigrated(this: HTMLElement, listener: (window: Window) => void) {
      const listeners = movers.get(this) ?? new Set()
      movers.set(this, listeners.add(listener))
      return () => listeners.delete(listener)
    },
  })
}

/** Moves a leaf's view to another window, as dragging a tab out does. A browser brings what it moves to its top. */
export function moveToWindow(view: HTMLElement, window: Window): void {
  window.document.body.append(window.document.adoptNode(view))
  for (const part of [view, ...view.querySelectorAll('*')]) {
    part.scrollTop = 0
    for (const listener of movers.get(part) ?? []) listener(window)
  }
}

// ── controls ───────────────────────────────────────────────────────────────────────────────────────────────────

function patchControls(): void {
  patch(Setting, {
    constructor__() {
      this.settingEl.addClass('setting-item')
      this.infoEl.addClass('setting-item-info')
      this.controlEl.addClass('setting-item-control')
    },
  })
  patch(ButtonComponent, {
    constructor2__() {
      this.buttonEl.addEventListener('click', () => this.simulateClick__())
    },
  })
  patch(ToggleComponent, {
    constructor3__() {
      this.toggleEl.addClass('checkbox-container')
      this.toggleEl.addEventListener('click', () => {
        this.onClick()
        this.toggleEl.toggleClass('is-enabled', this.getValue())
      })
    },
  })
  patch(DropdownComponent, {
    constructor3__() {
      this.selectEl.addEventListener('change', () => this.simulateChange__())
    },
  })
  const typed = function (this: AbstractTextComponent<HTMLInputElement | HTMLTextAreaElement>): void {
    this.inputEl.addEventListener('input', () => {
      Reflect.set(this, 'value', this.inputEl.value)
      this.onChanged()
    })
  }
  patch(TextComponent, { constructor4__: typed })
  patch(TextAreaComponent, { constructor4__: typed })
}

// ── plugin ─────────────────────────────────────────────────────────────────────────────────────────────────────

const writes = new WeakMap<object, number>()

/** How often a plugin wrote its `data.json`. */
export function writesOf(plugin: Plugin): number {
  return writes.get(target(plugin)) ?? 0
}

function patchPlugin(): void {
  const data = new WeakMap<object, string>()
  const registerView = Plugin.prototype.registerView
  patch(Plugin, {
    registerView(type, make) {
      registerView.call(this, type, make)
      const app = target(this.app)
      const known = makers.get(app) ?? new Map<string, ViewMaker>()
      makers.set(app, known)
      known.set(type, make as unknown as ViewMaker)
      this.register(() => {
        known.delete(type)
        for (const leaf of app.workspace.getLeavesOfType(type)) void closeView(leaf)
      })
    },
    addRibbonIcon(icon, title, click) {
      const { containerEl } = target(this.app).workspace
      const el = containerEl.createDiv({ cls: ['side-dock-ribbon-action', 'clickable-icon'] })
      el.setAttribute('aria-label', title)
      el.dataset['icon'] = icon
      el.addEventListener('click', (event) => void click(event))
      this.register(() => el.remove())
      this.ribbonActions__.push(el)
      return el
    },
    async loadData() {
      const stored = data.get(target(this))
      return Promise.resolve(stored === undefined ? null : (JSON.parse(stored) as unknown))
    },
    async saveData(value) {
      data.set(target(this), JSON.stringify(value))
      writes.set(target(this), writesOf(this) + 1)
      return Promise.resolve()
    },
  })
}
