import { SurveyDay, SurveyRefusal, enumOf } from '@hailong/graphql-kit';
import type { CalendarDay } from '@hailong/kernel';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { ObjectionCounts } from '../domain/objection';
import type { PublishedRelease } from '../domain/published-release';
import { RELEASE_STATES, type ReleaseState } from '../domain/release-states';
import type { PublicationAct, ReleaseStep } from '../domain/release-step';
import type { ReleaseRecord } from '../persistence/release-store';

export const SurveyReleaseState = enumOf('SurveyReleaseState', RELEASE_STATES);

@ObjectType({ description: 'Act by which a release is published.' })
export class SurveyPublicationAct {
  @Field({ description: 'Number and symbol: 123/QĐ-UBND.' })
  readonly number!: string;

  @Field(() => SurveyDay)
  readonly signedOn!: CalendarDay;

  @Field({ description: 'Name and office of the person that signed it.' })
  readonly signer!: string;
}

@ObjectType({ description: 'Objections of agencies during a preview; their texts stay inside.' })
export class SurveyObjectionCounts {
  @Field(() => Int)
  readonly made!: number;

  @Field(() => Int)
  readonly accepted!: number;
}

@ObjectType({ description: 'Step of a release.' })
export class SurveyReleaseStep {
  @Field(() => SurveyReleaseState, { description: 'State that it brought.' })
  readonly state!: ReleaseState;

  @Field({ description: 'Subject of the login that took it.' })
  readonly actor!: string;

  @Field(() => SurveyDay)
  readonly takenOn!: CalendarDay;

  @Field(() => SurveyDay, { nullable: true, description: 'Last day of a preview.' })
  readonly until!: CalendarDay | null;

  @Field(() => String, { nullable: true, description: 'Reason of a return.' })
  readonly reason!: string | null;

  @Field(() => SurveyPublicationAct, { nullable: true, description: 'Act of a publication.' })
  readonly act!: PublicationAct | null;

  @Field(() => SurveyObjectionCounts, {
    nullable: true,
    description: 'Objections during the preview; of a publication that had one.',
  })
  readonly objections!: ObjectionCounts | null;

  static of({ until, reason, act, objections, ...step }: ReleaseStep): SurveyReleaseStep {
    const facts = { until: until ?? null, reason: reason ?? null, act: act ?? null };
    return Object.assign(new SurveyReleaseStep(), step, facts, { objections: objections ?? null });
  }
}

@ObjectType({ description: 'An edition of a release: the ranking of a scheme, frozen and hashed.' })
export class SurveyRelease {
  @Field({ description: 'Code, an address that stays: xep-hang-2026.' })
  readonly code!: string;

  @Field(() => Int, { description: 'Edition from 1; a newer one supersedes those before it.' })
  readonly edition!: number;

  @Field({ description: 'Code of the scheme whose ranking it publishes.' })
  readonly scheme!: string;

  @Field(() => SurveyReleaseState)
  readonly state!: ReleaseState;

  @Field({ description: 'SHA-256 of the canonical form of the document (RFC 8785), 64 hexadecimal digits.' })
  readonly contentHash!: string;

  @Field(() => [SurveyReleaseStep], { description: 'Steps in their order, the preparation first.' })
  readonly steps!: readonly SurveyReleaseStep[];

  static of({ code, edition, subject, contentHash, steps }: ReleaseRecord): SurveyRelease {
    const state = steps.at(-1)?.state ?? 'prepared';
    return Object.assign(new SurveyRelease(), {
      ...{ code, edition, scheme: subject, state, contentHash },
      steps: steps.map((step) => SurveyReleaseStep.of(step)),
    });
  }
}

@ObjectType({ description: 'A publication, as the public sees it.' })
export class SurveyPublication {
  @Field()
  readonly code!: string;

  @Field(() => Int)
  readonly edition!: number;

  @Field({ description: 'Code of the scheme whose ranking it publishes.' })
  readonly scheme!: string;

  @Field(() => SurveyDay)
  readonly publishedOn!: CalendarDay;

  @Field(() => SurveyPublicationAct)
  readonly act!: PublicationAct;

  @Field(() => SurveyObjectionCounts, {
    nullable: true,
    description: 'Objections of agencies during its preview. Null: it had no preview.',
  })
  readonly objections!: ObjectionCounts | null;

  @Field({ description: 'A newer edition of its code is published.' })
  readonly superseded!: boolean;

  @Field({ description: 'True: a demonstration, whose answers no person gave.' })
  readonly simulated!: boolean;

  @Field({ description: 'SHA-256 of the canonical form of its document (RFC 8785).' })
  readonly contentHash!: string;

  @Field(() => Int, { description: 'Place in the chain over all publications, from 1.' })
  readonly position!: number;

  @Field({ description: 'Digest of its place in the chain: of this publication and all before it.' })
  readonly linkHash!: string;

  @Field({ description: 'Path of its document; .csv and .excel.csv instead of .json give its table.' })
  readonly path!: string;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of its signed act, at the path with .pdf instead of .json. Null: not attached yet.',
  })
  readonly paperHash!: string | null;

  static of({ link, paper, ...publication }: PublishedRelease): SurveyPublication {
    const { position, contentHash, linkHash, release } = link;
    return Object.assign(new SurveyPublication(), publication, {
      ...{ position, contentHash, linkHash, path: `/survey/open/releases/${release}.json` },
      paperHash: paper?.hash ?? null,
    });
  }
}

export const SurveyReleaseResult = createUnionType({
  name: 'SurveyReleaseResult',
  types: () => [SurveyRelease, SurveyRefusal] as const,
});
