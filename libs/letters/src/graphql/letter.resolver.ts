import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { ReadOrganisation, SurveyAgency, agencyOf } from '@hailong/agencies';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, decodeCursor, refusalOf, resultOf } from '@hailong/graphql-kit';
import { LETTER_ID } from '@hailong/kernel';
import { Args, Context, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';
import { CloseLetters } from '../use-cases/close-letters.use-case';
import { ReadLetters } from '../use-cases/read-letters.use-case';
import { SurveyCloseLettersInput, SurveyLettersArgs } from './letter.input';
import {
  SurveyCloseLettersResult,
  SurveyLetter,
  SurveyLetterConnection,
  SurveyLettersClosed,
  SurveyLettersResult,
  letterType,
} from './letter.type';

/** Letters from the side of the unit that reads them. */
@SurveyResolver(() => SurveyLetter)
export class LetterResolver {
  constructor(
    private readonly reading: ReadLetters,
    private readonly closing: CloseLetters,
    private readonly organisation: ReadOrganisation,
  ) {}

  @Query(() => SurveyLettersResult, {
    description:
      'Letters about the agencies below the acting agency, in random order. Each page that is read is an entry in its trail.',
  })
  @Allows('letters.handle')
  async surveyLetters(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { first, after, state }: SurveyLettersArgs,
  ): Promise<typeof SurveyLettersResult> {
    const listing = { state: state ?? undefined, after: cursorOf(after) };
    const read = await this.reading.read(scope, { ...listing, limit: first });
    if (!read.ok) return refusalOf(read.problems);
    return SurveyLetterConnection.from(read.value.map(letterType), { first, after }, ({ id }) => id);
  }

  @Mutation(() => SurveyCloseLettersResult, {
    description:
      'Closes letters that were dealt with: contact and text are destroyed, what was done stays in the trail.',
  })
  @Allows('letters.handle')
  async closeSurveyLetters(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { letters, outcome }: SurveyCloseLettersInput,
  ): Promise<typeof SurveyCloseLettersResult> {
    const letterIds = letters.map((id) => LETTER_ID.read(id) ?? NO_LETTER);
    return resultOf(await this.closing.close(scope, { letterIds, outcome }), SurveyLettersClosed.of);
  }

  @ResolveField(() => SurveyAgency, { nullable: true, description: 'The agency that it is about.' })
  about(@Parent() { aboutId }: SurveyLetter, @Context() context: object): Promise<SurveyAgency | null> {
    return agencyOf(context, this.organisation).load(aboutId);
  }
}

/** No letter has them: the first and the last of all ids. */
const NO_LETTER = '00000000-0000-0000-0000-000000000000';
const LAST_OF_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** A cursor of ours that names no letter begins after all of them. */
function cursorOf(after: string | undefined): string | undefined {
  return after ? (LETTER_ID.read(LETTER_ID.of(decodeCursor(after))) ?? LAST_OF_ALL) : undefined;
}
