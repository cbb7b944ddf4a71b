import { OpenToAll, SurveyPages } from '@hailong/access';
import { logFailedWork } from '@hailong/telemetry';
import { HttpException, HttpStatus, Param, Post, HttpCode, Req } from '@nestjs/common';
import { ReportCall } from '../domain/delivery';
import { TakeReport } from '../use-cases/take-report.use-case';

/** Request of Express or Fastify; `rawBody` by ReportBodies, or by a host on Express that keeps it. */
interface ReportingRequest {
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body?: unknown;
  readonly rawBody?: Buffer;
}

/** Takes the reports of operators on messages. A signature stands for a login; a fault asks to come again. */
@SurveyPages()
export class DeliveryReportController {
  constructor(private readonly reports: TakeReport) {}

  @Post('deliveries/callback/:port')
  @HttpCode(HttpStatus.OK)
  @OpenToAll()
  async take(
    @Param('port') port: string,
    @Req() request: ReportingRequest,
  ): Promise<{ readonly received: true }> {
    const taken = await this.taken(port, callOf(request));
    if (taken === 'unsigned') throw new HttpException('signature missing or wrong', HttpStatus.UNAUTHORIZED);
    if (taken === 'no-port') throw new HttpException('no such port', HttpStatus.NOT_FOUND);
    return { received: true };
  }

  private async taken(port: string, call: ReportCall) {
    try {
      return await this.reports.take(port, call);
    } catch (error) {
      logFailedWork('report of a message', error);
      throw new HttpException('come again later', HttpStatus.TOO_MANY_REQUESTS);
    }
  }
}

function callOf({ headers = {}, body, rawBody }: ReportingRequest): ReportCall {
  return {
    header: (name) => String(headers[name] ?? ''),
    text: rawBody?.toString() ?? JSON.stringify(body ?? {}),
    body,
  };
}
