import { AgencyScope } from '@hailong/database';
import { CLOCK, CalendarDay, Clock, Verdict, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Arrival } from '../../intake/domain/arrival';
import { ArrivedForm } from '../../intake/domain/judge-submission';
import { ResponseReceipt } from '../../intake/domain/response-receipt';
import { SubmitResponse } from '../../intake/use-cases/submit-response.use-case';
import { ImportedForm } from '../domain/import-target';

/** Operator that imports forms. */
export interface Importer {
  readonly scope: AgencyScope;
  /** May enter forms for every agency; else for the scope's own alone. */
  readonly anyAgency: boolean;
  /** Entrant of the forms. */
  readonly enteredBy: number;
}

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

  store(importer: Importer, forms: readonly ImportedForm[]): Promise<readonly Verdict<ResponseReceipt>[]> {
    return this.submit.submitAll(this.arrived(importer, forms));
  }

  /** Gives the verdicts that storing the forms would have, but for quotas that fill up meanwhile; nothing is stored. */
  judge(importer: Importer, forms: readonly ImportedForm[]): Promise<readonly Verdict<ResponseReceipt>[]> {
    return this.submit.judgeAll(this.arrived(importer, forms));
  }

  private arrived({ scope, anyAgency, enteredBy }: Importer, forms: readonly ImportedForm[]): ArrivedForm[] {
    const operatorAgencyId = anyAgency ? undefined : scope.agencyId;
    const entered = { enteredOn: today(this.clock), operator: scope.actor, enteredBy, operatorAgencyId };
    const days = new Map<CalendarDay, Arrival>();
    return forms.map(({ submission, receivedOn }) => {
      const arrival = days.get(receivedOn) ?? { on: receivedOn, ...entered };
      days.set(receivedOn, arrival);
      return { submission, arrival };
    });
  }
}
