import { Provider } from '@nestjs/common';
import { PointsResolver } from './graphql/points.resolver';
import { ComputePoints } from './use-cases/compute-points.use-case';
import { CountTables } from './use-cases/count-tables';
import { ImportCounts } from './use-cases/import-counts.use-case';
import { ReadConversions } from './use-cases/read-conversions.use-case';
import { SaveConversion } from './use-cases/save-conversion.use-case';
import { TakeFrameCounts } from './use-cases/take-frame-counts.use-case';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const POINTS: readonly Provider[] = [
  ReadConversions,
  SaveConversion,
  CountTables,
  ImportCounts,
  TakeFrameCounts,
  ComputePoints,
  PointsResolver,
];
