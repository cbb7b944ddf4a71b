import { SurveyAgency } from '@hailong/agencies';
import { IdField, SurveyRefusal, connectionOf, enumOf } from '@hailong/graphql-kit';
import { LETTER_ID } from '@hailong/kernel';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { HANDOVERS, Handover, LETTER_STATES, LetterState } from '../domain/letter';
import type { ReadLetter } from '../use-cases/read-letters.use-case';

export const SurveyLetterState = enumOf(
  'SurveyLetterState',
  LETTER_STATES,
  'How far its unit is with a letter.',
);
export const SurveyLetterHandover = enumOf(
  'SurveyLetterHandover',
  HANDOVERS,
  "A letter's way to the receiver that the host names.",
);

@ObjectType({
  description:
    'A letter of a person that wants an answer. Nothing tells when it came, nor which answers are of the same person.',
})
export class SurveyLetter {
  @IdField(LETTER_ID)
  readonly id!: string;

  readonly aboutId!: number;

  @Field(() => SurveyLetterState)
  readonly state!: LetterState;

  @Field(() => SurveyLetterHandover)
  readonly handover!: Handover;

  @Field(() => String, { nullable: true, description: 'Where the answer shall go, as typed. Null: closed.' })
  readonly contact!: string | null;

  @Field(() => String, { nullable: true, description: 'Null: closed.' })
  readonly text!: string | null;
}

@ObjectType()
export class SurveyLetterConnection extends connectionOf(SurveyLetter, 'SurveyLetter') {}

export function letterType({ letterId, aboutId, state, handover, content }: ReadLetter): SurveyLetter {
  const { contact = null, text = null } = content ?? {};
  return Object.assign(new SurveyLetter(), { id: letterId, aboutId, state, handover, contact, text });
}

@ObjectType({
  description: 'A key to send one letter under, good for a day, and the unit that will read it.',
})
export class SurveyLetterKey {
  @Field()
  readonly key!: string;

  @Field(() => SurveyAgency, { description: 'The agency that the letter is about.' })
  readonly about!: SurveyAgency;

  @Field(() => SurveyAgency, { description: 'The unit above it, which reads the letter.' })
  readonly unit!: SurveyAgency;
}

@ObjectType({ description: 'The letter is stored. It leaves at the next full hour.' })
export class SurveyLetterSent {
  @Field(() => SurveyAgency, { description: 'The unit that reads it.' })
  readonly unit!: SurveyAgency;
}

@ObjectType({ description: 'Contact and text of the letters are destroyed.' })
export class SurveyLettersClosed {
  @Field(() => Int)
  readonly letters!: number;

  static of(ids: readonly string[]): SurveyLettersClosed {
    return Object.assign(new SurveyLettersClosed(), { letters: ids.length });
  }
}

export const SurveyLetterKeyResult = createUnionType({
  name: 'SurveyLetterKeyResult',
  types: () => [SurveyLetterKey, SurveyRefusal] as const,
});

export const SurveySendLetterResult = createUnionType({
  name: 'SurveySendLetterResult',
  types: () => [SurveyLetterSent, SurveyRefusal] as const,
});

export const SurveyLettersResult = createUnionType({
  name: 'SurveyLettersResult',
  types: () => [SurveyLetterConnection, SurveyRefusal] as const,
});

export const SurveyCloseLettersResult = createUnionType({
  name: 'SurveyCloseLettersResult',
  types: () => [SurveyLettersClosed, SurveyRefusal] as const,
});
