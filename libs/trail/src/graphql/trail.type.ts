import { connectionOf } from '@hailong/graphql-kit';
import { Field, ObjectType } from '@nestjs/graphql';

/** Characters of the contents of an entry that a page shows; `hailong trail` exports all. */
export const LONGEST_CONTENTS = 20_000;

const CONTENTS = {
  nullable: true,
  description: `As JSON, the first ${LONGEST_CONTENTS} characters; \`hailong trail\` exports all of it. Null: there are none.`,
};

@ObjectType({
  description: 'A change, or a reading of what few may read. Entries are never changed or removed.',
})
export class SurveyTrailEntry {
  /** Place in the order of the trail, for cursors; no field. */
  readonly place!: string;

  @Field({ description: 'Instant with microseconds, UTC.' })
  readonly at!: string;

  @Field({ description: 'Acting user: the subject of the login.' })
  readonly actor!: string;

  @Field({ description: 'Verb and noun, `publish-questionnaire`.' })
  readonly action!: string;

  @Field({ description: 'Record that was changed or read: its code or id.' })
  readonly subject!: string;

  @Field(() => String, CONTENTS)
  readonly before!: string | null;

  @Field(() => String, CONTENTS)
  readonly after!: string | null;
}

@ObjectType()
export class SurveyTrailEntryConnection extends connectionOf(SurveyTrailEntry, 'SurveyTrailEntry') {}
