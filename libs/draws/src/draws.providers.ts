import { Provider } from '@nestjs/common';
import { DrawChangesResolver } from './graphql/draw-changes.resolver';
import { DrawChecksResolver } from './graphql/draw-checks.resolver';
import { DrawResolver } from './graphql/draw.resolver';
import { DrawSample } from './use-cases/draw-sample.use-case';
import { DrawsFollowRounds } from './use-cases/draws.round-listener';
import { StagesResolver } from './graphql/stages.resolver';
import { DrawHouseholds } from './use-cases/draw-households.use-case';
import { ListClusters } from './use-cases/list-clusters.use-case';
import { ListDrawn } from './use-cases/list-drawn.use-case';
import { ListHouseholds } from './use-cases/list-households.use-case';
import { ReadDrawAudit } from './use-cases/read-draw-audit.use-case';
import { ReadDraws } from './use-cases/read-draws.use-case';
import { RedrawSample } from './use-cases/redraw-sample.use-case';
import { RECONTACTS } from './recontact/recontact.providers';
import { TakeReplacement } from './use-cases/take-replacement.use-case';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const DRAWS: readonly Provider[] = [
  DrawSample,
  RedrawSample,
  ReadDraws,
  ListDrawn,
  TakeReplacement,
  ReadDrawAudit,
  DrawsFollowRounds,
  DrawResolver,
  DrawChangesResolver,
  DrawChecksResolver,
  ...RECONTACTS,
  DrawHouseholds,
  ListClusters,
  ListHouseholds,
  StagesResolver,
];
