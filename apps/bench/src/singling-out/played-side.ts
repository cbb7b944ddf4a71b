import type { SurveyActor } from '@hailong/access';
import { addDays } from '@hailong/kernel';
import { Agency, Side } from './attack';
import { AttackedRound, SideCodes } from './attacked-round';
import { administratorOf } from './attacked-province';
import { Form } from './forms';
import * as operations from './operations';
import { PlayedAgency, Verdict, receiptOf } from './played-agency';
import { sheetsOf } from './sheets';

/** Rows of one operation. */
const PORTION = 100;

type InvitationPort = 'PAPER' | 'EMAIL';

/** Person with the secret of an invitation. */
export interface InvitedPerson {
  readonly dossierCode: string;
  /** Base64url. */
  readonly token: string;
}

/** Side of a trial: the agency with what its administrator can do beside sending forms. */
export class PlayedSide extends PlayedAgency implements Side {
  readonly ally: Agency;
  private dossiers = 0;

  constructor(
    played: AttackedRound,
    { agencyCode, allyCode }: SideCodes,
    readonly victim: string | undefined,
  ) {
    super(played, agencyCode);
    this.ally = allyCode === agencyCode ? this : new PlayedAgency(played, allyCode);
  }

  async takeBack(id: string): Promise<boolean> {
    return (await this.asAdmin<Verdict>(operations.INVALIDATE, { id })).__typename === REVALUED;
  }

  async putBack(id: string): Promise<boolean> {
    return (await this.asAdmin<Verdict>(operations.RESTORE, { id })).__typename === REVALUED;
  }

  async listed(): Promise<readonly string[]> {
    const round = this.played.publicId;
    const { edges } = await this.asAdmin<{ readonly edges: readonly { readonly node: { id: string } }[] }>(
      operations.LIST,
      { round },
    );
    return edges.map(({ node }) => node.id);
  }

  receiptState(receipt: string): Promise<string> {
    return this.played.province.ask(operations.RECEIPT, { agencyCode: this.agencyCode, receipt });
  }

  async invite(answers: readonly (Form | undefined)[], port: InvitationPort = 'PAPER'): Promise<void> {
    const invited = await this.invitePeople(answers.length, { port, reporter: this.administrator });
    for (const [at, form] of answers.entries()) {
      const person = invited[at];
      if (person && form) await this.answer(person, form);
    }
  }

  /** Invites people, each with a finished dossier that the reporter vouches for. */
  async invitePeople(
    count: number,
    { port, reporter }: { readonly port: InvitationPort; readonly reporter: SurveyActor },
  ): Promise<readonly InvitedPerson[]> {
    const codes = Array.from({ length: count }, () => this.nextDossier());
    await this.report(codes, port, reporter);
    const order = { round: this.played.publicId, port, dossiers: codes };
    mustBe('SurveyPeopleInvited', [await this.asAdmin(operations.INVITE, { input: order })]);
    const links = port === 'PAPER' ? await sheetsOf(this.played, this.agencyCode) : await this.mailed();
    return codes.map((dossierCode) => {
      const link = links.get(dossierCode);
      if (!link) throw new Error('a person that was invited has no link');
      return { dossierCode, token: new URL(link).hash.slice(1) };
    });
  }

  /** Answers as an invited person, on the page without scripts; the receipt. */
  async answer({ token }: InvitedPerson, form: Form): Promise<string> {
    const input = { ...this.inputOf('ONLINE', form), invitation: { token } };
    const receipt = receiptOf(await this.played.province.ask<Verdict>(operations.SUBMIT_ONE, { input }));
    this.receipts.push(receipt);
    return receipt;
  }

  async remind(): Promise<void> {
    const input = { round: this.played.publicId, afterDays: 7 };
    mustBe('SurveyInviteesReminded', [await this.asAdmin(operations.REMIND, { input })]);
    await this.played.province.deliver();
  }

  async relayed(): Promise<readonly string[]> {
    const name = await this.played.province.nameOf(this.agencyCode);
    const seen = this.mails().map(({ to, headers, body }) => {
      const text = body.replaceAll(name, '').replace(LINKS, '').replace(CODES, '');
      return JSON.stringify([to, Object.keys(headers), text])
        .replaceAll(this.agencyCode.toLowerCase(), '')
        .replaceAll(this.agencyCode, '');
    });
    return seen.sort();
  }

  changeRound(terms: object): Promise<string> {
    return this.played.change(terms);
  }

  private get administrator(): SurveyActor {
    return administratorOf(this.agencyCode);
  }

  private asAdmin<T>(operation: string, variables: object): Promise<T> {
    return this.played.province.ask<T>(operation, variables, this.administrator);
  }

  private nextDossier(): string {
    this.dossiers += 1;
    const number = `${this.played.round.roundId}${String(this.dossiers).padStart(4, '0')}`;
    return `${this.agencyCode}-251201-${number}`;
  }

  private async report(codes: readonly string[], port: InvitationPort, reporter: SurveyActor): Promise<void> {
    const { province } = this.played;
    const finishedOn = addDays(province.today, -20);
    const dossiers = codes.map((code) => ({
      ...{ code, decidingAgency: this.agencyCode, outcome: 'GRANTED', applicant: 'CITIZEN', finishedOn },
      ...(port === 'EMAIL' && { email: addressOf(code) }),
    }));
    for (let from = 0; from < dossiers.length; from += PORTION) {
      const inputs = dossiers.slice(from, from + PORTION);
      mustBe('SurveyDossierReported', await province.ask(operations.REPORT, { inputs }, reporter));
    }
  }

  /** Sends the messages that wait; links by dossier. */
  private async mailed(): Promise<ReadonlyMap<string, string>> {
    await this.played.province.deliver();
    return new Map(
      this.mails().map(({ to, body }) => [
        to.replace(/@.*$/, '').toUpperCase(),
        body.match(LINKS)?.[0] ?? '',
      ]),
    );
  }

  private mails() {
    const own = `${this.agencyCode}-251201-${this.played.round.roundId}`.toLowerCase();
    return this.played.province.relay.received.filter(({ to }) => to.startsWith(own));
  }
}

const REVALUED = 'SurveyResponseRevalued';
const LINKS = /https:\/\/[^\s"<]+/g;
/** Short codes of invitations. */
const CODES = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}\b/g;

function addressOf(dossierCode: string): string {
  return `${dossierCode.toLowerCase()}@example.vn`;
}

function mustBe(typename: string, replies: readonly { readonly __typename: string }[]): void {
  const wrong = replies.find((reply) => reply.__typename !== typename);
  if (wrong) throw new Error(`the attack cannot begin: ${JSON.stringify(wrong)}`);
}
