import { ActingProvince, Allows, SurveyController } from '@hailong/access';
import { ProvinceScope } from '@hailong/database';
import { SenderLeft } from '@hailong/dossiers';
import { notFound } from '@hailong/kernel';
import { type JsonReply, type PageReply, problemsReply, refusedReply, sendJson } from '@hailong/responses';
import { Param, Post, Req, Res } from '@nestjs/common';
import { PROBLEMS } from '../domain/problems';
import { AttachPaper } from '../use-cases/attach-paper.use-case';
import { openFileName } from './open-file';
import { type PaperRequest, isPaper, paperIn } from './paper-request';

/** Takes the signed act of a publication: a PDF as the body of `POST /survey/releases/CODE@EDITION.pdf`. */
@SurveyController()
export class PaperController {
  constructor(private readonly papers: AttachPaper) {}

  @Post('releases/:file')
  @Allows('releases.publish')
  async attach(
    @ActingProvince() scope: ProvinceScope,
    @Param('file') file: string,
    @Req() request: PaperRequest,
    @Res() reply: PageReply,
  ): Promise<void> {
    const answer = await this.answer(scope, file, request);
    if (answer) sendJson(reply, answer);
  }

  /** Answer to the sender; undefined: it has left. */
  private async answer(
    scope: ProvinceScope,
    file: string,
    request: PaperRequest,
  ): Promise<JsonReply | undefined> {
    if (!isPaper(request)) return problemsReply(415, [PROBLEMS.PAPER_TYPE_UNSUITED.at('content-type')]);
    const named = openFileName(file);
    if (named?.kind !== 'pdf') return refusedReply([notFound('release', 'code', file.slice(0, 100))]);
    try {
      const attached = await this.papers.attach(scope, named, await paperIn(request));
      return attached.ok ? { status: 201, body: attached.value } : refusedReply(attached.problems);
    } catch (error) {
      if (error instanceof SenderLeft) return undefined;
      throw error;
    }
  }
}
