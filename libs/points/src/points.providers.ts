import { Provider } from '@nestjs/common';
import { ComputePoints } from './use-cases/compute-points.use-case';
import { CountTables } from './use-cases/count-tables';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const POINTS: readonly Provider[] = [CountTables, ComputePoints];
