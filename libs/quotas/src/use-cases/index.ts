export { MakeCells } from './make-cells';
export { type QuotaOfRound, ReadQuotas } from './read-quotas.use-case';
export { RefreshTargets } from './refresh-targets.use-case';
export { UpdateTargets } from './update-targets.use-case';
