import { Provider } from '@nestjs/common';
import { PointsResolver } from './graphql/points.resolver';
import { ComputePoints } from './use-cases/compute-points.use-case';
import { CountTables } from './use-cases/count-tables';
import { ImportCounts } from './use-cases/import-counts.use-case';
import { TakeFrameCounts } from './use-cases/take-frame-counts.use-case';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const POINTS: readonly Provider[] = [
  CountTables,
  ImportCounts,
  TakeFrameCounts,
  ComputePoints,
  PointsResolver,
];
