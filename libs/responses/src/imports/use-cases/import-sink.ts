import { AgencyScope } from '@hailong/database';
import { CLOCK, CalendarDay, Clock, Verdict, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Arrival } from '../../intake/domain/arrival';
import { ArrivedForm } from '../../intake/domain/judge-submission';
import { ResponseReceipt } from '../../intake/domain/response-receipt';
import { SubmitResponse } from '../../intake/use-cases/submit-response.use-case';
import { ImportedForm } from '../domain/import-target';

/**
 * Passes forms of an import to the intake: each call is a batch of its own beside those of respondents; each form gets its
 * own verdict, in order.
 */
@Injectable()
export class ImportSink {
  constructor(
    private readonly submit: SubmitResponse,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param anyAgency the importer may enter forms for every agency; else for the scope's own alone */
  store(
    scope: AgencyScope,
    anyAgency: boolean,
    forms: readonly ImportedForm[],
  ): Promise<readonly Verdict<ResponseReceipt>[]> {
    return this.submit.submitAll(arrived(this.clock, scope, anyAgency, forms));
  }

  /** Gives the verdicts that storing the forms would have, but for quotas that fill up meanwhile; nothing is stored. */
  judge(
    scope: AgencyScope,
    anyAgency: boolean,
    forms: readonly ImportedForm[],
  ): Promise<readonly Verdict<ResponseReceipt>[]> {
    return this.submit.judgeAll(arrived(this.clock, scope, anyAgency, forms));
  }
}

function arrived(
  clock: Clock,
  { actor, agencyId }: AgencyScope,
  anyAgency: boolean,
  forms: readonly ImportedForm[],
): ArrivedForm[] {
  const operatorAgencyId = anyAgency ? undefined : agencyId;
  const enteredOn = today(clock);
  const days = new Map<CalendarDay, Arrival>();
  return forms.map(({ submission, receivedOn }) => {
    const arrival = days.get(receivedOn) ?? { on: receivedOn, enteredOn, operator: actor, operatorAgencyId };
    days.set(receivedOn, arrival);
    return { submission, arrival };
  });
}
