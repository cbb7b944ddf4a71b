import { SurveyFault } from '@hailong/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Ports tried after a taken one. */
const FURTHER = 10;

/**
 * Listens on the wished port or the next free one and returns the address.
 *
 * @throws SurveyFault when all of them are taken
 */
export async function listen(
  app: NestFastifyApplication,
  wished: { readonly host: string; readonly port: number },
): Promise<string> {
  for (let port = wished.port; ; port += 1) {
    try {
      await app.listen(port, wished.host);
      return (await app.getUrl()).replace('[::1]', 'localhost');
    } catch (error) {
      const taken = (error as { code?: string }).code === 'EADDRINUSE';
      if (!taken || wished.port === 0) throw error;
      if (port === wished.port + FURTHER) throw allTaken(wished.port, port);
    }
  }
}

function allTaken(first: number, last: number): SurveyFault {
  return new SurveyFault(
    'SURVEY_UNAVAILABLE',
    `Các cổng mạng từ ${first} đến ${last} đều đã có chương trình khác dùng: hãy dừng bớt một chương trình, hoặc đặt PORT là một cổng khác.`,
    `The ports from ${first} to ${last} are all taken by other programs: stop one of them, or set PORT to another port.`,
  );
}
