export { BLOCKS } from './blocks.providers';
export {
  type ShownBlock,
  type ToldAccount,
  shownBlocks,
  shownBlocksOf,
  toldAccounts,
} from './persistence/shown-blocks';
export { BLOCK_OPTIONS, type BlockOptions } from './use-cases/block-options';
