import { Readable, pipeline } from 'node:stream';
import { ActingForAgencies, Allows, SurveyController } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { Problem } from '@hailong/kernel';
import { Logger, Post, Req, Res } from '@nestjs/common';
import { PROBLEMS } from '../domain/problems';
import { LinesInterrupted, ReportDossierLines } from '../use-cases/report-dossier-lines.use-case';
import { LinesSummary, faultLine, problemBody, verdictLines } from './line-texts';
import { LINE_TYPES, LinesRequest, SenderLeft, bytesOf, headerProblem } from './lines-request';

/** Common part of the replies of Express and Fastify. */
export interface LinesReply {
  status(code: number): unknown;
  header(name: string, value: string): unknown;
  send(body: unknown): unknown;
  /** Fastify alone; it sends streams itself. */
  hijack?(): unknown;
}

/** Part of an answer; `failed`: it tells of a fault. */
interface AnswerPart {
  readonly text: string;
  readonly failed?: boolean;
}

/**
 * Takes finished dossiers as JSON lines from a system that pushes many. Answers while it reads: a verdict a line, in order,
 * and at the end a summary. Reads no faster than its answer is taken.
 */
@SurveyController()
export class DossierLinesController {
  private readonly logger = new Logger('HaiLong');

  constructor(private readonly lines: ReportDossierLines) {}

  @Post('dossiers')
  @Allows('dossiers.report')
  async report(
    @ActingForAgencies() scope: AgenciesScope,
    @Req() request: LinesRequest,
    @Res() reply: LinesReply,
  ): Promise<void> {
    const unsuited = headerProblem(request.headers);
    if (unsuited) return refused(reply, 415, unsuited);
    const parts = this.answer(scope, request);
    const first = await parts.next();
    if (first.done) return refused(reply, 400, PROBLEMS.LINES_EMPTY.at(''));
    reply.status(first.value.failed ? 503 : 200);
    reply.header('content-type', `${LINE_TYPES[0]}; charset=utf-8`);
    reply.header('cache-control', 'no-store');
    sendStream(reply, Readable.from(textsFrom(first.value, parts), { objectMode: false }));
  }

  /** Parts of the answer, as the lines arrive; none where no line came. */
  private async *answer(scope: AgenciesScope, request: LinesRequest): AsyncGenerator<AnswerPart> {
    const summary = new LinesSummary();
    let begun = false;
    try {
      for await (const verdicts of this.lines.report(scope, bytesOf(request))) {
        begun = true;
        summary.add(verdicts);
        yield { text: verdictLines(verdicts) };
      }
      if (begun) yield { text: summary.text };
    } catch (error) {
      if (error instanceof SenderLeft) return;
      if (!(error instanceof LinesInterrupted)) throw error;
      const { cause, repeatFrom } = error;
      this.logger.error(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
      yield { text: faultLine(repeatFrom), failed: true };
    }
  }
}

async function* textsFrom(first: AnswerPart, others: AsyncGenerator<AnswerPart>): AsyncGenerator<string> {
  try {
    yield first.text;
    for await (const { text } of others) yield text;
  } finally {
    // The receiver may leave before the first part is taken; then nothing else ends the reading.
    await others.return(undefined);
  }
}

/** Sends a stream; when the receiver leaves, the stream is destroyed and nothing is read any more. */
function sendStream(reply: LinesReply, stream: Readable): void {
  if (reply.hijack) reply.send(stream);
  else pipeline(stream, reply as unknown as NodeJS.WritableStream, () => undefined);
}

function refused(reply: LinesReply, status: number, problem: Problem): void {
  reply.status(status);
  reply.header('content-type', 'application/json; charset=utf-8');
  reply.header('cache-control', 'no-store');
  reply.send(problemBody(problem));
}
