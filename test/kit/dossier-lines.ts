import { once } from 'node:events';
import { IncomingMessage, request } from 'node:http';
import { createInterface } from 'node:readline';

/** Line of an answer to JSON lines. */
export interface AnswerLine {
  readonly line?: number;
  readonly code?: string;
  readonly status?: string;
  readonly agencyCode?: string;
  readonly objects?: boolean;
  readonly problems?: readonly { code: string; place: string; vi: string; en: string }[];
  readonly summary?: object;
  readonly fault?: { code: string; repeatFrom: number; vi: string; en: string };
}

export interface LinesAnswer {
  readonly status: number;
  readonly lines: readonly AnswerLine[];
}

export const NDJSON = { 'content-type': 'application/x-ndjson' };

/** Sends a whole body to `/survey/dossiers` of a host and reads the whole answer. */
export async function postLines(
  url: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>>,
): Promise<LinesAnswer> {
  const response = await fetch(`${url}/survey/dossiers`, {
    method: 'POST',
    headers: { ...NDJSON, ...headers },
    body: new Uint8Array(Buffer.from(body)),
  });
  return { status: response.status, lines: linesIn(await response.text()) };
}

/** Request that is written and answered bit by bit. */
export interface OpenLines {
  send(text: string): void;
  end(): void;
  /** Next lines of the answer; fewer where it ends. */
  next(count: number): Promise<readonly AnswerLine[]>;
  leave(): void;
}

export function openLines(url: string, headers: Readonly<Record<string, string>>): OpenLines {
  const sending = request(`${url}/survey/dossiers`, { method: 'POST', headers: { ...NDJSON, ...headers } });
  sending.on('error', () => undefined);
  const lines = (async function* () {
    const [response] = (await once(sending, 'response')) as [IncomingMessage];
    yield* createInterface({ input: response });
  })();
  return {
    send: (text) => void sending.write(text),
    end: () => void sending.end(),
    next: async (count) => {
      const taken: string[] = [];
      while (taken.length < count) {
        const { value, done } = await lines.next();
        if (done) break;
        taken.push(value);
      }
      return linesIn(taken.join('\n'));
    },
    leave: () => void sending.destroy(),
  };
}

export function linesOf(dossiers: readonly unknown[]): string {
  return dossiers.map((each) => `${JSON.stringify(each)}\n`).join('');
}

function linesIn(text: string): AnswerLine[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AnswerLine);
}
