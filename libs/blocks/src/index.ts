export { BLOCKS } from './blocks.providers';
export {
  type ShownBlock,
  type ToldAccount,
  firstShownOn,
  roundsSealedIn,
  shownBlocks,
  shownBlocksOf,
  toldAccounts,
} from './persistence/shown-blocks';
export { SHOWN_STATE, shownState } from './persistence/shown-state';
export { shownNumbers } from './persistence/shown-numbers';
export { FindUnclusteredForms } from './use-cases/find-unclustered-forms';
export { ShownListeners } from './use-cases/shown-listeners';
export { type ShownGroup, shownGroups } from './persistence/unit-group-store';
export { type AskedIndex, type IndexOverForms, type PooledIndex, TellErrors } from './use-cases/tell-errors';
export { TellInterval } from './use-cases/tell-interval.use-case';
export { BLOCK_OPTIONS, type BlockOptions } from './use-cases/block-options';
