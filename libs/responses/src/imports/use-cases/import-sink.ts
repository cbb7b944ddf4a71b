import { AgencyScope } from '@hailong/database';
import { SurveyFault, Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { RETRY_AFTER_MS } from '../../use-cases/ballot-box';
import { Arrival, ResponseReceipt, SubmitResponse } from '../../use-cases/submit-response.use-case';
import { ImportedForm } from '../domain/import-target';

/** Forms under way at once; enough to fill the batches of the ballot box, and few beside those of respondents. */
const UNDER_WAY = 400;

/** The place where forms of an import enter the intake. */
@Injectable()
export class ImportSink {
  constructor(private readonly submit: SubmitResponse) {}

  /**
   * Casts a batch; each form gets its own verdict, in order. A full intake is waited for: respondents go first.
   *
   * @param anyAgency whoever imports may enter forms for every agency; else for the scope's own alone
   */
  async cast(
    scope: AgencyScope,
    anyAgency: boolean,
    forms: readonly ImportedForm[],
  ): Promise<readonly Verdict<ResponseReceipt>[]> {
    const by = { operator: scope.actor, ...(anyAgency ? {} : { operatorAgencyId: scope.agencyId }) };
    const verdicts: Verdict<ResponseReceipt>[] = [];
    for (let from = 0; from < forms.length; from += UNDER_WAY) {
      const portion = forms.slice(from, from + UNDER_WAY);
      verdicts.push(...(await Promise.all(portion.map((form) => this.castOne(form, by)))));
    }
    return verdicts;
  }

  private async castOne(
    { submission, receivedOn }: ImportedForm,
    by: Omit<Arrival, 'on'>,
  ): Promise<Verdict<ResponseReceipt>> {
    for (;;) {
      try {
        return await this.submit.run(submission, { ...by, on: receivedOn });
      } catch (error) {
        if (!(error instanceof SurveyFault && error.code === 'SURVEY_BUSY')) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
      }
    }
  }
}
