import { IdOrCode, cursorOfAnotherList, decodeCursor } from '@hailong/graphql-kit';
import { ArgsType, Field } from '@nestjs/graphql';
import { IsString } from 'class-validator';
import { BehindPosition } from '../domain/province-progress';

@ArgsType()
export class SurveyQuotaProgressArgs {
  @IdOrCode()
  readonly round!: string;
}

@ArgsType()
export class SurveyAgencyQuotaProgressArgs extends SurveyQuotaProgressArgs {
  @Field()
  @IsString()
  readonly agencyCode!: string;
}

/** Reads the position after which a page begins. */
export function afterPositionOf(after: string | undefined): BehindPosition | undefined {
  if (!after) return undefined;
  const parts = /^\[(-?[\d.e-]+),(\d+),(\d+)\]$/.exec(decodeCursor(after))?.slice(1).map(Number);
  const [share = NaN, shortfall = NaN, agencyId = NaN] = parts ?? [];
  if (!Number.isNaN(share + shortfall + agencyId)) return [share, shortfall, agencyId];
  throw cursorOfAnotherList();
}
