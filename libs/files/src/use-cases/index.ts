export { openImportFile } from './open-import-file';
export { textRows } from './text-rows';
