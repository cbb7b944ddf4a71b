import { OpenToAll, SurveyResolver } from '@hailong/access';
import { agencyType } from '@hailong/agencies';
import { ID_OR_CODE, SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { FormSender, IntakeGate, type Sender } from '@hailong/responses';
import { Args, Mutation, Query } from '@nestjs/graphql';
import { LETTER_PRICE } from '../letter-price';
import { LetterDesk } from '../use-cases/letter-desk';
import { SendLetter } from '../use-cases/send-letter.use-case';
import { SurveySendLetterInput } from './letter.input';
import {
  SurveyLetterKey,
  SurveyLetterKeyResult,
  SurveyLetterSent,
  SurveySendLetterResult,
} from './letter.type';

/** Letters from the side of the person that writes them. */
@SurveyResolver()
export class SentLetterResolver {
  constructor(
    private readonly gate: IntakeGate,
    private readonly desk: LetterDesk,
    private readonly sending: SendLetter,
  ) {}

  @Query(() => SurveyLetterKeyResult, {
    description:
      'A key for a letter of a person that wants an answer, and the unit that will read it: show it to the person. Ask for it in a request of its own, without the answers of a form.',
  })
  @OpenToAll()
  async surveyLetterKey(
    @Args('agency', ID_OR_CODE) agency: string,
    @FormSender() sender: Sender,
  ): Promise<typeof SurveyLetterKeyResult> {
    this.gate.admitGuess(sender, 1);
    const route = await this.desk.route(agency);
    return resultOf(route, (found) => {
      const [about, unit] = [agencyType(found.about), agencyType(found.unit)];
      return Object.assign(new SurveyLetterKey(), { key: this.desk.issue(found), about, unit });
    });
  }

  @Mutation(() => SurveySendLetterResult, {
    description:
      'Sends a letter of a person that wants an answer to the unit above an agency. Stored sealed, without a time and without the answers of a form; read by that unit from the next full hour on.',
  })
  @OpenToAll()
  async sendSurveyLetter(
    @Args('input', SurveyInputPipe) { agency, ...letter }: SurveySendLetterInput,
    @FormSender() sender: Sender,
  ): Promise<typeof SurveySendLetterResult> {
    this.gate.admitGuess(sender, LETTER_PRICE);
    const sent = await this.sending.send({ ...letter, agencyCode: agency });
    return resultOf(sent, ({ unit }) => Object.assign(new SurveyLetterSent(), { unit: agencyType(unit) }));
  }
}
