import { Provider } from '@nestjs/common';
import { ProgressResolver } from './graphql/progress.resolver';
import {
  ProgressOfAgenciesResolver,
  ProvinceProgressResolver,
  UnitProgressResolver,
} from './graphql/province-progress.resolver';
import { ReadProgress } from './use-cases/read-progress.use-case';
import { ReadProvinceProgress } from './use-cases/read-province-progress.use-case';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const PROGRESS: readonly Provider[] = [
  ReadProgress,
  ReadProvinceProgress,
  ProgressResolver,
  ProvinceProgressResolver,
  UnitProgressResolver,
  ProgressOfAgenciesResolver,
];
