import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { FilledForm } from '../fixture/filled-forms';
import { HttpClient } from '../intake/http-client';
import { Addressed, KEY, oneByOne } from '../intake/wire';

/** Verdicts that the respondents received. */
export interface Ledger {
  /** Receipts of acknowledged forms. */
  readonly receipts: ReadonlySet<string>;
  /** Refusals by a full ceiling, by code of the agency. */
  readonly refused: ReadonlyMap<string, number>;
  /** Retries whose form was already stored: the first answer was lost on the way. */
  readonly repeated: number;
  /** Attempts without a verdict. */
  readonly failed: number;
}

export interface CrowdTerms {
  readonly to: Addressed;
  /** A form for each respondent. */
  readonly forms: readonly FilledForm[];
  readonly clients: number;
  /** URL of the current server; changes after a kill. */
  readonly url: () => string;
}

const RETRY_MS = 25;
/** Attempts at a form after which the fault is not the kill. */
const PATIENCE = 2400;

type Verdict = { readonly receipt: string; readonly repeated: boolean } | 'full' | undefined;

/**
 * Respondents that send their forms until each has a verdict: a form without an answer is sent again under the same key,
 * as the page in the browser does. Between {@link hold} and {@link resume} nothing is sent.
 */
export class Crowd {
  private readonly receipts = new Set<string>();
  private readonly refused = new Map<string, number>();
  private repeated = 0;
  private failed = 0;
  private next = 0;
  private readonly awaited: { readonly verdicts: number; readonly reached: () => void }[] = [];
  private gate: Promise<void> = Promise.resolve();
  private open: () => void = () => undefined;
  private readonly parts: readonly string[];

  constructor(private readonly terms: CrowdTerms) {
    const { to, forms } = terms;
    const wire = oneByOne(to);
    this.parts = forms.map((form) => wire.bodyOf([form]));
  }

  /** Copy of the current ledger. */
  get ledger(): Ledger {
    const { receipts, refused, repeated, failed } = this;
    return { receipts: new Set(receipts), refused: new Map(refused), repeated, failed };
  }

  /** Resolves when every form has a verdict. */
  async run(): Promise<void> {
    await Promise.all(Array.from({ length: this.terms.clients }, () => this.respond()));
  }

  /** Resolves when `verdicts` forms have their verdict. */
  reached(verdicts: number): Promise<void> {
    return new Promise((resolve) => this.awaited.push({ verdicts, reached: resolve }));
  }

  hold(): void {
    this.gate = new Promise((resolve) => {
      this.open = resolve;
    });
  }

  resume(): void {
    this.open();
  }

  /** Sends form after form on one connection. */
  private async respond(): Promise<void> {
    const line = new Line(this.terms.url);
    for (let at = this.next++; at < this.parts.length; at = this.next++) {
      const body = (this.parts[at] as string).replace(KEY, randomBytes(16).toString('hex'));
      this.note(await this.untilVerdict(line, body), this.terms.forms[at]?.agencyCode ?? '');
    }
    line.close();
  }

  private async untilVerdict(line: Line, body: string): Promise<Verdict> {
    let answer = '';
    for (let attempt = 0; attempt < PATIENCE; attempt += 1) {
      await this.gate;
      answer = await line.post(body);
      const verdict = verdictOf(answer);
      if (verdict) return verdict;
      this.failed += 1;
      await pause(RETRY_MS);
    }
    throw new Error(
      `a form has no verdict after ${PATIENCE} attempts, the last answer was: ${answer.slice(0, 500)}`,
    );
  }

  private note(verdict: Verdict, agencyCode: string): void {
    if (verdict === 'full') this.refused.set(agencyCode, (this.refused.get(agencyCode) ?? 0) + 1);
    else if (verdict) {
      if (this.receipts.has(verdict.receipt))
        throw new Error(`two forms have the receipt ${verdict.receipt}`);
      this.receipts.add(verdict.receipt);
      if (verdict.repeated) this.repeated += 1;
    }
    const turnedAway = [...this.refused.values()].reduce((sum, n) => sum + n, 0);
    for (const { verdicts, reached } of this.awaited)
      if (this.receipts.size + turnedAway >= verdicts) reached();
  }
}

/** A connection that is made anew after it broke. */
class Line {
  private client: HttpClient | undefined;

  constructor(private readonly url: () => string) {}

  /** The answer; what went wrong when there is none. */
  async post(body: string): Promise<string> {
    try {
      this.client ??= await HttpClient.connect(`${this.url()}/graphql`);
      return await this.client.post(body);
    } catch (error) {
      this.close();
      return String(error);
    }
  }

  close(): void {
    this.client?.close();
    this.client = undefined;
  }
}

/** Undefined: the form has none yet. */
function verdictOf(answer: string): Verdict {
  const accepted = /"receipt":"([^"]+)","repeated":(true|false)/.exec(answer);
  if (accepted) return { receipt: accepted[1] as string, repeated: accepted[2] === 'true' };
  return answer.includes('"code":"QUOTA_FULL"') ? 'full' : undefined;
}
