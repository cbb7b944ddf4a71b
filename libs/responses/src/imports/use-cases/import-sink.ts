import { AgencyScope } from '@hailong/database';
import { Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { ResponseReceipt, SubmitResponse } from '../../use-cases/submit-response.use-case';
import { ImportedForm } from '../domain/import-target';

/** The place where forms of an import enter the intake: each call one batch of its own beside those of respondents. */
@Injectable()
export class ImportSink {
  constructor(private readonly submit: SubmitResponse) {}

  /**
   * Casts a batch; each form gets its own verdict, in order.
   *
   * @param anyAgency whoever imports may enter forms for every agency; else for the scope's own alone
   */
  cast(
    scope: AgencyScope,
    anyAgency: boolean,
    forms: readonly ImportedForm[],
  ): Promise<readonly Verdict<ResponseReceipt>[]> {
    const by = { operator: scope.actor, ...(anyAgency ? {} : { operatorAgencyId: scope.agencyId }) };
    return this.submit.runAll(
      forms.map(({ submission, receivedOn }) => ({ submission, arrival: { ...by, on: receivedOn } })),
    );
  }
}
