import { OpenToAll, SurveyPages } from '@hailong/access';
import { Body, Get, Post, Req, Res } from '@nestjs/common';
import { senderOf, SendingRequest } from '../gate/graphql/form-sender';
import { IntakeGate } from '../gate/use-cases/intake-gate';
import { CheckReceipt } from '../intake/use-cases/check-receipt.use-case';
import { laterReply } from './form-reply';
import { loggedPage } from './logged-page';
import { PostedFields, shortTextOf } from './posted-form';
import { receiptReply } from './receipt-page';
import { PageReply, sendPage } from './send-page';

/** Serves the page without scripts on which a respondent asks whether a form counts. */
@SurveyPages()
export class ReceiptPageController {
  constructor(
    private readonly gate: IntakeGate,
    private readonly check: CheckReceipt,
  ) {}

  @Get('receipt')
  @OpenToAll()
  blank(@Res() reply: PageReply): void {
    sendPage(reply, receiptReply({ agency: '', receipt: '' }));
  }

  /** `agency`, `receipt`; costs an address as much as a form. */
  @Post('receipt')
  @OpenToAll()
  async answer(
    @Body() body: PostedFields | undefined,
    @Req() request: SendingRequest,
    @Res() reply: PageReply,
  ): Promise<void> {
    const asked = { agency: shortTextOf(body?.agency), receipt: shortTextOf(body?.receipt) };
    const show = async () => {
      this.gate.admitGuess(senderOf(request), 1);
      return receiptReply(asked, await this.check.check(asked.agency, asked.receipt));
    };
    sendPage(reply, await loggedPage('survey/receipt', request, { show, showFault: laterReply }));
  }
}
