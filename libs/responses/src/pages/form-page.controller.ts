import { OpenToAll, SurveyPages } from '@hailong/access';
import { Problem, QUESTIONNAIRE_ID, escapeHtml } from '@hailong/kernel';
import { RespondentForm, drawsForm } from '@hailong/surveys';
import { lotOf } from '@hailong/surveys/domain';
import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import { TicketTarget } from '../gate/domain/answer-ticket';
import { senderOf, SendingRequest } from '../gate/graphql/form-sender';
import { IntakeGate } from '../gate/use-cases/intake-gate';
import { TicketOffice } from '../gate/use-cases/ticket-office';
import { ResponseReceipt } from '../intake/domain/response-receipt';
import { ReceiveForm } from '../intake/use-cases/receive-form.use-case';
import { FormLink, readFormLink } from './form-link';
import { ShownForm, TRAP, formPage } from './form-page';
import { FormReply, againReply, laterReply, noFormAtAll, noFormReply, thanksReply } from './form-reply';
import { FormWords } from './form-words';
import { isFromElsewhere } from './from-elsewhere';
import { groupsReply, linkFaultReply } from './link-reply';
import { OpenForm, OpenedForm } from './open-form';
import { FROM_ELSEWHERE, TRAPPED, WhyAgain } from './why-again';
import { loggedPage } from './logged-page';
import { PageReply, sendPage } from './send-page';
import { PostedFields, readPostedForm, shortTextOf, whyNoForm } from './posted-form';
import { unreadableTexts } from './unreadable-texts';

/**
 * The form as a page without scripts, and what such a page sends. No answer is lost on the way back, even when the
 * intake fails.
 */
@SurveyPages()
export class FormPageController {
  constructor(
    private readonly gate: IntakeGate,
    private readonly opening: OpenForm,
    private readonly tickets: TicketOffice,
    private readonly receiving: ReceiveForm,
  ) {}

  /**
   * Handed out as often as the address may. `round` (id or code), `agency`, `group` (needed where there are several); `lang`
   * (vi); `field`, `procedureGroup` or `procedure` of the service that is rated.
   */
  @Get('form')
  @OpenToAll()
  async form(
    @Query() query: PostedFields,
    @Req() request: SendingRequest,
    @Res() reply: PageReply,
  ): Promise<void> {
    const show = async () => {
      const link = readFormLink(query);
      const { counter } = await this.gate.passReader(senderOf(request), link.agencyCode);
      return this.firstShown(link, query, counter?.agencyCode === link.agencyCode);
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
    const unreadable = unreadableTexts(fields);
    if (unreadable.length > 0) return this.unreadable(fields, unreadable, request);
    const verdict = await this.receiving.receive(readPostedForm(fields), senderOf(request));
    return verdict.ok ? this.thanks(fields, verdict.value) : this.shownAgain(fields, verdict.problems);
  }

  /** The form with what could be read; counts as a form that is handed out. */
  private async unreadable(
    fields: PostedFields,
    problems: readonly Problem[],
    request: SendingRequest,
  ): Promise<FormReply> {
    await this.gate.passReader(senderOf(request), readFormLink(fields).agencyCode);
    return this.shownAgain(fields, problems);
  }

  private async thanks(fields: PostedFields, stored: ResponseReceipt): Promise<FormReply> {
    const { notices = [] } = stored;
    const leftOut = notices.length > 0 ? await this.questionsOf(fields, notices) : [];
    const takesLetters = this.tickets.issues;
    return thanksReply(stored, { agencyCode: shortTextOf(fields.agency), takesLetters, leftOut });
  }

  /** Questions that notices name, in the words of the form. */
  private async questionsOf(fields: PostedFields, notices: readonly Problem[]): Promise<readonly string[]> {
    const { channel = 'online', ...link } = readFormLink(fields);
    const opening = await this.opening.open({ ...link, channel, lot: lotOf(shortTextOf(fields.key)) }, true);
    if (opening.kind !== 'form') return notices.map(({ place }) => escapeHtml(place));
    const words = new FormWords(opening.form.questionnaire.document, link.language);
    return notices.map(({ place }) => words.questionOf(place));
  }

  /** The blank form; or the choice of a group, or why there is none and how to go on. */
  private async firstShown(link: FormLink, query: PostedFields, atCounter: boolean): Promise<FormReply> {
    const opening = await this.opening.open(link, atCounter);
    if (opening.kind === 'groups') return groupsReply(opening.groups, link);
    if (opening.kind === 'none') return noFormReply(404, opening.problems);
    if (opening.faults.length > 0) return linkFaultReply(opening.faults, link);
    return { status: 200, html: formPage(this.shownOf(opening, query, [])) };
  }

  /**
   * The form, filled in as it came; or why there is none any more. An invitation that was drawn for the other form of its group opens that
   * one, with what both ask filled in, under a new key that draws it.
   */
  private async shownAgain(fields: PostedFields, problems: readonly Problem[]): Promise<FormReply> {
    if (problems.some(({ code }) => code === 'QUOTA_FULL')) return noFormReply(422, problems);
    const { channel = 'online', ...link } = readFormLink(fields);
    const opening = await this.opening.open({ ...link, channel, lot: lotOf(shortTextOf(fields.key)) }, true);
    if (opening.kind !== 'form') return noFormReply(422, problems);
    const codes = problems.map(({ code }) => code);
    if (codes.includes('DRAWN_FORM_DIFFERENT') && isFilledOn(opening.form, fields)) {
      const key = this.tickets.keyThat((made) => !drawsForm(opening.form, made), targetOf(opening.form));
      return this.shownAgain({ ...fields, key, questionnaire: undefined }, problems);
    }
    return { status: 422, html: formPage(this.shownOf(opening, fields, problems)), codes };
  }

  private shownOf(opened: OpenedForm, fields: PostedFields, problems: readonly Problem[]): ShownForm {
    const { form, channel, service, named, faults } = opened;
    const link = readFormLink(fields);
    const key = this.keyFor(fields, problems, form);
    const hidden = service || faults.length > 0 ? {} : named;
    const ticket = { key, channel, service: hidden };
    return { form, ticket, service, language: link.language, filled: fields, problems };
  }

  /**
   * The one it came with, under which nothing is stored; when that is what was wrong, or there was none, a new one that draws the form that
   * is shown.
   */
  private keyFor({ key }: PostedFields, problems: readonly Problem[], form: RespondentForm): string {
    const usable = problems.length > 0 && !problems.some(({ code }) => NEEDS_NEW_KEY.includes(code));
    if (usable && typeof key === 'string') return key;
    return this.tickets.keyThat((made) => drawsForm(form, made), targetOf(form));
  }
}

function targetOf({ round, agency }: RespondentForm): TicketTarget {
  return { roundId: round.roundId, agencyCode: agency.code };
}

/** Tells whether posted fields say that they were filled in on this form. */
function isFilledOn({ questionnaire }: RespondentForm, fields: PostedFields): boolean {
  return fields.questionnaire === QUESTIONNAIRE_ID.of(questionnaire.questionnaireId);
}

const NEEDS_NEW_KEY: readonly string[] = ['TICKET_UNUSABLE', 'KEY_MALFORMED'];
