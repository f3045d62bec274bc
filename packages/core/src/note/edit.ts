/** Every edit of a note's text that commands make, in one place to import them from. */

export { addField, addFrontmatter, setField, setKnownField } from './field-edit'
export { setBlockField, setKnownBlockField } from './block-edit'
export { tick } from './box-edit'
export { addSection, appendSection, fillSection, insertAt, type SectionOf } from './section-edit'
export { applyChanges, type Change, compose, EditRefused, invert } from './changes'
