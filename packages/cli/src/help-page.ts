import type { Block, HelpPage, HelpSection, Table } from '@core/help/page'
import { bold, dim, type Screen } from './terminal'
import { wrap } from './wrap'

/** The help page as text for a screen, or one section of it. */
export function helpPageText(page: HelpPage, section: string | undefined, screen: Screen): string {
  const sections = page.sections.filter(({ id }) => section === undefined || id === section)
  const title = section === undefined ? [[bold(page.title, screen)]] : []
  return `${[...title, ...sections.map((each) => sectionLines(each, screen))].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function sectionLines({ title, blocks, parts = [] }: HelpSection, screen: Screen): readonly string[] {
  return [
    bold(title, screen),
    ...blocksLines(blocks, screen),
    ...parts.flatMap((part) => ['', bold(part.title, screen), ...blocksLines(part.blocks, screen)]),
  ]
}

function blocksLines(blocks: readonly Block[], screen: Screen): readonly string[] {
  return blocks.flatMap((block) => ['', ...blockLines(block, screen)])
}

function blockLines(block: Block, screen: Screen): readonly string[] {
  if (typeof block === 'string') return paragraph(block, screen)
  if ('urgent' in block) return paragraph(block.urgent, screen).map((line) => bold(line, screen))
  if ('term' in block) return paragraph(`${block.term}: ${block.text}`, screen)
  if ('list' in block) return block.list.flatMap((item) => hanging(`- ${item}`, '    ', screen))
  return tableLines(block, screen)
}

/** A row is its name, and below it each cell with what its column says: columns side by side would not fit 40. */
function tableLines({ table, head, rows }: Table, screen: Screen): readonly string[] {
  return [
    ...paragraph(table, screen).map((line) => dim(line, screen)),
    ...rows.flatMap(([name = '', ...cells]) => [
      ...paragraph(name, screen),
      ...cells.flatMap((cell, index) => hanging(`  ${head[index + 1] ?? ''}: ${cell}`, '      ', screen)),
    ]),
  ]
}

function paragraph(text: string, screen: Screen): readonly string[] {
  return hanging(text, '  ', screen)
}

/** Set in by two columns; what follows the first line by `indent`. */
function hanging(text: string, indent: string, { width }: Screen): readonly string[] {
  const lead = /^ */.exec(text)?.[0] ?? ''
  const lines = wrap(text, width - Math.max(indent.length, lead.length + 2))
  return lines.map((line, index) => (index === 0 ? `  ${lead}` : indent) + line)
}
