import { Verdict, accept } from '@hailong/kernel';
import { ReadForm, RespondentForm } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { ServiceChoice } from '../../intake/domain/service-choice';
import { AskedServices } from '../../intake/use-cases/asked-services';

/** Form that an app shows, by id or code of its round and by codes. */
export interface AppFormAsked {
  readonly round: string;
  readonly agencyCode: string;
  readonly group: string;
  /** Lot that was handed out with the ticket; draws the form where the group has two. Absent: drawn anew. */
  readonly lot?: number;
  /** Code of the procedure that the form is about, where it is known; then the person need not say its field. */
  readonly procedure?: string;
}

/** Blank form with the services among which the person must choose first; none: the form need not say. */
export interface AppForm {
  readonly form: RespondentForm;
  readonly services: readonly ServiceChoice[];
}

/** Reads the form that an app shows to its users. */
@Injectable()
export class ReadAppForm {
  constructor(
    private readonly forms: ReadForm,
    private readonly services: AskedServices,
  ) {}

  async read({ procedure, ...asked }: AppFormAsked): Promise<Verdict<AppForm>> {
    const form = await this.forms.read({ ...asked, channel: 'app' });
    if (!form.ok) return form;
    return accept({ form: form.value, services: await this.services.of(form.value, 'app', { procedure }) });
  }
}
