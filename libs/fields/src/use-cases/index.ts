export { parseFieldList } from './parse-field-list';
export { PublishFieldList } from './publish-field-list.use-case';
export { type FieldListVersion, ReadFieldLists } from './read-field-lists.use-case';
export { SaveFieldList } from './save-field-list.use-case';
