import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Ports tried after a taken one. */
const FURTHER = 10;

/** Listens on the wished port or the next free one and returns the address. */
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
      if (!taken || wished.port === 0 || port === wished.port + FURTHER) throw error;
    }
  }
}
