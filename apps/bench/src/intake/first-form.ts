import { BenchContext } from '../benchmark';
import { RoundWithForms } from '../fixture/round-with-forms';
import { httpClients } from './http-contestant';
import { startServer } from './server-process';
import { oneByOne } from './wire';

/** Responses that {@link firstFormMs} leaves in the round. */
export const FIRST_FORMS = 1;

/** Milliseconds from the start of a server process until it has acknowledged a form. */
export async function firstFormMs(
  { database }: BenchContext,
  { opened, forms }: RoundWithForms,
): Promise<number> {
  const wire = oneByOne({ roundId: opened.round.roundId, questionnaireId: opened.questionnaireId });
  const settings = { databaseUrl: database.appUrl };
  const begin = performance.now();
  const server = await startServer({ module: 'intake/portal-server', settings });
  try {
    const clients = await httpClients([server], { wire, forms, clients: 1 });
    for (const work of clients.workers) await work();
    const taken = performance.now() - begin;
    clients.close();
    return taken;
  } finally {
    await server.stop();
  }
}
