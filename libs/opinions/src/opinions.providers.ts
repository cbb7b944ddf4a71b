import { Provider } from '@nestjs/common';
import { OpinionCodeResolver } from './graphql/opinion-code.resolver';
import { OpinionCountsResolver } from './graphql/opinion-counts.resolver';
import { OpinionStepsResolver } from './graphql/opinion-steps.resolver';
import { OpinionResolver } from './graphql/opinion.resolver';
import { OriginalResolver } from './graphql/original.resolver';
import { PublishedAnswerResolver } from './graphql/published-answer.resolver';
import { AnswerOpinions } from './use-cases/answer-opinions.use-case';
import { AssignOpinions } from './use-cases/assign-opinions.use-case';
import { CodeOpinions } from './use-cases/code-opinions.use-case';
import { CountOpinions } from './use-cases/count-opinions.use-case';
import { DescribeOpinions } from './use-cases/describe-opinions';
import { HandOverOpinions } from './use-cases/hand-over-opinions.use-case';
import { ListOpinions } from './use-cases/list-opinions.use-case';
import { DestroyExpiredOriginals } from './use-cases/destroy-expired-originals.use-case';
import { DestroyOriginals } from './use-cases/destroy-originals.use-case';
import { ListMaskedOpinions } from './use-cases/list-masked-opinions.use-case';
import { OpenOriginal } from './use-cases/open-original.use-case';
import { Originals } from './use-cases/originals';
import { ReadOriginal } from './use-cases/read-original.use-case';
import { OpinionWorker } from './use-cases/opinion-worker';
import { OpinionsFollowRounds } from './use-cases/opinions.round-listener';
import { PublishAnswer } from './use-cases/publish-answer.use-case';
import { ReadAnswers } from './use-cases/read-answers.use-case';
import { ReadCodes } from './use-cases/read-codes.use-case';
import { ReleaseOfAgency } from './use-cases/release-of-agency';
import { ReleaseOpinions } from './use-cases/release-opinions.use-case';
import { ReopenOpinions } from './use-cases/reopen-opinions.use-case';
import { SaveCode } from './use-cases/save-code.use-case';
import { SetAsideOpinions } from './use-cases/set-aside-opinions.use-case';
import { TakeStep } from './use-cases/take-step';
import { WithdrawAnswer } from './use-cases/withdraw-answer.use-case';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const OPINIONS: readonly Provider[] = [
  ReleaseOfAgency,
  ReleaseOpinions,
  OpinionWorker,
  DestroyOriginals,
  DestroyExpiredOriginals,
  Originals,
  OpenOriginal,
  ReadOriginal,
  ListMaskedOpinions,
  OpinionsFollowRounds,
  DescribeOpinions,
  ListOpinions,
  CountOpinions,
  TakeStep,
  AssignOpinions,
  AnswerOpinions,
  HandOverOpinions,
  SetAsideOpinions,
  ReopenOpinions,
  PublishAnswer,
  WithdrawAnswer,
  ReadAnswers,
  SaveCode,
  CodeOpinions,
  ReadCodes,
  OpinionResolver,
  OpinionStepsResolver,
  OpinionCodeResolver,
  OpinionCountsResolver,
  PublishedAnswerResolver,
  OriginalResolver,
];
