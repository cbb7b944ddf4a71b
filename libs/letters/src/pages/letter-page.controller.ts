import { OpenToAll, SurveyPages } from '@hailong/access';
import {
  FROM_ELSEWHERE,
  isFromElsewhere,
  IntakeGate,
  FormReply,
  PageReply,
  PostedFields,
  SendingRequest,
  TRAPPED,
  laterReply,
  loggedPage,
  noFormAtAll,
  sendPage,
  senderOf,
  shortTextOf,
  textOf,
  whyNoForm,
} from '@hailong/responses';
import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import { LETTER_PRICE } from '../letter-price';
import { LetterDesk } from '../use-cases/letter-desk';
import { SendLetter } from '../use-cases/send-letter.use-case';
import { TRAP, WrittenFields, letterAgainReply, letterReply, noLetterReply, sentReply } from './letter-page';

/** The page without scripts on which a person that wants an answer writes a letter. */
@SurveyPages()
export class LetterPageController {
  constructor(
    private readonly gate: IntakeGate,
    private readonly desk: LetterDesk,
    private readonly sending: SendLetter,
  ) {}

  /** `agency`: code of the agency that the letter is about. */
  @Get('letter')
  @OpenToAll()
  async blank(
    @Query() query: PostedFields,
    @Req() request: SendingRequest,
    @Res() reply: PageReply,
  ): Promise<void> {
    const show = async () => {
      this.gate.admitGuess(senderOf(request), 1);
      const route = await this.desk.route(shortTextOf(query.agency));
      if (!route.ok) return noLetterReply(route.problems);
      const { about } = route.value;
      const fields = { agency: about.code, key: this.desk.issue(route.value), contact: '', text: '' };
      return letterReply(route.value, fields, []);
    };
    sendPage(reply, await loggedPage('survey/letter', request, { show, showFault: laterReply }));
  }

  @Post('letter')
  @OpenToAll()
  async send(
    @Body() body: PostedFields | undefined,
    @Req() request: SendingRequest,
    @Res() reply: PageReply,
  ): Promise<void> {
    const posted = body ?? {};
    const fields = writtenFields(posted);
    const show = () => this.take(posted, fields, request);
    const showFault = letterAgainReply.bind(undefined, fields);
    sendPage(reply, await loggedPage('survey/letter', request, { show, showFault }));
  }

  private async take(
    posted: PostedFields,
    fields: WrittenFields,
    request: SendingRequest,
  ): Promise<FormReply> {
    const unusable = whyNoForm(posted);
    if (unusable) return noFormAtAll(unusable);
    if (isFromElsewhere(request)) return letterAgainReply(fields, FROM_ELSEWHERE);
    if (posted[TRAP]) return letterAgainReply(fields, TRAPPED);
    this.gate.admitGuess(senderOf(request), LETTER_PRICE);
    const { agency: agencyCode, ...letter } = fields;
    const sent = await this.sending.send({ agencyCode, ...letter });
    if (sent.ok) return sentReply(sent.value);
    const route = await this.desk.route(agencyCode);
    if (!route.ok) return noLetterReply(route.problems);
    const isStale = sent.problems.some(({ code }) => code === 'LETTER_KEY_UNUSABLE');
    const key = isStale ? this.desk.issue(route.value) : fields.key;
    return letterReply(route.value, { ...fields, key }, sent.problems);
  }
}

function writtenFields(posted: PostedFields): WrittenFields {
  return {
    agency: shortTextOf(posted.agency),
    key: shortTextOf(posted.key),
    contact: textOf(posted.contact) ?? '',
    text: textOf(posted.text) ?? '',
  };
}
