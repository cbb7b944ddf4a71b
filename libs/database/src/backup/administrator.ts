import { startEmbeddedDatabase } from '../provision/embedded-database';

export interface AdministratorTerms {
  /** Address of a login that may become the owner. Absent: the embedded PostgreSQL. */
  readonly url?: string;
  /** Folder of the embedded server. */
  readonly home: string;
  /** Called with one line for each step that takes time. */
  readonly log: (line: string) => void;
}

/** Does the work with the address of the administrator, on an embedded server that is started for it; migrates nothing. */
export async function asAdministrator<T>(
  terms: AdministratorTerms,
  work: (url: string) => Promise<T>,
): Promise<T> {
  if (terms.url) return work(terms.url);
  const server = await startEmbeddedDatabase(terms);
  try {
    return await work(server.adminUrl);
  } finally {
    await server.stop();
  }
}
