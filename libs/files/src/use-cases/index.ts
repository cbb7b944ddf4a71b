export { LINE_COLUMN, openLinesFile } from './open-lines-file';
export { openImportFile } from './open-import-file';
export { textRows } from './text-rows';
