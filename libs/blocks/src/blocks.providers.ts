import { Provider } from '@nestjs/common';
import { AgencyOfFirstFigureResolver, FirstFiguresResolver } from './graphql/first-figures.resolver';
import { BlocksFollowRounds } from './use-cases/blocks.round-listener';
import { CountRemovals } from './use-cases/count-removals';
import { CountLastForms } from './use-cases/count-last-forms';
import { CountUnitGroups } from './use-cases/count-unit-groups';
import { FindUnclusteredForms } from './use-cases/find-unclustered-forms';
import { ForeseeFigures } from './use-cases/foresee-figures.use-case';
import { MakeBlock } from './use-cases/make-block';
import { SealDue } from './use-cases/seal-due.use-case';
import { SealForms } from './use-cases/seal-forms.use-case';
import { SealUnitGroups } from './use-cases/seal-unit-groups.use-case';
import { ShownListeners } from './use-cases/shown-listeners';
import { SealingWorker } from './use-cases/sealing-worker';
import { TellAccounts } from './use-cases/tell-accounts.use-case';
import { TellErrors } from './use-cases/tell-errors';
import { TellInterval } from './use-cases/tell-interval.use-case';
import { UnfilledParts } from './use-cases/unfilled-parts.round-listener';
import { VerifyBlocks } from './use-cases/verify-blocks.use-case';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const BLOCKS: readonly Provider[] = [
  MakeBlock,
  ShownListeners,
  SealForms,
  SealDue,
  SealingWorker,
  BlocksFollowRounds,
  VerifyBlocks,
  TellAccounts,
  TellErrors,
  TellInterval,
  FindUnclusteredForms,
  CountRemovals,
  CountUnitGroups,
  SealUnitGroups,
  CountLastForms,
  ForeseeFigures,
  UnfilledParts,
  FirstFiguresResolver,
  AgencyOfFirstFigureResolver,
];
