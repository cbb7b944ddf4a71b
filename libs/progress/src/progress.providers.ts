import { Provider } from '@nestjs/common';
import { ProgressResolver } from './graphql/progress.resolver';
import {
  ProgressOfAgenciesResolver,
  ProvinceProgressResolver,
  UnitProgressResolver,
} from './graphql/province-progress.resolver';
import { CountDue } from './use-cases/count-due.use-case';
import { CountNights } from './use-cases/count-nights.use-case';
import { CountingWorker } from './use-cases/counting-worker';
import { ReadProgress } from './use-cases/read-progress.use-case';
import { ReadProvinceProgress } from './use-cases/read-province-progress.use-case';
import { ReadReceivedForms } from './use-cases/read-received-forms';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const PROGRESS: readonly Provider[] = [
  CountNights,
  CountDue,
  CountingWorker,
  ReadProgress,
  ReadProvinceProgress,
  ReadReceivedForms,
  ProgressResolver,
  ProvinceProgressResolver,
  UnitProgressResolver,
  ProgressOfAgenciesResolver,
];
