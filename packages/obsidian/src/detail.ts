/** What is known beside a question, where there is something. */
export function drawDetail(parent: HTMLElement, text: string | undefined): HTMLElement | undefined {
  return text === undefined ? undefined : parent.createDiv({ cls: 'efficacy-question-detail', text })
}
