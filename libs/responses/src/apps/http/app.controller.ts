import { OpenToAll, SurveyPages } from '@hailong/access';
import { LANGUAGE_TAG } from '@hailong/questionnaires';
import { logOutcome, newOperation } from '@hailong/telemetry';
import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import { SendingRequest } from '../../gate/graphql/form-sender';
import { IntakeGate, Sender } from '../../gate/use-cases/intake-gate';
import { ReceiveForm } from '../../intake/use-cases/receive-form.use-case';
import { readLot } from '../../pages/form-link';
import { PostedFields, shortTextOf } from '../../pages/posted-form';
import type { PageReply } from '../../pages/send-page';
import { APP_PROBLEMS } from '../domain/problems';
import { AskThroughApp } from '../use-cases/ask-through-app.use-case';
import { KnownApps } from '../use-cases/known-apps';
import { ReadAppForm } from '../use-cases/read-app-form.use-case';
import { appForm } from './app-form';
import { readAnswersRequest, readTicketRequest } from './app-request';
import { JsonReply, faultReply, keptReply, problemsReply, refusedReply, sendJson } from './json-reply';

/** Header in which the server of an app sends its key. */
const KEY_HEADER = 'x-hailong-app';

/** App whose key came with a request. */
interface AppCaller {
  readonly sender: Sender;
  readonly label: string;
}

/** Serves the three requests of a super-app: the form as JSON, a ticket for a dossier, and the answers of its person. */
@SurveyPages()
export class AppController {
  constructor(
    private readonly apps: KnownApps,
    private readonly gate: IntakeGate,
    private readonly forms: ReadAppForm,
    private readonly asking: AskThroughApp,
    private readonly receiving: ReceiveForm,
  ) {}

  /** `round` (id or code), `agency`, `group`; `lang` (vi), `lot` that came with the ticket, `procedure` that the form is about. */
  @Get('app/form')
  @OpenToAll()
  async form(@Query() query: PostedFields, @Req() request: SendingRequest, @Res() reply: PageReply) {
    const answer = await this.answer('survey/app/form', request, async ({ sender }) => {
      await this.gate.passReader(sender, '');
      const read = await this.forms.read({
        round: shortTextOf(query.round),
        agencyCode: shortTextOf(query.agency),
        group: shortTextOf(query.group),
        lot: readLot(shortTextOf(query.lot)),
        procedure: shortTextOf(query.procedure) || undefined,
      });
      if (!read.ok) return refusedReply(read.problems);
      const language = shortTextOf(query.lang);
      const known = LANGUAGE_TAG.test(language) ? language : 'vi';
      return keptReply(appForm(read.value, known), request.headers?.['if-none-match']);
    });
    sendJson(reply, answer);
  }

  /**
   * `round`, `agency`, `dossierCode`. Answers with the ticket, its `lot`, which draws the form where a group has two, and `field` and
   * `procedureGroup` of the dossier where the round knows them, which the ticket says by itself.
   */
  @Post('app/tickets')
  @OpenToAll()
  async ticket(@Body() body: unknown, @Req() request: SendingRequest, @Res() reply: PageReply) {
    const answer = await this.answer('survey/app/tickets', request, async ({ sender, label }) => {
      await this.gate.passReader(sender, '');
      const asked = readTicketRequest(body);
      if (!asked.ok) return problemsReply(400, asked.problems);
      const handed = await this.asking.ask(asked.value, label);
      if (!handed.ok) return refusedReply(handed.problems);
      return { status: 200, body: handed.value };
    });
    sendJson(reply, answer);
  }

  /** `ticket`, `round`, `agency`, `group`, `questionnaire`, `answers` or `sheet`; `field`, `procedureGroup` or `procedure`. */
  @Post('app/answers')
  @OpenToAll()
  async answers(@Body() body: unknown, @Req() request: SendingRequest, @Res() reply: PageReply) {
    const answer = await this.answer('survey/app/answers', request, async ({ sender }) => {
      const form = readAnswersRequest(body);
      if (!form.ok) return problemsReply(400, form.problems);
      const verdict = await this.receiving.receive(form.value, sender);
      return verdict.ok ? { status: 200, body: verdict.value } : refusedReply(verdict.problems);
    });
    sendJson(reply, answer);
  }

  /** Answers a request whose server key is in use, and logs how that ended; a fault is JSON as well. */
  private async answer(
    name: string,
    request: SendingRequest,
    work: (app: AppCaller) => Promise<JsonReply>,
  ): Promise<JsonReply> {
    const operation = newOperation(name, request);
    try {
      const answer = await this.workFor(request, work);
      logOutcome(operation, answer.codes ?? []);
      return answer;
    } catch (error) {
      return faultReply(error, operation);
    }
  }

  private async workFor(
    { ip: address, headers }: SendingRequest,
    work: (app: AppCaller) => Promise<JsonReply>,
  ): Promise<JsonReply> {
    const key = headers?.[KEY_HEADER];
    const app = await this.apps.byKey(typeof key === 'string' ? key : '', address);
    if (!app) return problemsReply(401, [APP_PROBLEMS.APP_KEY_UNUSABLE.at(KEY_HEADER)]);
    return work({ sender: { address, client: app.clientId }, label: app.label });
  }
}
