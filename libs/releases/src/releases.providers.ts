import type { Provider, Type } from '@nestjs/common';
import { ReleaseResolver } from './graphql/release.resolver';
import { OpenDataController } from './http/open-data.controller';
import { FreezeRanking } from './use-cases/freeze-ranking';
import { NamesOfRanking } from './use-cases/names-of-ranking';
import { PrepareRelease } from './use-cases/prepare-release.use-case';
import { ReadOpenReleases } from './use-cases/read-open-releases.use-case';
import { ReadReleases } from './use-cases/read-releases.use-case';
import { TakeStep } from './use-cases/take-step.use-case';
import { VerifyRelease } from './use-cases/verify-release.use-case';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const RELEASES: readonly Provider[] = [
  NamesOfRanking,
  FreezeRanking,
  ReadReleases,
  ReadOpenReleases,
  VerifyRelease,
  PrepareRelease,
  TakeStep,
  ReleaseResolver,
];

export const RELEASE_PAGES: readonly Type[] = [OpenDataController];
