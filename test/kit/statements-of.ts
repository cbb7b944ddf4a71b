import { Client } from 'pg';

/** Texts of the messages that this process sends to PostgreSQL during a work: statements, openings and ends of transactions. */
export async function sentDuring(work: () => Promise<unknown>): Promise<string[]> {
  const sent = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    return sent.mock.calls.map(([asked]: readonly unknown[]) => textOf(asked));
  } finally {
    sent.mockRestore();
  }
}

/** Number of statements that this process sends to PostgreSQL during a work. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  return (await sentDuring(work)).length;
}

/** The driver takes a statement as text or with its values. */
function textOf(asked: unknown): string {
  return typeof asked === 'string' ? asked : (asked as { readonly text: string }).text;
}
