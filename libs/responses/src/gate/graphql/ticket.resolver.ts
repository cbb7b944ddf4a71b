import { SurveyResolver } from '@hailong/access';
import { SurveyForm } from '@hailong/surveys';
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
      'A key to send one filled form under, good for a day; the same sheet counts once however often it is sent. Null without an error: make one yourself. Each costs a part of a form at the limit of its address.',
  })
  async key(@Parent() { round, agency }: SurveyForm, @FormSender() sender: Sender): Promise<string | null> {
    await this.gate.passReader(sender, agency.code);
    return this.tickets.issue({ roundId: round.id, agencyCode: agency.code }) ?? null;
  }
}
