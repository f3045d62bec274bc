// The exports of `yaml` that reading and editing need; the package has no door to them that leaves the rest outside.
export {
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
} from '../../../../node_modules/yaml/browser/dist/nodes/identity.js'
export { Lexer } from '../../../../node_modules/yaml/browser/dist/parse/lexer.js'
export { parseDocument } from '../../../../node_modules/yaml/browser/dist/public-api.js'
export * as CST from './yaml-tokens.mjs'
