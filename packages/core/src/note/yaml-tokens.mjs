export {
  DOCUMENT,
  FLOW_END,
  SCALAR,
  tokenType,
} from '../../../../node_modules/yaml/browser/dist/parse/cst.js'
