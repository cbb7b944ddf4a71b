import { Provider } from '@nestjs/common';
import { PROGRESS } from './progress.providers';
import { QuotaResolver } from './graphql/quota.resolver';
import { QuotasFollowRounds } from './use-cases/follow-rounds';
import { MakeCells } from './use-cases/make-cells';
import { ReadQuotas } from './use-cases/read-quotas.use-case';
import { UpdateTargets } from './use-cases/update-targets.use-case';

/** The parts of this slice. */
export const QUOTAS: readonly Provider[] = [
  MakeCells,
  UpdateTargets,
  QuotasFollowRounds,
  ReadQuotas,
  QuotaResolver,
  ...PROGRESS,
];
