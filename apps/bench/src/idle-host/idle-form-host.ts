import { parse } from 'node:querystring';
import Fastify from 'fastify';
import { serveAsChild } from '../intake/server-process';

/** Answers every form post with a short page: Fastify alone, the fields read and nothing done with them. */
serveAsChild(async () => {
  const host = Fastify();
  host.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, parse(String(body))),
  );
  host.post('/survey/answers', (_, reply) =>
    reply.type('text/html; charset=utf-8').send('<!doctype html><p>Mã biên nhận</p>'),
  );
  const url = await host.listen({ port: 0, host: '127.0.0.1' });
  return { url, close: () => host.close() };
});
