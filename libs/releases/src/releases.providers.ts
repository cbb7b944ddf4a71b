import type { Provider, Type } from '@nestjs/common';
import { ObjectionResolver } from './graphql/objection.resolver';
import { ReleaseResolver } from './graphql/release.resolver';
import { OpenDataController } from './http/open-data.controller';
import { PaperController } from './http/paper.controller';
import { PaperParser } from './http/paper-parser';
import { AnswerObjection } from './use-cases/answer-objection.use-case';
import { AttachPaper } from './use-cases/attach-paper.use-case';
import { FreezeRanking } from './use-cases/freeze-ranking';
import { NamesOfRanking } from './use-cases/names-of-ranking';
import { ObjectToRelease } from './use-cases/object-to-release.use-case';
import { PrepareRelease } from './use-cases/prepare-release.use-case';
import { ReadObjections } from './use-cases/read-objections.use-case';
import { ReadOpenReleases } from './use-cases/read-open-releases.use-case';
import { ReadPreviews } from './use-cases/read-previews.use-case';
import { ReadReleases } from './use-cases/read-releases.use-case';
import { ShowLines } from './use-cases/show-lines';
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
  ShowLines,
  TakeStep,
  ReadPreviews,
  ObjectToRelease,
  ReadObjections,
  AnswerObjection,
  AttachPaper,
  PaperParser,
  ReleaseResolver,
  ObjectionResolver,
];

export const RELEASE_PAGES: readonly Type[] = [OpenDataController, PaperController];
