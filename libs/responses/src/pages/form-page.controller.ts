import { randomUUID } from 'node:crypto';
import { OpenToAll, SurveyPages } from '@hailong/access';
import { Problem } from '@hailong/kernel';
import { ReadForm } from '@hailong/surveys';
import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import { senderOf, SendingRequest } from '../gate/graphql/form-sender';
import { IntakeGate } from '../gate/use-cases/intake-gate';
import { TicketOffice } from '../gate/use-cases/ticket-office';
import { ReceiveForm } from '../intake/use-cases/receive-form.use-case';
import { TRAP, formPage } from './form-page';
import { FormReply, againReply, laterReply, noFormAtAll, noFormReply, thanksReply } from './form-reply';
import { isFromElsewhere } from './from-elsewhere';
import { FROM_ELSEWHERE, TRAPPED, WhyAgain } from './why-again';
import { loggedPage } from './logged-page';
import { PageReply, sendPage } from './send-page';
import { PostedFields, readPostedForm, shortTextOf, whyNoForm } from './posted-form';

/**
 * The form as a page without scripts, and what such a page sends. No answer is lost on the way back, even when the
 * intake fails.
 */
@SurveyPages()
export class FormPageController {
  constructor(
    private readonly gate: IntakeGate,
    private readonly forms: ReadForm,
    private readonly tickets: TicketOffice,
    private readonly receiving: ReceiveForm,
  ) {}

  /** Handed out as often as the address may. `round` (id or code), `agency`, `group`; `lang` (vi), `field`, `procedureGroup` of the service that is rated. */
  @Get('form')
  @OpenToAll()
  async form(
    @Query() query: PostedFields,
    @Req() request: SendingRequest,
    @Res() reply: PageReply,
  ): Promise<void> {
    const show = async () => {
      await this.gate.passReader(senderOf(request), shortTextOf(query.agency));
      return this.shown(query, [], 404);
    };
    sendPage(reply, await loggedPage('survey/form', request, { show, showFault: laterReply }));
  }

  @Post('answers')
  @OpenToAll()
  async answers(
    @Body() body: PostedFields | undefined,
    @Req() request: SendingRequest,
    @Res() reply: PageReply,
  ): Promise<void> {
    const fields = body ?? {};
    const showFault = (why: WhyAgain) => againReply(fields, why);
    const show = () => this.take(fields, request);
    sendPage(reply, await loggedPage('survey/answers', request, { show, showFault }));
  }

  private async take(fields: PostedFields, request: SendingRequest): Promise<FormReply> {
    const unusable = whyNoForm(fields);
    if (unusable) return noFormAtAll(unusable);
    if (isFromElsewhere(request)) return againReply(fields, FROM_ELSEWHERE);
    if (fields[TRAP]) return againReply(fields, TRAPPED);
    const verdict = await this.receiving.receive(readPostedForm(fields), senderOf(request));
    return verdict.ok
      ? thanksReply(verdict.value, shortTextOf(fields.agency))
      : this.shown(fields, verdict.problems, 422);
  }

  /** The form, filled in as it came; or why there is none. */
  private async shown(
    fields: PostedFields,
    problems: readonly Problem[],
    status: number,
  ): Promise<FormReply> {
    const text = (name: string) => shortTextOf(fields[name]);
    if (problems.some(({ code }) => code === 'QUOTA_FULL')) return noFormReply(status, problems);
    const asked = {
      round: text('round'),
      agencyCode: text('agency'),
      group: text('group'),
      channel: 'online',
    } as const;
    const read = await this.forms.read(asked);
    if (!read.ok) return noFormReply(status, problems.length > 0 ? problems : read.problems);
    const ticket = {
      key: this.keyFor(fields, problems, {
        roundId: read.value.round.roundId,
        agencyCode: read.value.agency.code,
      }),
      field: text('field') || undefined,
      procedureGroup: text('procedureGroup') || undefined,
    };
    const shown = { form: read.value, ticket, language: text('lang') || 'vi', filled: fields, problems };
    const codes = problems.map(({ code }) => code);
    return { status: problems.length > 0 ? status : 200, html: formPage(shown), codes };
  }

  /** The one it came with, under which nothing is stored; a new one when that is what was wrong, or there was none. */
  private keyFor(
    { key }: PostedFields,
    problems: readonly Problem[],
    target: { readonly roundId: number; readonly agencyCode: string },
  ): string {
    const usable = problems.length > 0 && !problems.some(({ code }) => NEEDS_NEW_KEY.includes(code));
    return usable && typeof key === 'string' ? key : (this.tickets.issue(target) ?? randomUUID());
  }
}

const NEEDS_NEW_KEY: readonly string[] = ['TICKET_UNUSABLE', 'KEY_MALFORMED'];
