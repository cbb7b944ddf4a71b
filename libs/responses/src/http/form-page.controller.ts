import { randomUUID } from 'node:crypto';
import { SurveyFault, Verdict } from '@hailong/kernel';
import { ReadForm } from '@hailong/surveys';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { SendingRequest, senderOf } from '../gate/graphql/form-sender';
import { Sender } from '../gate/use-cases/intake-gate';
import { TicketOffice } from '../gate/use-cases/ticket-office';
import { ReceiveForms } from '../use-cases/receive-forms.use-case';
import { ResponseReceipt } from '../use-cases/submit-response.use-case';
import { TRAP, formPage } from './form-page';
import { FormReply, busyReply, noFormReply, replyOf, tooLargeReply } from './form-reply';
import { CONTENT_SECURITY_POLICY } from './page-frame';
import { PostedFields, readPostedForm } from './posted-form';

/** What Express and Fastify have in common. */
interface Reply {
  status(code: number): unknown;
  header(name: string, value: string): unknown;
}

/** The form as a page without scripts, and what such a page sends. */
@Controller('survey')
export class FormPageController {
  constructor(
    private readonly forms: ReadForm,
    private readonly tickets: TicketOffice,
    private readonly receive: ReceiveForms,
  ) {}

  /** `round` (id or code), `agency`, `group`; `lang` (vi), `field`, `procedureGroup` of the service that is rated. */
  @Get('form')
  async form(@Query() query: PostedFields, @Res({ passthrough: true }) reply: Reply): Promise<string> {
    const text = (name: string) => (typeof query[name] === 'string' ? query[name].slice(0, 100) : '');
    const round = /^\d{1,9}$/.test(text('round')) ? { id: Number(text('round')) } : { code: text('round') };
    const read = await this.forms.run({ round, agencyCode: text('agency'), group: text('group') });
    if (!read.ok) return send(reply, noFormReply(read.problems));
    const place = { roundId: read.value.round.roundId, agencyCode: read.value.agency.code };
    const ticket = {
      key: this.tickets.issue(place) ?? randomUUID(),
      field: text('field') || undefined,
      procedureGroup: text('procedureGroup') || undefined,
    };
    return send(reply, { status: 200, html: formPage(read.value, ticket, text('lang') || 'vi') });
  }

  @Post('answers')
  async answers(
    @Body() fields: PostedFields,
    @Req() request: SendingRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    return send(reply, await this.take(fields ?? {}, senderOf(request)));
  }

  private async take(fields: PostedFields, sender: Sender): Promise<FormReply> {
    const submission = fields[TRAP] ? undefined : readPostedForm(fields);
    if (!submission) return tooLargeReply();
    try {
      const [verdict] = await this.receive.run([submission], sender);
      return replyOf(verdict as Verdict<ResponseReceipt>);
    } catch (error) {
      const wait = error instanceof SurveyFault ? Number(error.details.retryAfterMs ?? 0) : 0;
      if (wait === 0) throw error;
      return busyReply(Math.ceil(wait / 1000));
    }
  }
}

function send(reply: Reply, { status, html, retryAfter }: FormReply): string {
  reply.status(status);
  reply.header('content-type', 'text/html; charset=utf-8');
  reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
  reply.header('cache-control', 'no-store');
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  return html;
}
