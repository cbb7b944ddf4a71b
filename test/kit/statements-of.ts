import { Client } from 'pg';

/** Number of statements that this process sends to PostgreSQL during a work. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const sent = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    return sent.mock.calls.length;
  } finally {
    sent.mockRestore();
  }
}
