import { render } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Block, HelpPage, HelpSection, SectionId, Table } from '@core/help/page'
import { Button } from './controls'
import { HiddenName, useId } from './hidden-name'

export interface MountedHelp {
  /** Draws another page, and brings the section into view where one is named. */
  show(page: HelpPage, section?: string): void
  /** Empties the root. */
  unmount(): void
}

/** Draws the help page into `root`, whatever document that belongs to. It sends nothing and remembers nothing. */
export function mountHelp(root: HTMLElement): MountedHelp {
  let asked = 0
  return {
    show(page, section) {
      if (section !== undefined) asked += 1
      render(<Help page={page} section={section} asked={asked} />, root)
    },
    unmount: () => render(null, root),
  }
}

const FIRST: SectionId = 'professional-help'

interface HelpProps {
  readonly page: HelpPage
  readonly section: string | undefined
  /** Grows with each request for a section, so that the same one can be asked for again. */
  readonly asked: number
}

function Help({ page, section, asked }: HelpProps) {
  const root = useRef<HTMLElement>(null)
  const [isHard, setHard] = useState(false)
  const goTo = (id: string): void => {
    const headings = [...(root.current?.querySelectorAll('h2') ?? [])]
    const heading = headings.find((each) => each.dataset['section'] === id)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  useLayoutEffect(() => {
    if (section !== undefined) goTo(section)
  }, [asked])
  useLayoutEffect(() => {
    if (isHard) goTo(FIRST)
  }, [isHard])

  const shown = isHard ? page.sections.filter(({ id }) => id === FIRST) : page.sections
  return (
    <main class="ej ej-help" ref={root}>
      <header class="ej-help-top">
        <h1>{page.title}</h1>
        <button type="button" class="ej-button" aria-pressed={isHard} onClick={() => setHard(!isHard)}>
          {isHard ? 'Show the whole page' : 'I am having a very hard time'}
        </button>
        <p class="ej-note">{isHard ? 'Only this is shown; that you pressed it is kept nowhere.' : ''}</p>
      </header>
      {!isHard && <Contents page={page} goTo={goTo} />}
      <div class="ej-help-text">
        {shown.map((each) => (
          <Section key={each.id} section={each} />
        ))}
      </div>
    </main>
  )
}

function Contents({ page, goTo }: { readonly page: HelpPage; readonly goTo: (id: string) => void }) {
  const name = useId()
  return (
    <nav class="ej-help-nav" aria-labelledby={name}>
      <HiddenName id={name}>On this page</HiddenName>
      <ul>
        {page.sections.map(({ id, title }) => (
          <li key={id}>
            <Button look="link" onClick={() => goTo(id)}>
              {title}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Section({ section: { id, title, blocks, parts = [] } }: { readonly section: HelpSection }) {
  const name = useId()
  return (
    <section class="ej-help-section" aria-labelledby={name}>
      <h2 id={name} data-section={id} tabIndex={-1}>
        {title}
      </h2>
      <Blocks blocks={blocks} />
      {parts.map((part) => (
        <details key={part.title} class="ej-help-part">
          <summary>
            <h3>{part.title}</h3>
          </summary>
          <Blocks blocks={part.blocks} />
        </details>
      ))}
    </section>
  )
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <OneBlock key={index} block={block} />
      ))}
    </>
  )
}

function OneBlock({ block }: { readonly block: Block }) {
  if (typeof block === 'string') return <p>{block}</p>
  if ('urgent' in block) return <p class="ej-help-urgent">{block.urgent}</p>
  if ('term' in block) {
    return (
      <p>
        <strong>{block.term}</strong>: {block.text}
      </p>
    )
  }
  if ('list' in block) {
    return (
      <ul class="ej-help-list">
        {block.list.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  }
  return <TableOf table={block} />
}

/** In a narrow page its cells stand below each other; the roles keep it a table to a screen reader then. */
function TableOf({ table: { table, head, rows } }: { readonly table: Table }) {
  return (
    <table class="ej-help-table" role="table">
      <caption>{table}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {head.map((name) => (
            <th key={name} role="columnheader" scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(([name, ...cells]) => (
          <tr key={name} role="row">
            <th role="rowheader" scope="row">
              {name}
            </th>
            {cells.map((cell, index) => (
              <td key={index} role="cell" data-head={head[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
