import { createServer } from 'node:http';
import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { complaintOf } from './complaint';
import { listen } from './listen';

class Nothing {}

describe('the last words of a portal', () => {
  it('are in both languages, also for an error without texts, and hold no stack', () => {
    expect(complaintOf({ vi: 'đĩa đầy', en: 'disk full' })).toBe('\nđĩa đầy\ndisk full\n');
    expect(complaintOf(new Error('what happened'))).toBe(
      '\nCổng không khởi động được: what happened\nThe portal did not start: what happened\n',
    );
  });

  it('name the ports when all of them are taken', async () => {
    const first = createServer().listen(0, '127.0.0.1');
    await once(first, 'listening');
    const { port } = first.address() as AddressInfo;
    const others = Array.from({ length: 10 }, (_, at) => createServer().listen(port + 1 + at, '127.0.0.1'));
    // A port that another program holds is as good.
    await Promise.all(others.map((each) => Promise.race([once(each, 'listening'), once(each, 'error')])));
    const app = await NestFactory.create<NestFastifyApplication>(Nothing, new FastifyAdapter(), {
      logger: false,
    });
    const refused: unknown = await listen(app, { host: '127.0.0.1', port }).catch((error: unknown) => error);
    expect(complaintOf(refused)).toMatch(
      new RegExp(`Các cổng mạng từ ${port} đến ${port + 10}[^]*ports from ${port} to ${port + 10}`),
    );
    await app.close();
    for (const each of [first, ...others]) each.close();
  });
});
