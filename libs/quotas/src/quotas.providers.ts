import { Provider } from '@nestjs/common';
import { QuotaResolver } from './graphql/quota.resolver';
import { QuotasFollowRounds } from './use-cases/quotas.round-listener';
import { ExpectTargets } from './use-cases/expect-targets';
import { MakeCells } from './use-cases/make-cells';
import { ReadPopulations } from './use-cases/read-populations';
import { ReadQuotas } from './use-cases/read-quotas.use-case';
import { RefreshTargets } from './use-cases/refresh-targets.use-case';
import { TargetWorker } from './use-cases/target-worker';
import { UpdateTargets } from './use-cases/update-targets.use-case';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const QUOTAS: readonly Provider[] = [
  MakeCells,
  ReadPopulations,
  ExpectTargets,
  UpdateTargets,
  RefreshTargets,
  TargetWorker,
  QuotasFollowRounds,
  ReadQuotas,
  QuotaResolver,
];
