import { SurveyResolver } from '@hailong/access';
import { SurveyForm, drawsForm } from '@hailong/surveys';
import { Parent, ResolveField } from '@nestjs/graphql';
import { FormSender } from './form-sender';
import { IntakeGate, Sender } from '../use-cases/intake-gate';
import { TicketOffice } from '../use-cases/ticket-office';

/** A form is handed out with the key to send it under. */
@SurveyResolver(() => SurveyForm)
export class TicketResolver {
  constructor(
    private readonly gate: IntakeGate,
    private readonly tickets: TicketOffice,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'A key to send one filled form under, good for a day; the same sheet counts once however often it is sent. Null without an error: make one yourself. Where the group has two forms the key belongs to the one that was drawn, and is never null. Each costs a part of a form at the limit of its address.',
  })
  async key(@Parent() form: SurveyForm, @FormSender() sender: Sender): Promise<string | null> {
    const { round, agency, group, questionnaire } = form;
    await this.gate.passReader(sender, agency.code);
    const target = { roundId: round.id, agencyCode: agency.code };
    const second = round.groups.find(({ code }) => code === group)?.secondForm;
    if (!second) return this.tickets.issue(target) ?? null;
    const handedOut = { group: { secondForm: second }, questionnaire: { questionnaireId: questionnaire } };
    return this.tickets.keyThat((key) => drawsForm(handedOut, key), target);
  }
}
