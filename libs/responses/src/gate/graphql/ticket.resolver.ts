import { SurveyResolver } from '@hailong/agencies';
import { SurveyForm } from '@hailong/surveys';
import { Parent, ResolveField } from '@nestjs/graphql';
import { TicketOffice } from '../use-cases/ticket-office';

/** A form is handed out with the key to send it under. */
@SurveyResolver(() => SurveyForm)
export class TicketResolver {
  constructor(private readonly tickets: TicketOffice) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'A key to send one filled form under, good for a day; the same sheet counts once however often it is sent. Null: make one yourself.',
  })
  key(@Parent() { round, agency }: SurveyForm): string | null {
    return this.tickets.issue({ roundId: Number(round.id), agencyCode: agency.code }) ?? null;
  }
}
