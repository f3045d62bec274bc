/** What is known beside a question. */
export function drawDetail(parent: HTMLElement, text: string): HTMLElement {
  return parent.createDiv({ cls: 'efficacy-question-detail', text })
}
