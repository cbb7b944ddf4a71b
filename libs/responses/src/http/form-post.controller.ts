import { CLOCK, Clock, SurveyFault, today } from '@hailong/kernel';
import { Body, Controller, Inject, Post, Res } from '@nestjs/common';
import { SubmitResponse } from '../use-cases/submit-response.use-case';
import { FormReply, busyReply, replyOf, tooLargeReply } from './form-reply';
import { PostedFields, readPostedForm } from './posted-form';

/** What Express and Fastify have in common. */
interface Reply {
  status(code: number): unknown;
  header(name: string, value: string): unknown;
}

/** A filled form as a browser without scripts sends it, taken the same way as one over GraphQL. */
@Controller('survey')
export class FormPostController {
  constructor(
    private readonly submit: SubmitResponse,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('answers')
  async answers(@Body() fields: PostedFields, @Res({ passthrough: true }) reply: Reply): Promise<string> {
    const { status, html } = await this.take(fields);
    reply.status(status);
    reply.header('content-type', 'text/html; charset=utf-8');
    return html;
  }

  private async take(fields: PostedFields): Promise<FormReply> {
    const submission = readPostedForm(fields);
    if (!submission) return tooLargeReply();
    try {
      return replyOf(await this.submit.run(submission, { on: today(this.clock) }));
    } catch (error) {
      const wait = error instanceof SurveyFault ? Number(error.details.retryAfterMs ?? 0) : 0;
      if (wait === 0) throw error;
      return busyReply(Math.ceil(wait / 1000));
    }
  }
}
