import { OpenToAll, SurveyPages } from '@hailong/access';
import { type Verdict, accept, notFound, refuse } from '@hailong/kernel';
import {
  IntakeGate,
  type PageReply,
  type SendingRequest,
  faultReply,
  isKnownTag,
  problemsReply,
  sendJson,
  senderOf,
} from '@hailong/responses';
import { logOutcome, newOperation } from '@hailong/telemetry';
import { Get, Param, Req, Res } from '@nestjs/common';
import { digestOf } from '../domain/canonical-form';
import { ReadOpenReleases } from '../use-cases/read-open-releases.use-case';
import { type OpenFile, openFile, openFileName, paperFile } from './open-file';
import { openIndex } from './open-index';

/** Part of a form that a file costs its address. */
const PRICE = 0.25;
/** Part of a form that a signed act costs its address, up to 10 MiB. */
const PRICE_OF_PAPER = 1;
/** Seconds for which a reader need not ask again. */
const KEPT = 300;

/** Policy of a file that people have made: shown in a browser all the same, it runs and loads nothing. */
const SHUT = "default-src 'none'; sandbox";

/** Reply of Express and Fastify that takes bytes as well. */
interface FileReply extends PageReply {
  send(body: string | Buffer): unknown;
}

/** Serves open data: the index of all releases, and each release as JSON and CSV under an address that stays. */
@SurveyPages()
export class OpenDataController {
  constructor(
    private readonly gate: IntakeGate,
    private readonly releases: ReadOpenReleases,
  ) {}

  @Get('open/releases.json')
  @OpenToAll()
  index(@Req() request: SendingRequest, @Res() reply: FileReply): Promise<void> {
    return this.send(request, reply, PRICE, async () => {
      const text = JSON.stringify(openIndex(await this.releases.all()));
      return accept({
        type: 'application/json; charset=utf-8',
        content: text,
        etag: digestOf(text),
      });
    });
  }

  /** `CODE.json`, `CODE@EDITION.csv`, `CODE.excel.csv`, `CODE@EDITION.pdf`; without an edition the newest that is published. */
  @Get('open/releases/:file')
  @OpenToAll()
  file(@Param('file') text: string, @Req() request: SendingRequest, @Res() reply: FileReply): Promise<void> {
    const name = openFileName(text);
    const price = name?.kind === 'pdf' ? PRICE_OF_PAPER : PRICE;
    return this.send(request, reply, price, async () => {
      if (!name) return refuse(notFound('release', 'code', text.slice(0, 100)));
      if (name.kind === 'pdf') {
        const paper = await this.releases.paper(name);
        return paper.ok ? accept(paperFile(paper.value)) : paper;
      }
      const release = await this.releases.one(name);
      return release.ok ? accept(openFile(release.value, name.kind)) : release;
    });
  }

  private async send(
    request: SendingRequest,
    reply: FileReply,
    price: number,
    read: () => Promise<Verdict<OpenFile>>,
  ): Promise<void> {
    const operation = newOperation('survey/open', request);
    try {
      this.gate.admitReading(senderOf(request), price);
      const file = await read();
      logOutcome(operation, file.ok ? [] : file.problems.map(({ code }) => code));
      if (file.ok) sendFile(reply, file.value, request.headers?.['if-none-match']);
      else sendJson(reply, problemsReply(404, file.problems));
    } catch (error) {
      sendJson(reply, faultReply(error, operation));
    }
  }
}

function sendFile(reply: FileReply, { type, content, etag, savedAs }: OpenFile, known: unknown): void {
  const tag = `"${etag}"`;
  const isKnown = isKnownTag(tag, known);
  reply.status(isKnown ? 304 : 200);
  reply.header('content-type', type);
  reply.header('x-content-type-options', 'nosniff');
  reply.header('access-control-allow-origin', '*');
  reply.header('cache-control', `public, max-age=${KEPT}`);
  reply.header('etag', tag);
  if (savedAs !== undefined) {
    reply.header('content-disposition', `attachment; filename="${savedAs}"`);
    reply.header('content-security-policy', SHUT);
  }
  reply.send(isKnown ? '' : content);
}
